import { FORCES } from "../records/force";
import type { Language } from "../operators/operator";
import { JUDGED } from "../operators/script";
import { SCRIPT_ELEMENTS } from "../records/script-slugs";
import { SEVERITIES, type Finding, type FindingRule, type Kind, type Place, type Severity } from "./finding";
import { fingerprintOf, plainWords } from "./fingerprint";
import type { Verdict } from "./judge";
import { firstLineOf } from "./place";
import { SAYS, countInWords, insteadOf, nameOf, needsInWords } from "./words";

/** A verdict on one of the texts that a template may become. */
export interface Judged {
  readonly verdict: Verdict;
  /** Which of the template's texts. */
  readonly variant: number;
}

/** What a template's texts and envelope were made from. */
export interface Sources {
  readonly text: { readonly source: string; place(from: number, to: number): Place };
  readonly envelope: { readonly source: string; place(from: number, to: number): Place };
  /** From a variant's text, or its envelope, to the source. */
  toSource(variant: number, part: "text" | "envelope", from: number, to: number): { readonly from: number; readonly to: number };
  /** Where something stands that is missing. */
  readonly first: { readonly from: number; readonly to: number };
  readonly branches: readonly (readonly string[])[];
  readonly id: string;
}

interface Group {
  readonly kind: Verdict["kind"];
  readonly slug?: string;
  readonly from: number;
  readonly to: number;
  readonly in?: "envelope";
  readonly variants: Set<number>;
  readonly rules: Map<string, FindingRule>;
  readonly messages: string[];
}

/** One finding for the same words or the same lack, with every rule behind it, strongest first. */
export function gather(judged: readonly Judged[], sources: Sources, language: Language): Finding[] {
  const groups = new Map<string, Group>();
  for (const { verdict, variant } of judged) {
    for (const group of groupsOf(verdict, variant, sources)) {
      const key = [group.kind, group.slug, group.from, group.to, group.in].join("|");
      const held = groups.get(key);
      if (held === undefined) groups.set(key, group);
      const target = held ?? group;
      target.variants.add(variant);
      const rule = ruleOf(verdict, language);
      const before = target.rules.get(rule.ruleId);
      target.rules.set(rule.ruleId, before === undefined ? rule : joined(before, rule));
      if (!target.messages.includes(verdict.reason.message)) target.messages.push(verdict.reason.message);
    }
  }
  const seen = new Map<string, number>();
  return [...groups.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to || order(a.kind, b.kind) || order(a.slug ?? "", b.slug ?? ""))
    .map((group) => findingOf(group, sources, seen, language));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupsOf({ kind, hits, element, in: part }: Verdict, variant: number, { toSource, first, envelope }: Sources): Group[] {
  const empty = () => ({ variants: new Set<number>(), rules: new Map<string, FindingRule>(), messages: [] });
  if (part !== undefined) return [{ kind, in: part, ...firstLineOf(envelope.source), ...empty() }];
  if (kind !== "said") return [{ kind, ...first, ...(element !== undefined && { slug: element }), ...empty() }];
  return hits.map((hit) => ({ kind, slug: hit.slug, ...(hit.in && { in: hit.in }), ...toSource(variant, hit.in ?? "text", hit.from, hit.to), ...empty() }));
}

function ruleOf({ reason, severity }: Verdict, language: Language): FindingRule {
  const { ruleId, jurisdiction, title, citations, remedy } = reason;
  const needs = remedy?.needs ?? [];
  return { ruleId, jurisdiction, severity, title: title[language], citations, ...(needs.length > 0 && { needs }) };
}

/** The graver of two outcomes of one rule; of equal ones together what they need. */
function joined(a: FindingRule, b: FindingRule): FindingRule {
  const graver = SEVERITIES.indexOf(b.severity) < SEVERITIES.indexOf(a.severity) ? b : a;
  const needs = [...new Set([...(a.needs ?? []), ...(b.needs ?? [])])].sort();
  return a.severity !== b.severity || needs.length === 0 ? graver : { ...graver, needs };
}

const forceOf = ({ citations }: FindingRule): number => Math.min(FORCES.length, ...citations.map(({ force }) => FORCES.indexOf(force)));

function findingOf({ kind, slug, from, to, in: part, variants, rules: ruleMap, messages }: Group, sources: Sources, seen: Map<string, number>, language: Language): Finding {
  const rules = [...ruleMap.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || forceOf(a) - forceOf(b) || order(a.ruleId, b.ruleId));
  const severity: Severity = rules[0]?.severity ?? "note";
  const { source, place } = part === "envelope" ? sources.envelope : sources.text;
  const quote = kind === "said" ? source.slice(from, to) : undefined;
  const branches = variants.size < sources.branches.length ? shared([...variants].map((variant) => sources.branches[variant] ?? [])) : [];
  const instead = slug === undefined || (kind === "said" && isElement(slug)) ? undefined : insteadOf(slug, quote === undefined ? languageOf(source) : languageOf(quote));
  return {
    kind: kind satisfies Kind, ...(slug !== undefined && { slug }), severity,
    message: messageOf(kind, slug, quote, rules, messages, severity, language),
    rules,
    ...(quote !== undefined && { quote }), ...(part !== undefined && { in: part }), ...(instead !== undefined && { instead }),
    ...(branches.length > 0 && { branches }),
    ...place(from, to),
    fingerprint: numbered([sources.id, kind, slug ?? rules[0]?.ruleId ?? "", plainWords(quote ?? ""), part ?? ""], seen),
  };
}

/** The second and third of the same words in a template are findings of their own. */
export function numbered(parts: readonly string[], seen: Map<string, number>): string {
  const key = JSON.stringify(parts);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return fingerprintOf([...parts, String(count)]);
}

/** The sides that all of these texts took. */
function shared(branches: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = branches;
  return first.filter((branch) => rest.every((others) => others.includes(branch)));
}

function messageOf(kind: Verdict["kind"], slug: string | undefined, quote: string | undefined, rules: readonly FindingRule[], messages: readonly string[], severity: Severity, language: Language): string {
  const name = slug === undefined ? "" : nameOf(slug, language);
  const needs = [...new Set((kind === "said" ? rules.slice(0, 1) : rules).flatMap((rule) => rule.needs ?? []))].sort();
  switch (kind) {
    case "said":
      return saidInWords(name, quote ?? "", severity === "unproven" ? needs : [], language);
    case "missing":
      return SAYS.missing[language](name);
    case "unread":
      return SAYS.unread[language](countInWords(rules.length, language));
    case "undecided":
      return needs.length === 0 ? messages.join("; ") : SAYS.undecided[language](countInWords(rules.length, language), needsInWords(needs, language));
    case "waived":
      return SAYS.waived[language](rules.map(({ ruleId }) => ruleId).join(", "), messages.join("; "));
    default:
      return messages.join("; ");
  }
}

/** Where an element is said that may not be, there is no other way to say it. */
const isElement = (slug: string): boolean => (SCRIPT_ELEMENTS as readonly string[]).includes(slug);

/** Whether words are Chinese or English, for the wording that is proposed instead. */
function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

/** The words, whether they are only suspected, and what else is not told. */
function saidInWords(name: string, quote: string, needs: readonly string[], language: Language): string {
  const others = needs.filter((path) => path !== JUDGED);
  const [plain, unless] = needs.length > others.length ? [SAYS.suspected, SAYS.suspectedUnless] : [SAYS.said, SAYS.saidUnless];
  return others.length > 0 ? unless[language](name, quote, needsInWords(others, language)) : plain[language](name, quote);
}
