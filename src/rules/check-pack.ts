import { compileCondition, type PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";
import { nearest } from "../records/suggest";
import { checkConditions } from "./check-conditions";
import { checkDates, dayOf } from "./check-dates";
import { checkEffects } from "./check-effects";
import { checkNames } from "./check-names";
import { checkVocabulary } from "./check-vocabulary";
import type { Report } from "./check-shape";
import type { Joined, JoinedPack } from "./join";
import type { Pack } from "./pack";
import type { Rule } from "./rule";

/**
 * What is wrong with a pack, as far as it can be told without records: ids, citations, dates, placeholders, waivers, and every condition.
 * It takes a pack of the right shape from anywhere, a file or a program.
 *
 * @param one     the pack, joined with those that it extends
 * @param joined  all packs that stand together: their ids must not collide, and their rules may be waived
 */
export function checkPack(one: JoinedPack, joined: Pick<Joined, "packs" | "missing">): PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { pack } = one;
  const others = joined.packs.flatMap((other) => (other.pack === pack ? [] : [other.pack]));
  for (const { pack: id, extends: base } of joined.missing) {
    if (id === pack.id) report({ code: "pack/unknown-pack", path: ["extends", (pack.extends ?? []).indexOf(base)], found: base, expected: `a pack that is there: ${others.map((other) => other.id).join(", ") || "none"}`, fix: "hand it in as well" });
  }
  checkHead(pack, report);
  checkVocabulary(pack, others, one.vocabulary, report);
  checkIds(pack, others, report);
  checkCitations(one, report);
  checkDates(one, report);
  checkConditions(pack, one.vocabulary, report);
  checkNames(pack, one.vocabulary, report);
  checkEffects(pack, report);
  checkWaivers(one, joined, report);
  return problems;
}

function checkHead(pack: Pack, report: Report): void {
  if (pack.kind === "organisation") return;
  for (const key of ["applies", "covers", "reviewed"] as const) {
    if (pack[key] === undefined) report({ code: "pack/missing", path: [key], expected: `\`${key}\` in the pack of a jurisdiction`, fix: "add it, or write `kind: organisation`" });
  }
  pack.rules.forEach((rule, index) => {
    if (rule.sureness === undefined) report({ code: "pack/missing", path: ["rules", index, "sureness"], expected: "READ or SECONDARY", fix: "say whether the provision's own text was read" });
  });
}

function checkIds(pack: Pack, others: readonly Pack[], report: Report): void {
  const taken = new Map<string, string>(others.flatMap((other) => other.rules.map((rule): [string, string] => [rule.id, other.id])));
  pack.rules.forEach(({ id }, index) => {
    if (typeof id !== "string") return;
    const path = ["rules", index, "id"];
    const holder = taken.get(id);
    if (holder !== undefined) report({ code: "pack/duplicate-id", path, found: id, expected: `an id of its own; ${holder === pack.id ? "another rule of this pack" : `a rule of ${holder}`} has it`, fix: "give each rule its own id" });
    taken.set(id, pack.id);
    const first = id.split(".", 1)[0]!;
    const country = pack.id.split("-", 1)[0]!;
    const fits = first === pack.id || first.startsWith(`${country}-`);
    const owner = others.find((other) => other.id === first)?.id;
    // A rule of a house under the name of a law would pass for the law's.
    if (pack.kind === "organisation" && owner !== undefined) report({ code: "pack/rule-id", path, found: id, expected: `an id that begins with \`${pack.id}.\`; \`${owner}.\` is another pack's`, fix: "begin the id with the pack's" });
    if (pack.kind === "jurisdiction" && pack.id !== "" && !fits) report({ code: "pack/rule-id", path, found: id, expected: `an id that begins with \`${pack.id}.\`, or with a region: \`${country}-….\``, fix: "begin the id with the pack's" });
  });
}

function checkCitations({ pack, instruments }: JoinedPack, report: Report): void {
  const known = (instrument: unknown, path: Path): void => {
    if (typeof instrument !== "string" || instruments.has(instrument)) return;
    const guess = nearest(instrument, instruments.keys());
    report({ code: "pack/unknown-instrument", path, found: instrument, expected: "an instrument of this pack or of one that it extends", fix: guess ? `did you mean \`${guess}\`?` : "list it under `instruments` in pack.yaml" });
  };
  pack.rules.forEach(({ cite }, index) => {
    known(cite?.instrument, ["rules", index, "cite", "instrument"]);
    if (!Array.isArray(cite?.also)) return;
    cite.also.forEach((also: unknown, at: number) => {
      if (typeof also === "object" && also !== null) known((also as { instrument?: unknown }).instrument, ["rules", index, "cite", "also", at, "instrument"]);
    });
  });
}

/** The instruments that a rule rests on. */
function instrumentsOf({ cite }: Rule): string[] {
  const also = Array.isArray(cite?.also) ? (cite.also as NonNullable<Rule["cite"]["also"]>) : [];
  return [cite?.instrument, ...also.map((one) => (typeof one === "object" ? one.instrument : undefined))].filter((name) => name !== undefined);
}

function checkWaivers(one: JoinedPack, joined: Pick<Joined, "packs">, report: Report): void {
  const { pack, vocabulary } = one;
  const rules = new Map(joined.packs.flatMap((other) => other.pack.rules.map((rule) => [rule.id, { rule, instruments: other.instruments }] as const)));
  const seen = new Set<string>();
  pack.waivers.forEach((waiver, index) => {
    const path: Path = ["waivers", index];
    if (pack.kind === "jurisdiction") report({ code: "pack/waiver", path: [...path, "rule"], found: waiver.rule, expected: "waivers in an organisation's pack only", fix: "move the waiver there, or write `kind: organisation`" });
    if (seen.has(waiver.id)) report({ code: "pack/duplicate-id", path: [...path, "id"], found: waiver.id, expected: "an id of its own", fix: "give each waiver its own id" });
    seen.add(waiver.id);
    if (waiver.scope !== undefined) compileCondition(waiver.scope, [...path, "scope"], {}, vocabulary, report);
    const waived = rules.get(waiver.rule);
    if (waived === undefined) {
      const guess = nearest(waiver.rule, rules.keys());
      return report({ code: "pack/unknown-rule", path: [...path, "rule"], found: waiver.rule, expected: "a rule of the packs that stand together", fix: guess ? `did you mean \`${guess}\`?` : joined.packs.some((other) => waiver.rule.startsWith(`${other.pack.id}.`)) ? "correct the spelling" : "hand in the pack that holds it" });
    }
    const { from, until } = waived.rule["in-force"] ?? {};
    if (dayOf(waiver.until) <= dayOf(from)) report({ code: "pack/dates", path: [...path, "until"], found: waiver.until, expected: `a date after ${from}, when ${waiver.rule} came into force`, fix: "correct the date, or leave it out" });
    if (dayOf(waiver.from) >= dayOf(until)) report({ code: "pack/dates", path: [...path, "from"], found: waiver.from, expected: `a date before ${String(until)}, when ${waiver.rule} ended`, fix: "remove the waiver" });
    const binding = instrumentsOf(waived.rule).find((name) => ["law", "regulation"].includes(waived.instruments.get(name)?.force ?? ""));
    if (binding !== undefined) report({ code: "pack/waiver", path: [...path, "rule"], found: waiver.rule, expected: `a rule that rests on no law or regulation; this one rests on ${binding}`, fix: "remove the waiver" });
  });
}
