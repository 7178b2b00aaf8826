import type { Decision } from "../records/decision";
import { decisionJson } from "../report/json";
import { problemsData } from "../report/problems";
import { decisionText } from "../report/text";
import type { Language } from "../report/words";
import type { Call, Command, Status } from "./command";
import { headingOf } from "./heading";
import { filesOf } from "./inputs";
import { messagesInWords } from "./messages-in-words";
import { Progress } from "./progress";
import { readInputs, type Read } from "./read-inputs";
import { gateOf, settingsOf, settingsText, type Settings } from "./settings";
import { FORMAT, SETTINGS, SHOW, formatOf } from "./standard-options";
import { tellProblems } from "./tell-problems";

/** `lawful-contact check`: may these contacts be made? */
export const check: Command = {
  name: "check",
  arguments: "[FILE|-]…",
  summary: "judge proposed contacts: allow, or deny with every reason cited, and from when or until when",
  details: [
    "A file holds one input as JSON (contact, case, history, historyFrom …), or many, one a line. Each is validated in full first: one that does not fit is refused with every problem named, and the others are still judged.",
    "In JSON each result names its file, line and contact; `outcome` is allow, deny or refused.",
  ].join("\n\n"),
  options: { ...SETTINGS, ...SHOW, ...FORMAT, trace: { help: "list every rule with its result" } },
  async run(call) {
    const { io, options } = call;
    const settings = settingsOf(call);
    if (options.has("show-config")) {
      await io.stdout.write(settingsText(settings));
      return 0;
    }
    const gate = gateOf(settings);
    const show = showFor(call, settings);
    const progress = new Progress(io);
    const tally: Tally = { allow: 0, deny: 0, refused: 0 };
    for await (const read of readInputs(filesOf(call), io, settings.extra)) {
      const decided = "problems" in read ? read : { ...read, decision: gate.check(read.input, { when: true, trace: options.has("trace") }) };
      if ("problems" in decided) await tellProblems(call, decided.problems, settings.language);
      const isOpen = await io.stdout.write(show(decided, tally));
      tally["problems" in decided ? "refused" : decided.decision.outcome]++;
      if (!isOpen) break;
      await progress.tick();
    }
    await progress.end();
    if (formatOf(call) === "text" && decidedIn(tally) + tally.refused > 1) await io.stdout.write(tallyText(tally, settings.language));
    return statusOf(tally);
  },
};

type Tally = Record<Decision["outcome"] | "refused", number>;
/** An input with its decision, or refused. */
type Decided = Extract<Read, { problems: unknown }> | (Extract<Read, { input: unknown }> & { readonly decision: Decision });

const decidedIn = ({ allow, deny }: Tally): number => allow + deny;
const statusOf = ({ deny, refused }: Tally): Status => (refused > 0 ? 2 : deny > 0 ? 1 : 0);

/** How a result is written to `stdout`, after those that the tally counts. */
function showFor(call: Call, { packs, extra, language }: Settings): (decided: Decided, before: Tally) => string {
  if (formatOf(call) === "json") return (decided) => `${jsonResult(decided, language)}\n`;
  const messageOf = messagesInWords(packs, extra, language);
  return (decided, before) => {
    // A refusal is told on `stderr` alone, where people see it beside the results.
    if ("problems" in decided) return "";
    const text = decisionText(decided.decision, { language, style: call.style.stdout, heading: headingOf(decided.input, language), facts: call.options.has("trace"), messageOf });
    return `${decidedIn(before) > 0 ? "\n" : ""}${text}\n`;
  };
}

function jsonResult(decided: Decided, language: Language): string {
  const { file, line } = decided;
  if ("problems" in decided) return JSON.stringify({ file, line, outcome: "refused", problems: problemsData(decided.problems, language) });
  return decisionJson(decided.decision, { file, line, contactId: decided.input.contact.id });
}

function tallyText(tally: Tally, language: Language): string {
  const { allow, deny, refused } = tally;
  const total = allow + deny + refused;
  const text = language === "zh" ? `共 ${total} 个输入：可以联系 ${allow}，不得联系 ${deny}，退回 ${refused}` : `${total} inputs: ${allow} allowed, ${deny} denied, ${refused} refused`;
  return `${decidedIn(tally) > 0 ? "\n" : ""}${text}\n`;
}
