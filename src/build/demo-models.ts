import { messagesInWords } from "../cli/messages-in-words";
import { createGate } from "../engine/gate";
import type { LogRecord } from "../records/log";
import { decisionText } from "../report/text";
import { PLAIN, type Style } from "../report/style";
import { readableInstant, type Language } from "../report/words";
import { valueInWords } from "../rules/fact-words";
import { joinPacks } from "../rules/join";
import { textReader } from "../text";
import { modelFolders, readModel } from "./models";

const WORDS = {
  zh: { case: "案卷", event: "事件", inbound: "来电来信", why: "经理会说：", outcome: "结果：", past: "（事后回放）", none: "没有这个模式，可选：" },
  en: { case: "case", event: "event", inbound: "inbound", why: "a manager would say: ", outcome: "outcome: ", past: " (replayed afterwards)", none: "no such model; there are: " },
} as const;

/**
 * Tells the story of one of the five operating models, every contact with the gate's answer.
 *
 * @param n      1 to 5; another number prints which there are
 * @param print  takes one line or several
 */
export function runModel(n: number, language: Language, print: (text: string) => void, style: Style = PLAIN): void {
  const words = WORDS[language];
  const folder = modelFolders()[n - 1];
  if (folder === undefined) return print(`${words.none}${modelFolders().join(", ")}`);
  const { title, packs, steps, told } = readModel(folder);
  const gate = createGate({ packs, language, texts: textReader() });
  const messageOf = messagesInWords(packs, joinPacks(packs).extra, language);
  print(`\n${style.strong(title[language])}\n`);
  steps.forEach(({ record, input }, index) => {
    const { what, expect } = told[index]!;
    const time = readableInstant(instantOf(record)).slice(0, 16);
    if (input === undefined) return print(`${time}  ${style.faint(`[${words[record.record === "contact" ? "inbound" : record.record]}]`)} ${what[language]}`);
    const heading = `${what[language]}${input.mode === "past" ? words.past : ""}`;
    print(`${time}  ${decisionText(gate.check(input, { when: true }), { language, style, heading, messageOf })}`);
    if (expect !== undefined) print(`  ${style.faint(`${words.why}${expect.why[language]}`)}`);
    if (record.record === "contact" && record.outcome !== undefined) print(`  ${words.outcome}${valueInWords(record.outcome, language)}`);
  });
}

const instantOf = (record: LogRecord): string => (record.record === "case" ? (record.asOf ?? "") : record.at);
