import { withAssumptions } from "../engine/assume";
import type { Gate } from "../engine/gate";
import type { Decision, Evidence, Reason } from "../records/decision";
import type { CheckInput } from "../records/input";
import { formatInstant, parseDate } from "../time/instant";
import { zonesOfPlace } from "../time/place";
import { utc } from "../time/zone";
import type { TextHit, TextOf, TextReader } from "../operators/operator";
import type { Severity } from "./finding";
import type { LintPlace } from "./jurisdictions";
import type { TemplateContext } from "./template";

const NOON_SECONDS = 43_200;
const MEANT = "debtor";

/** A reader that remembers the last texts, so that a template judged by several laws is read once. */
export class RememberingReader implements TextReader {
  private readonly kept = new Map<string, ReturnType<TextReader["read"]>>();

  constructor(private readonly reader: TextReader) {}

  read: TextReader["read"] = (text, of) => {
    const key = `${of.language ?? ""}|${of.channel ?? ""}|${of.recipientRole ?? ""}|${text}`;
    let reading = this.kept.get(key);
    if (reading === undefined) this.kept.set(key, (reading = this.reader.read(text, of)));
    return reading;
  };

  forget(): void {
    this.kept.clear();
  }
}

/** What a rule makes of one text at one place. */
export interface Verdict {
  readonly kind: "said" | "missing" | "unread" | "no-law" | "rule" | "undecided" | "waived";
  readonly severity: Severity;
  readonly reason: Pick<Reason, "ruleId" | "jurisdiction" | "title" | "message" | "citations"> & Partial<Pick<Reason, "remedy" | "values">>;
  readonly hits: readonly (TextHit & { readonly in?: "envelope" })[];
  /** The element that is missing. */
  readonly element?: string;
  /** The envelope is concerned, and not the text. */
  readonly in?: "envelope";
}

/** What is judged: the words of one variant. */
export interface VariantWords {
  readonly text: string;
  readonly envelope: string | undefined;
}

/** Judges a text as that of a contact of this context, proposed at noon of a day. Every reason is accounted for. */
export function judge(words: VariantWords, context: TemplateContext, place: LintPlace | undefined, date: string, gate: Gate, reader: RememberingReader): Verdict[] {
  const decision = gate.check(inputOf(words, context, place, date));
  return verdictsOf(decision, words, context, reader);
}

function inputOf({ text, envelope }: VariantWords, context: TemplateContext, place: LintPlace | undefined, date: string): CheckInput {
  const { channel, recipient = MEANT, stage, language, shows, facts = {} } = context;
  const input = {
    contact: {
      id: "template",
      at: noonOf(date, place),
      ...(channel !== undefined && { channel }),
      recipient: { id: recipient === MEANT ? "debtor" : "recipient", role: recipient, ...(place !== undefined && { location: place }) },
      content: { text, template: true, ...(envelope !== undefined && { envelope }), ...(language !== undefined && { language }), ...(shows !== undefined && { shows }) },
    },
    case: { debtor: { id: "debtor", ...(place !== undefined && { location: place }) }, debts: [{ id: "debt" }], ...(stage !== undefined && { stage }) },
    history: [],
  };
  return withAssumptions(input, facts).input as CheckInput;
}

/** Noon by the clock of the place, so that the law of that date is in force there. */
function noonOf(date: string, place: LintPlace | undefined): string {
  const zone = zonesOfPlace(place?.country, place?.region)?.[0] ?? utc();
  const at = zone.startOfDay(parseDate(date)) + NOON_SECONDS;
  return formatInstant(at, zone.offsetAt(at));
}

function verdictsOf({ reasons, advisories, duties, waivers }: Decision, words: VariantWords, context: TemplateContext, reader: RememberingReader): Verdict[] {
  return [
    ...reasons.flatMap((reason) => verdicts(reason, true, words, context, reader)),
    ...advisories.flatMap((reason) => verdicts(reason, false, words, context, reader)),
    ...duties.map((reason): Verdict => ({ kind: "undecided", severity: "note", reason, hits: [] })),
    ...waivers.map(({ ruleId, id, reason, until }): Verdict => ({ kind: "waived", severity: "note", hits: [], reason: { ruleId, jurisdiction: "", title: { zh: ruleId, en: ruleId }, message: `${id}: ${reason} (${until})`, citations: [] } })),
  ];
}

function verdicts(reason: Reason, enforced: boolean, words: VariantWords, context: TemplateContext, reader: RememberingReader): Verdict[] {
  const { basis, evidence, remedy, values, ruleId } = reason;
  if (ruleId.startsWith("engine.")) return [{ kind: ruleId === "engine.no-law" ? "no-law" : "undecided", severity: enforced ? "unproven" : "note", reason, hits: [] }];
  const hits = hitsOf(evidence, words, context, reader);
  const needs = remedy?.needs ?? [];
  if (hits.length > 0) return [{ kind: "said", severity: !enforced ? "warning" : basis === "violated" ? "error" : "unproven", reason, hits }];
  if (needs.includes("texts")) return [{ kind: "unread", severity: enforced ? "unproven" : "note", reason, hits, ...(isTextCovered(words, context, reader) && { in: "envelope" }) }];
  if (basis === "unproven") return [{ kind: "undecided", severity: "note", reason, hits }];
  const element = values["element"];
  const stated = typeof element === "string" ? elementsOf(element, words, context, reader) : [];
  if (stated.length > 0) return [{ kind: "said", severity: enforced ? "error" : "warning", reason, hits: stated }];
  return [{ kind: typeof element === "string" ? "missing" : "rule", severity: enforced ? "error" : "warning", reason, hits, ...(typeof element === "string" && { element }) }];
}

/** Where the text states what may not be stated, or not there: then it is not missing. */
const elementsOf = (element: string, { text }: VariantWords, context: TemplateContext, reader: RememberingReader): readonly TextHit[] =>
  reader.read(text, textOf(context)).elements().filter(({ slug }) => slug === element);

/** What is not covered is then the envelope. */
const isTextCovered = ({ text, envelope }: VariantWords, context: TemplateContext, reader: RememberingReader): boolean => envelope !== undefined && reader.read(text, textOf(context)).covered;

const textOf = ({ channel, recipient = MEANT, language }: TemplateContext): TextOf => ({ ...(language !== undefined && { language }), ...(channel !== undefined && { channel }), recipientRole: recipient, template: true });

/** All words of the kinds that the evidence shows some of: evidence is cut where there is much of it. */
function hitsOf(evidence: readonly Evidence[], { text, envelope }: VariantWords, { channel, recipient = MEANT, language }: TemplateContext, reader: RememberingReader): Verdict["hits"] {
  const shown = evidence.filter((one) => "finding" in one);
  const inText = new Set(shown.filter((one) => one.in === undefined).map(({ finding }) => finding));
  const outside = new Set(shown.filter((one) => one.in === "envelope").map(({ finding }) => finding));
  const of = { ...(language !== undefined && { language }), ...(channel !== undefined && { channel }), template: true };
  const found = (slugs: ReadonlySet<string>, words: string | undefined, role: string | undefined): readonly TextHit[] =>
    slugs.size === 0 || words === undefined ? [] : reader.read(words, { ...of, ...(role !== undefined && { recipientRole: role }) }).findings().filter(({ slug }) => slugs.has(slug));
  return [...found(inText, text, recipient), ...found(outside, envelope, undefined).map((hit) => ({ ...hit, in: "envelope" as const }))];
}
