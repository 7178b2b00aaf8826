import type { TraceEntry } from "../records/decision";
import { timelineJson } from "../report/timeline-json";
import { timelineText } from "../report/timeline-text";
import { judgeDebtor, type JudgedDebtor } from "../replay/judge-debtor";
import { maskedProblem } from "../replay/masked";
import { Replay } from "../replay/replay";
import type { Reject } from "../replay/replay-problem";
import { timelineAround } from "../replay/timeline-around";
import { valueInWords } from "../rules/fact-words";
import type { Call, Status } from "./command";
import { logFile, refuseLog } from "./log-file";
import { loadMappings } from "./mapping-source";
import { lawDataOf, lawOf, personalFacts } from "./replay-law";
import { messagesInWords } from "./messages-in-words";
import { memoryOf } from "./replay-options";
import type { Settings } from "./settings";
import { problemsOf, tellProblems } from "./tell-problems";
import { refuse } from "./usage-error";

/** How the contact is told of. */
export interface ContactCall {
  readonly contactId: string;
  readonly files: readonly string[];
  readonly format: "text" | "json";
  readonly ruleInWords: (entry: TraceEntry) => string | undefined;
}

/**
 * Tells what led to a contact of a log: of each debtor that has one with this id the timeline around it.
 *
 * @returns 1 where it was not permitted, 2 where rows of the log had to be kept aside
 * @throws {UsageError} where no contact has the id, or the log cannot be read
 */
export async function explainContact(call: Call, settings: Settings, asked: ContactCall): Promise<Status> {
  const { io, style } = call;
  const { packs, extra, language } = settings;
  const rejects: Reject[] = [];
  const { debtors, asOf, personal, nameOf } = await debtorsWith(call, settings, asked, (reject) => void rejects.push(reject)).catch(refuseLog);
  if (rejects.length > 0) await tellProblems(call, problemsOf(rejects), language);
  if (debtors.length === 0) refuse("usage/unknown-contact", { found: asked.contactId });
  const messageOf = messagesInWords(packs, extra, language);
  const inWords = (value: string): string => valueInWords(value, language);
  const parts = debtors.map((debtor) => {
    const around = timelineAround(debtor, asked.contactId);
    if (asked.format === "json") return timelineJson(around, asked.contactId, { asOf, personal, nameOf });
    return timelineText(around, { asOf, personal, language, style: style.stdout, inWords, messageOf, ruleInWords: asked.ruleInWords });
  });
  await io.stdout.write(`${parts.join(asked.format === "json" ? "\n" : "\n\n")}\n`);
  if (rejects.length > 0) return 2;
  return debtors.some(({ contacts }) => contacts.some(({ contact, verdict }) => contact.id === asked.contactId && verdict !== "permitted")) ? 1 : 0;
}

async function debtorsWith(call: Call, settings: Settings, { contactId, files }: ContactCall, reject: (reject: Reject) => void) {
  const { io, options } = call;
  const data = lawDataOf(call, settings);
  const law = lawOf(data);
  const mappings = await loadMappings(settings.mapping, io, law.extra);
  const run = new Replay({
    ...law, mappings,
    reject: options.has("unmasked") ? reject : ({ problems, ...place }) => reject({ ...place, problems: problems.map(maskedProblem) }),
    ask: ({ id }) => ({ when: true, trace: id === contactId }),
    ...memoryOf(options),
  });
  const forget = io.onEnded?.(() => run.close());
  try {
    for (const name of files) await run.read(logFile(name, io));
    const debtors: JudgedDebtor[] = [];
    const whole = run.law();
    for (const group of run.groups()) {
      const debtor = run.items(group);
      if (!debtor.items.some(({ id }) => id === contactId)) continue;
      const judged = run.noted(judgeDebtor(debtor, whole));
      if (judged.contacts.some(({ contact }) => contact.id === contactId)) debtors.push(judged);
    }
    return { debtors, asOf: data.asOf, personal: options.has("unmasked") ? undefined : personalFacts(law.extra), nameOf: (source: number) => run.nameOf(source) };
  } finally {
    forget?.();
    run.close();
  }
}
