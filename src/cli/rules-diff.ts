import { createGate } from "../engine/gate";
import { joinPacks } from "../rules/join";
import type { Pack, Waiver } from "../rules/pack";
import { inLanguage } from "../rules/words";
import { textReader } from "../text";
import type { Style } from "../report/style";
import { LABELS, SIGNS, readableInstant, type Language } from "../report/words";
import type { Call, Command, Status } from "./command";
import { headingOf } from "./heading";
import { compareDecisions, comparePacks, type DecisionDifference, type PackDifference } from "./pack-difference";
import { isPath, packsNamed, readPack } from "./pack-source";
import { readInputs, type Read } from "./read-inputs";
import { settingsOf, type Settings } from "./settings";
import { FORMAT, SETTINGS, formatOf } from "./standard-options";
import { tellProblems } from "./tell-problems";
import { refuse } from "./usage-error";

/** `lawful-contact rules diff`: what a new version of a pack, or a policy, would change. */
export const rulesDiff: Command = {
  name: "rules diff",
  arguments: "BEFORE AFTER [FILE|-]…",
  summary: "compare two versions of a pack, and how contacts would be decided under each",
  details: [
    "BEFORE and AFTER are a bundled pack's id, a path, or `none`: `rules diff none house.yaml contacts.ndjson` shows what a policy would change. All other packs stay as they are on both sides.",
    "Exit status 0 nothing differs, 1 a rule or a decision differs.",
  ].join("\n\n"),
  options: { ...SETTINGS, ...FORMAT },
  async run(call) {
    const [before, after, ...files] = call.arguments;
    if (before === undefined || after === undefined) refuse("usage/missing-argument", { expected: { en: "two packs to compare", zh: "要比较的两个规则包" } });
    const settings = settingsOf(call);
    const sides = [sideOf(before, settings, call), sideOf(after, settings, call)] as const;
    const difference = comparePacks(sides[0], sides[1]);
    const { waivers, ...lists } = difference;
    const isSame = [...Object.values(lists), ...Object.values(waivers)].every((list) => list.length === 0);
    await call.io.stdout.write(formatOf(call) === "json" ? `${JSON.stringify(differenceData(difference))}\n` : differenceText(difference, settings.language, call.style.stdout));
    const decided = files.length === 0 ? 0 : await decideTwice(files, sides, settings, call);
    return decided === 0 && !isSame ? 1 : decided;
  },
};

function sideOf(name: string, { packs }: Settings, { io }: Call): Pack | undefined {
  if (name === "none") return undefined;
  return isPath(name) ? readPack(name, io, packs) : packsNamed([name], packs, io)[0];
}

/** Judges every input on both sides, and shows those that come out otherwise. */
async function decideTwice(files: readonly string[], sides: readonly [Pack | undefined, Pack | undefined], settings: Settings, call: Call): Promise<Status> {
  const { language, advise, assume } = settings;
  const others = settings.packs.filter(({ id }) => !sides.some((side) => side?.id === id));
  const made = sides.map((side) => {
    const packs = side === undefined ? others : [...others, side];
    return { gate: createGate({ packs, advise, assume, language, texts: textReader() }), extra: joinPacks(packs).extra };
  });
  // What only the old version declares is no field of the new one: inputs must fit the newer side.
  const { extra } = made[1]!;
  let status: Status = 0;
  let judged = 0;
  let changed = 0;
  for await (const read of readInputs(files, call.io, extra)) {
    if ("problems" in read) {
      status = 2;
      await tellProblems(call, read.problems, language);
      continue;
    }
    judged++;
    const [was, is] = made.map(({ gate }) => gate.check(read.input, { when: true }));
    const difference = compareDecisions(was!, is!);
    if (difference === undefined) continue;
    changed++;
    if (status === 0) status = 1;
    const shown = formatOf(call) === "json" ? decisionDifferenceJson(difference, read) : decisionDifferenceText(difference, headingOf(read.input, language), language, call.style.stdout);
    if (!(await call.io.stdout.write(`${shown}\n`))) return status;
  }
  if (formatOf(call) === "text") await call.io.stdout.write(language === "zh" ? `判断 ${judged} 次联系，${changed} 次结果不同\n` : `${judged} ${judged === 1 ? "contact" : "contacts"} judged, ${changed} decided differently\n`);
  return status;
}

const rulesOf = (reasons: DecisionDifference["gained"]) => reasons.map(({ ruleId, basis, debtId }) => ({ ruleId, basis, ...(debtId !== undefined && { debtId }) }));

function decisionDifferenceJson({ outcome, gained, lost, when }: DecisionDifference, { file, line, input }: Extract<Read, { input: unknown }>): string {
  return JSON.stringify({ file, line, contactId: input.contact.id, outcome, gained: rulesOf(gained), lost: rulesOf(lost), ...(when && { when: when.map((one) => one ?? null) }) });
}

function differenceData({ added, removed, changed, parts, waivers }: PackDifference): object {
  return { added: added.map(({ id }) => id), removed: removed.map(({ id }) => id), changed: changed.map(({ rule, keys }) => ({ id: rule.id, keys })), parts, waivers };
}

function differenceText({ added, removed, changed, parts, waivers }: PackDifference, language: Language, style: Style): string {
  const lines = [
    ...removed.map(({ id, title }) => `${style.bad("-")} ${id}  ${inLanguage(title, language)}`),
    ...added.map(({ id, title }) => `${style.good("+")} ${id}  ${inLanguage(title, language)}`),
    ...changed.map(({ rule, keys }) => `${style.warn("~")} ${rule.id}  ${keys.join(", ")}`),
    ...waivers.removed.map((waiver) => `${style.good("-")} ${waiverInWords(waiver, language)}`),
    ...waivers.added.map((waiver) => `${style.warn("+")} ${waiverInWords(waiver, language)}`),
    ...parts.map((part) => `${style.warn("~")} ${part}`),
  ];
  return `${lines.length > 0 ? lines.join("\n") : language === "zh" ? "规则无差异" : "no rule differs"}\n`;
}

function waiverInWords({ id, rule, from, until, reason }: Waiver, language: Language): string {
  return language === "zh" ? `豁免 ${id}：${rule}，自 ${from} 起，至 ${until} 前止：${reason}` : `waiver ${id} of ${rule} from ${from} to before ${until}: ${reason}`;
}

function decisionDifferenceText({ outcome: [was, is], gained, lost, when }: DecisionDifference, heading: string, language: Language, style: Style): string {
  const label = LABELS[language];
  const verdict = (outcome: "allow" | "deny") => (outcome === "allow" ? style.good(label.allow) : style.bad(label.deny));
  const reason = (sign: string) => ({ ruleId, basis, message }: DecisionDifference["gained"][number]) => `  ${sign} ${label[basis]}  ${message} [${ruleId}]`;
  return [
    `${heading}${SIGNS[language].colon}${verdict(was)} → ${verdict(is)}`,
    ...lost.map(reason(style.good("-"))),
    ...gained.map(reason(style.bad("+"))),
    ...(when === undefined ? [] : [`  ${whenText(was, when[0], language)} → ${whenText(is, when[1], language)}`]),
  ].join("\n");
}

function whenText(outcome: "allow" | "deny", instant: string | undefined, language: Language): string {
  const label = LABELS[language];
  if (instant === undefined) return language === "zh" ? "未找到变化时间" : "no change of time found";
  return `${outcome === "allow" ? label.permittedUntil : label.permittedFrom}${readableInstant(instant)}`;
}
