import type { TraceEntry } from "../records/decision";
import { problemsText } from "../report/problems";
import { decisionText } from "../report/text";
import { traceText } from "../report/trace";
import { ruleInWords } from "../rules/speak";
import type { Command, Status } from "./command";
import { headingOf } from "./heading";
import { filesOf } from "./inputs";
import { readInputs } from "./read-inputs";
import { ruleBook } from "./rule-book";
import { gateOf, settingsOf, type Settings } from "./settings";
import { SETTINGS } from "./standard-options";

/** `lawful-contact explain`: a decision and every rule behind it, in words. */
export const explain: Command = {
  name: "explain",
  arguments: "[FILE|-]…",
  summary: "judge as `check` does and tell of every rule, in words, what became of it and why",
  options: SETTINGS,
  async run(call) {
    const settings = settingsOf(call);
    const { language } = settings;
    const gate = gateOf(settings);
    const words = wordsOf(settings);
    let status: Status = 0;
    let isFirst = true;
    for await (const read of readInputs(filesOf(call), call.io, settings.extra)) {
      if ("problems" in read) {
        status = 2;
        await call.io.stderr.write(`${problemsText(read.problems, { language, style: call.style.stderr })}\n`);
        continue;
      }
      const { trace = [], ...decision } = gate.check(read.input, { when: true, trace: true });
      if (decision.outcome === "deny" && status === 0) status = 1;
      const text = [decisionText(decision, { language, style: call.style.stdout, heading: headingOf(read.input, language), facts: true }), "", traceText(trace, { language, style: call.style.stdout, words })];
      if (!(await call.io.stdout.write(`${isFirst ? "" : "\n"}${text.join("\n")}\n`))) break;
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
