import type { Citation, Evidence, Reason } from "../records/decision";
import type { Entry } from "../records/entry";
import type { Condition, Explanation, Language } from "../operators/operator";
import { rawFact } from "../operators/fact";
import { factNamed, type Catalogue } from "../records/catalogue";
import { inLanguage, type Words } from "../rules/words";
import type { CompiledCitation, CompiledRule } from "./compile";
import type { Judgement } from "./judgement";

/** At most so many history entries and facts stand as evidence of one reason. */
const MOST_EVIDENCE = 20;

/** Takes down what settled a rule. */
class Notes implements Explanation {
  readonly needs = new Set<string>();
  readonly evidence: Evidence[] = [];
  readonly values: Record<string, string | number> = {};
  private readonly seen = new Set<string>();

  need(path: string): void {
    this.needs.add(path);
  }

  entry(entry: Entry): void {
    const id = entry.id === "" ? `${entry.isEvent ? String(entry.raw["type"]) : "contact"}@${String(entry.raw["at"])}` : entry.id;
    this.add(`h:${id}`, { history: id });
  }

  fact(path: string, value: unknown): void {
    this.add(`f:${path}`, { fact: path, value });
  }

  value(name: string, value: string | number): void {
    this.values[name] ??= value;
  }

  private add(key: string, evidence: Evidence): void {
    if (this.seen.has(key) || this.evidence.length >= MOST_EVIDENCE) return;
    this.seen.add(key);
    this.evidence.push(evidence);
  }
}

/** The reason that a rule in breach gives, as it stands in the judgement. */
export function reasonOf(rule: CompiledRule, basis: Reason["basis"], judgement: Judgement, catalogue: Catalogue, language: Language): Reason {
  const notes = explain(rule, basis, judgement);
  fillFacts(rule.rule.message, notes, judgement, catalogue);
  return {
    ruleId: rule.id,
    basis,
    jurisdiction: rule.pack.id,
    title: bothWords(rule.rule.title),
    modal: rule.rule.modal ?? "must",
    ...(rule.perDebt && judgement.debtId !== undefined && { debtId: judgement.debtId }),
    message: basis === "violated" ? render(rule.rule.message, notes.values, language) : unprovenMessage(rule.rule.title, [...notes.needs], language),
    values: notes.values,
    citations: citationsIn(rule.citations, language),
    evidence: notes.evidence,
    ...(basis === "unproven" && { remedy: { needs: [...notes.needs].sort() } }),
  };
}

function explain(rule: CompiledRule, basis: Reason["basis"], judgement: Judgement): Notes {
  const notes = new Notes();
  // Of an unproven breach only what is unknown tells what is missing; the rest is its ground.
  const parts: (Condition | undefined)[] = [rule.condition, rule.binds, rule.pack.applies];
  if (basis === "unproven") for (const { condition } of rule.unless) if (condition.evaluate(judgement) === 1) parts.push(condition);
  for (const part of parts) part?.explain(judgement, notes);
  if (judgement.debtId !== undefined) notes.value("debt", judgement.debtId);
  return notes;
}

/** A placeholder may name a fact. */
function fillFacts(message: Words, notes: Notes, judgement: Judgement, catalogue: Catalogue): void {
  for (const name of placeholdersOf(message)) {
    if (name in notes.values) continue;
    const fact = factNamed(name, catalogue);
    const value = fact === undefined ? undefined : rawFact(fact, judgement);
    if (typeof value === "string" || typeof value === "number") notes.values[name] = value;
  }
}

/** The names between braces in any of the languages. */
export function placeholdersOf(message: Words): string[] {
  const names = new Set<string>();
  for (const text of [message.zh, message.en]) {
    for (const part of (text ?? "").split("{").slice(1)) {
      const end = part.indexOf("}");
      if (end > 0) names.add(part.slice(0, end));
    }
  }
  return [...names];
}

/** A message with its placeholders filled; one whose value is not known reads as such. */
export function render(message: Words, values: Readonly<Record<string, string | number>>, language: Language): string {
  const missing = language === "zh" ? "未知" : "not known";
  return inLanguage(message, language)
    .split("{")
    .map((part, index) => {
      const end = index === 0 ? -1 : part.indexOf("}");
      return end < 0 ? part : `${values[part.slice(0, end)] ?? missing}${part.slice(end + 1)}`;
    })
    .join("");
}

export function unprovenMessage(title: Words, needs: readonly string[], language: Language): string {
  const missing = [...needs].sort().join(language === "zh" ? "、" : ", ");
  return language === "zh" ? `无法证明符合“${inLanguage(title, "zh")}”；缺少：${missing}` : `cannot be shown to comply with "${inLanguage(title, "en")}"; missing: ${missing}`;
}

export const bothWords = (words: Words): { zh: string; en: string } => ({ zh: inLanguage(words, "zh"), en: inLanguage(words, "en") });

export function citationsIn(citations: readonly CompiledCitation[], language: Language): Citation[] {
  return citations.map(({ title, ...rest }) => ({ instrument: rest.instrument, title: inLanguage(title, language), pinpoint: rest.pinpoint, ...(rest.also && { also: rest.also }), force: rest.force, ...(rest.url !== undefined && { url: rest.url }), inForceFrom: rest.inForceFrom, ...(rest.inForceUntil !== undefined && { inForceUntil: rest.inForceUntil }) }));
}
