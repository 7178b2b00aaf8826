import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { TraceEntry } from "../records/decision";
import { decisionJson } from "../report/json";
import { decisionText } from "../report/text";
import { traceText } from "../report/trace";
import { ruleInWords } from "../rules/speak";
import type { Command, Status } from "./command";
import { explainContact } from "./explain-contact";
import { headingOf } from "./heading";
import { filesOf } from "./inputs";
import { messagesInWords } from "./messages-in-words";
import { readInputs } from "./read-inputs";
import { LOG_OPTIONS } from "./replay-options";
import { ruleBook } from "./rule-book";
import { gateOf, settingsOf, type Settings } from "./settings";
import { SETTINGS } from "./standard-options";
import { tellProblems } from "./tell-problems";
import { refuse } from "./usage-error";

/** `lawful-contact explain`: a decision and every rule behind it, in words. */
export const explain: Command = {
  name: "explain",
  arguments: "[CONTACT-ID] [FILE|-]…",
  summary: "judge as `check` does and tell of every rule, in words, what became of it and why; of a contact in a log the whole timeline",
  details: [
    "Where the first word names no file and others follow, it is the id of a contact in a log: everything that happened to its debtor up to it, and a little of what followed, is told in local time, each contact with its verdict, each reason with its citation and what it would have needed. An id that stands with several debtors is told of each.",
    "--as-of, --history-from, --history-covers, --map, --memory, --unmasked and --written-at concern logs.",
  ].join("\n\n"),
  options: { ...SETTINGS, ...LOG_OPTIONS, format: { value: "text|json", among: ["text", "json"], help: "text for people, or JSON, one result a line (text)" } },
  async run(call) {
    const settings = settingsOf(call);
    const { packs, extra, language } = settings;
    const format = call.options.value("format") === "json" ? "json" : "text";
    const ruleInWords = wordsOf(settings);
    const [contactId, ...files] = call.arguments;
    if (contactId !== undefined && files.length > 0 && contactId !== "-" && !existsSync(resolve(call.io.cwd, contactId))) return explainContact(call, settings, { contactId, files, format, ruleInWords });
    if (contactId !== undefined && files.length === 0 && contactId !== "-" && !/[./\\]/.test(contactId) && !existsSync(resolve(call.io.cwd, contactId))) {
      refuse("usage/missing-argument", { expected: { en: `the log that holds the contact ${contactId}, behind its id; there is no file of that name`, zh: `联系标识 ${contactId} 之后的日志；没有该名称的文件` } });
    }
    const unheard = Object.keys(LOG_OPTIONS).find((name) => call.options.has(name));
    if (unheard !== undefined) refuse("usage/missing-argument", { expected: { en: `the id of a contact before the log, which --${unheard} concerns`, zh: `日志之前的联系标识（--${unheard} 只用于日志）` } });
    const gate = gateOf(settings);
    const messageOf = messagesInWords(packs, extra, language);
    let status: Status = 0;
    let isFirst = true;
    for await (const read of readInputs(filesOf(call), call.io, settings.extra)) {
      if ("problems" in read) {
        status = 2;
        await tellProblems(call, read.problems, language);
        continue;
      }
      const whole = gate.check(read.input, { when: true, trace: true });
      if (whole.outcome === "deny" && status === 0) status = 1;
      const { trace = [], ...decision } = whole;
      const text = format === "json"
        ? decisionJson(whole, { file: read.file, line: read.line, contactId: read.input.contact.id })
        : `${isFirst ? "" : "\n"}${decisionText(decision, { language, style: call.style.stdout, heading: headingOf(read.input, language), facts: true, messageOf })}\n\n${traceText(trace, { language, style: call.style.stdout, words: ruleInWords })}`;
      if (!(await call.io.stdout.write(`${text}\n`))) break;
      isFirst = false;
    }
    return status;
  },
};

/** The rule of an entry, in words. */
function wordsOf({ packs, language }: Settings): (entry: TraceEntry) => string | undefined {
  const book = new Map(ruleBook(packs).map((booked) => [booked.rule.id, booked]));
  return ({ ruleId }) => {
    const booked = book.get(ruleId);
    return booked === undefined ? undefined : ruleInWords(booked.rule, booked.define, language);
  };
}
