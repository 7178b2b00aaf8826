import type { Evidence, Reason } from "../records/decision";
import type { Entry } from "../records/entry";
import type { Explanation, Language, TextHit, TextPart } from "../operators/operator";
import { rawFact } from "../operators/fact";
import { FALSE, TRUE, UNKNOWN } from "../operators/kleene";
import { JUDGED } from "../operators/script";
import { factNamed, type Catalogue } from "../records/catalogue";
import type { Candidate } from "./dispatch";
import type { Judgement } from "./judgement";

/** At most so many history entries and facts stand as evidence of one reason. */
const MOST_EVIDENCE = 20;

/** Takes down what settled a rule. */
class Notes implements Explanation {
  readonly needs: string[] = [];
  readonly evidence: Evidence[] = [];
  readonly values: Record<string, string | number> = {};
  /** The entries, and the facts and words, that stand as evidence already. */
  readonly #entries: string[] = [];
  readonly #others: string[] = [];
  readonly #hasHistory: boolean;

  constructor({ hasHistory }: Judgement) {
    this.#hasHistory = hasHistory;
  }

  need(path: string): void {
    // Of what is not there nothing has to be complete.
    const missing = path === "historyFrom" && !this.#hasHistory ? "history" : path;
    if (!this.needs.includes(missing)) this.needs.push(missing);
  }

  entry(entry: Entry): void {
    const history = entry.id === "" ? `${entry.isEvent ? String(entry.raw["type"]) : "contact"}@${String(entry.raw["at"])}` : entry.id;
    if (this.#isNew(history, this.#entries)) this.evidence.push({ history });
  }

  fact(path: string, value: unknown): void {
    if (this.#isNew(path, this.#others)) this.evidence.push({ fact: path, value });
  }

  words({ slug, from, to, line, column, quote }: TextHit, part: TextPart): void {
    if (this.#isNew(`${part} ${slug} ${from}`, this.#others)) this.evidence.push({ finding: slug, ...(part === "envelope" && { in: part }), from, to, line, column, quote });
  }

  /** The value that a fact was judged by, where it is evidence. */
  judged(path: string): unknown {
    for (const one of this.evidence) if ("fact" in one && one.fact === path) return one.value;
    return undefined;
  }

  value(name: string, value: string | number): void {
    this.values[name] ??= value;
  }

  #isNew(name: string, told: string[]): boolean {
    if (this.evidence.length >= MOST_EVIDENCE || told.includes(name)) return false;
    told.push(name);
    return true;
  }
}

/** The reason that a rule in breach gives, as it stands in the judgement. */
export function reasonOf(candidate: Candidate, basis: Reason["basis"], judgement: Judgement, catalogue: Catalogue, language: Language): Reason {
  const { rule } = candidate;
  const notes = explain(candidate, basis, judgement);
  const { title, message, citations } = rule.wording();
  fillFacts(message.placeholders, notes, judgement, catalogue);
  // Field by field, because spreading what may be nothing costs as much as all the rest.
  const reason = { ruleId: rule.id, basis, jurisdiction: rule.pack.id, title, modal: rule.rule.modal ?? "must" } as { -readonly [field in keyof Reason]: Reason[field] };
  if (rule.perDebt && judgement.debtId !== undefined) reason.debtId = judgement.debtId;
  reason.message = basis === "violated" ? message.render(notes.values, language) : unprovenMessage(title, notes.needs, notes.values, language);
  reason.values = notes.values;
  reason.citations = citations[language];
  reason.evidence = notes.evidence;
  if (basis === "unproven") reason.remedy = { needs: notes.needs.sort() };
  return reason;
}

function explain({ rule, applies }: Candidate, basis: Reason["basis"], judgement: Judgement): Notes {
  const notes = new Notes(judgement);
  // A breach that is certain is so in every part. Of an unproven one only what is unknown tells what is missing; the rest is its ground.
  const isSure = basis === "violated";
  rule.condition.explain(judgement, notes, isSure ? (rule.kind === "prohibit" ? TRUE : FALSE) : undefined);
  rule.binds?.explain(judgement, notes, isSure ? TRUE : undefined);
  rule.pack.applies.explain(judgement, notes, applies);
  if (basis === "unproven") for (const { condition } of rule.unless) if (condition.evaluate(judgement) === UNKNOWN) condition.explain(judgement, notes, UNKNOWN);
  if (judgement.debtId !== undefined) notes.value("debt", judgement.debtId);
  return notes;
}

/** A placeholder may name a fact. */
function fillFacts(placeholders: readonly string[], notes: Notes, judgement: Judgement, catalogue: Catalogue): void {
  for (const name of placeholders) {
    if (name in notes.values) continue;
    const fact = factNamed(name, catalogue);
    // What was judged is told: of an absent fact its default, of a `respond` that answers nothing what it was judged as.
    const value = fact === undefined ? undefined : (notes.judged(fact.path) ?? rawFact(fact, judgement));
    if (typeof value === "string" || typeof value === "number") notes.values[name] = value;
  }
}

/**
 * Of words that are only suspected it takes these words to know what somebody has to judge.
 *
 * @param missing  what is needed, as people are told; the paths unless given
 */
export function unprovenMessage(title: Readonly<Record<Language, string>>, needs: readonly string[], { quote }: Reason["values"], language: Language, missing = [...needs].sort().join(language === "zh" ? "、" : ", ")): string {
  const suspected = quote !== undefined && needs.includes(JUDGED);
  if (language === "zh") return `无法证明符合“${title.zh}”；缺少：${missing}${suspected ? `；须由人判断：“${quote}”` : ""}`;
  return `cannot be shown to comply with "${title.en}"; missing: ${missing}${suspected ? `; somebody has to judge: "${quote}"` : ""}`;
}
