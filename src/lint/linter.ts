import { createGate, type Gate, type GateOptions } from "../engine/gate";
import type { Language, TextReader } from "../operators/operator";
import { textReader } from "../text";
import { catalogue, factNamed, type Catalogue } from "../records/catalogue";
import { refuseUnknown } from "../records/known-keys";
import { nearest } from "../records/suggest";
import { joinPacks } from "../rules/join";
import { parseDate } from "../time/instant";
import type { Finding, Place, TemplateResult } from "./finding";
import { visibleHtml } from "./format/html";
import { visibleMarkdown } from "./format/markdown";
import { gather, numbered, type Judged, type Sources } from "./gather";
import { judge, RememberingReader, type VariantWords, type Verdict } from "./judge";
import { placeNamed, placesOf, type LintPlace } from "./jurisdictions";
import { throughBoth, type MappedText } from "./mapped-text";
import { firstLineOf, placesIn } from "./place";
import { smsLength } from "./sms-length";
import { partialsIn, type TemplateNode } from "./syntax/node";
import { parseTemplate } from "./syntax/parse-template";
import { variantsOf, type Variants } from "./syntax/variants";
import type { Format, Template, TemplateContext } from "./template";
import { textRulesOf } from "./text-rules";
import { SAYS, contextInWords, lengthInWords } from "./words";
import { findPlaceholders } from "../text/placeholder";

/** By what templates are judged. */
export interface LintOptions extends Pick<GateOptions, "packs" | "advise" | "assume"> {
  /** The day whose law is asked, `YYYY-MM-DD`. */
  readonly date: string;
  /**
   * Reads the texts.
   * @default the reader with the bundled lexicons
   */
  readonly texts?: TextReader;
  /** @default "en" */
  readonly language?: Language;
  /** For templates that say nothing else. */
  readonly context?: TemplateContext;
}

/** Every option by its name. */
export const LINT_OPTIONS = { packs: true, advise: true, assume: true, date: true, texts: true, language: true, context: true } as const satisfies Record<keyof LintOptions, true>;
const CONTEXT = { channel: true, recipient: true, stage: true, language: true, jurisdiction: true, shows: true, facts: true } as const satisfies Record<keyof TemplateContext, true>;

/** Judges templates one by one by the same packs. */
export interface Linter {
  /** What the packs' rules about words make of every text that a template may become. Never throws on a template. */
  lint(template: Template): TemplateResult;
}

/**
 * A linter: a gate of the packs' rules about words, asked about a contact of each template's context. What `check` would deny for its
 * words, this finds, and nothing else.
 *
 * @throws {GateError}  on packs that cannot be judged by
 * @throws {RangeError} on a date that is none, and on options that there are not
 */
export function createLinter(options: LintOptions): Linter {
  refuseUnknown(options, LINT_OPTIONS);
  return new PackLinter(options);
}

/** The findings of one text; see `createLinter`. @throws {GateError} {RangeError} */
export function lintText(text: string, { context, ...options }: LintOptions): TemplateResult {
  return createLinter(options).lint({ text, ...(context !== undefined && { context }) });
}

/** The results of templates, in their order; see `createLinter`. @throws {GateError} {RangeError} */
export function lintTemplates(templates: readonly Template[], options: LintOptions): TemplateResult[] {
  const linter = createLinter(options);
  return templates.map((template) => linter.lint(template));
}

/** A template with all that it may become. */
interface Read {
  readonly texts: readonly MappedText[];
  readonly outside: readonly MappedText[];
  /** The outside is part of the texts already. */
  readonly isWithin: boolean;
  readonly variants: Variants;
}

/** Channels whose outside is seen by others than its inside. */
const SEALED: readonly (string | undefined)[] = ["letter", "postcard"];

class PackLinter implements Linter {
  private readonly gate: Gate;
  private readonly reader: RememberingReader;
  private readonly places: readonly LintPlace[];
  private readonly language: Language;
  private readonly facts: Catalogue;

  constructor(private readonly options: LintOptions) {
    const { packs, advise, assume, texts = textReader(), language = "en", date } = options;
    if (Number.isNaN(parseDate(date))) throw new RangeError(`date is ${JSON.stringify(date)}; expected a day such as "2026-03-10"`);
    this.language = language;
    this.reader = new RememberingReader(texts);
    this.places = placesOf(packs);
    this.facts = catalogue(joinPacks(packs).extra);
    this.gate = createGate({ packs: textRulesOf(packs), ...(advise && { advise }), ...(assume && { assume }), language, texts: this.reader });
  }

  /** As the gate takes assumptions: a fact, or a part of one. */
  private knows(path: string): boolean {
    return factNamed(path, this.facts) !== undefined || [...this.facts.keys()].some((fact) => fact.startsWith(`${path}.`));
  }

  lint(template: Template): TemplateResult {
    const context = { ...this.options.context, ...template.context };
    const { text: source, envelope = "", format = "text", syntax, id } = template;
    const parsed = parseTemplate(source, syntax, format !== "html");
    const outer = parseTemplate(envelope, syntax, format !== "html");
    const placeIn = placesIn(source);
    if ("fault" in parsed || "fault" in outer) {
      const faults = [[parsed, placeIn] as const, [outer, placesIn(envelope)] as const].flatMap(([part, place]) =>
        "fault" in part ? [{ code: part.fault.code, found: part.fault.found, ...(part.fault.expected !== undefined && { expected: part.fault.expected }), place: place(part.fault.offset, part.fault.offset + part.fault.found.length) }] : []);
      return { template: id, findings: [], faults };
    }
    const body = read(template, parsed.nodes, outer.nodes);
    const sources: Sources = {
      text: { source, place: placeIn },
      envelope: body.isWithin ? { source, place: placeIn } : { source: envelope, place: placesIn(envelope) },
      toSource: (variant, part, from, to) => (part === "text" ? body.texts[variant]! : body.outside[variant % body.outside.length]!).toSource(from, to),
      first: firstLineOf(source),
      branches: body.variants.variants.map(({ branches }) => branches),
      id: id ?? "",
    };
    const judged = this.judgeAll(body, context);
    this.reader.forget();
    const findings = gather(judged, sources, this.language);
    const partials = [...partialsIn(parsed.nodes), ...partialsIn(outer.nodes).map(({ partial }) => ({ partial, ...sources.first }))];
    return { template: id, findings: [...this.notes({ ...body, partials }, context, sources.first, placeIn, sources.id), ...findings].sort((a, b) => a.from - b.from), faults: [] };
  }

  private judgeAll({ texts, outside, isWithin }: Read, context: TemplateContext): Judged[] {
    const said = context.jurisdiction === undefined ? undefined : [context.jurisdiction].flat().map(placeNamed);
    const places = said ?? this.places;
    const judged: Judged[] = [];
    const isRead = texts.map(({ text }) => /\p{L}/u.test(withoutSlots(text)));
    // A branch that leaves nothing but what is filled in has no words that anybody could fail to read.
    const isIdle = ({ kind, in: part }: Verdict, variant: number): boolean => kind === "unread" && part === undefined && !isRead[variant] && isRead.includes(true);
    for (let index = 0; index < Math.max(texts.length, outside.length); index++) {
      const variant = index % texts.length;
      const { text } = texts[variant]!;
      const envelope = outside[index % Math.max(1, outside.length)]?.text;
      for (const place of places.length === 0 ? [undefined] : places) {
        for (const verdict of this.judgeWords(text, envelope, isWithin, context, place)) {
          if (isIdle(verdict, variant)) continue;
          // What one law asks for and another may not is no lack as long as nobody says which of them holds.
          const isOpen = said === undefined && places.length > 1 && (verdict.kind === "missing" || verdict.kind === "rule");
          judged.push({ variant, verdict: isOpen ? { kind: "undecided", severity: "note", hits: [], reason: { ...verdict.reason, remedy: { needs: ["jurisdiction"] } } } : verdict });
        }
      }
    }
    return judged;
  }

  private judgeWords(text: string, envelope: string | undefined, isWithin: boolean, context: TemplateContext, place: LintPlace | undefined): Verdict[] {
    const { gate, reader, options: { date } } = this;
    const ask = (words: VariantWords): Verdict[] => judge(words, context, place, date, gate, reader);
    if (envelope === undefined || isWithin) return ask({ text, envelope });
    const outside = (verdict: Verdict): Verdict => ({ ...verdict, hits: verdict.hits.map((hit) => ({ ...hit, in: "envelope" })) });
    if (SEALED.includes(context.channel)) return [...ask({ text, envelope }), ...ask({ text: envelope, envelope }).filter(({ kind }) => kind === "said").map(outside)];
    const begin = envelope.length + 1;
    return ask({ text: `${envelope}\n${text}`, envelope }).map((verdict) => ({
      ...verdict,
      hits: verdict.hits.map((hit) => (hit.in === "envelope" || hit.from < envelope.length ? { ...hit, in: "envelope", to: Math.min(hit.to, envelope.length) } : { ...hit, from: hit.from - begin, to: hit.to - begin })),
    }));
  }

  /** What no rule says: what is not told of the context, how long a text message is, which branches were combined, what comes from elsewhere. */
  private notes({ texts, variants, partials }: Read & { readonly partials: ReturnType<typeof partialsIn> }, context: TemplateContext, first: { readonly from: number; readonly to: number }, placeIn: (from: number, to: number) => Place, id: string): Finding[] {
    const { language } = this;
    const seen = new Map<string, number>();
    const note = (kind: Finding["kind"], message: string, severity: Finding["severity"] = "note", { from, to } = first): Finding => ({ kind, severity, message, rules: [], ...placeIn(from, to), fingerprint: numbered([id, kind], seen) });
    const unsaid = (["recipient", "channel", "jurisdiction"] as const).filter((name) => context[name] === undefined && !(name === "jurisdiction" && this.places.length < 2));
    const notes = unsaid.length === 0 ? [] : [note("context", contextInWords(unsaid, this.places.map(({ country }) => country), language))];
    for (const name of Object.keys(context)) if (!Object.hasOwn(CONTEXT, name)) notes.push(note("context", SAYS.noFact[language](name, nearest(name, Object.keys(CONTEXT)) ?? ""), "unproven"));
    for (const [path, value] of Object.entries(context.facts ?? {})) {
      const meant = this.knows(path) ? undefined : (nearest(path, this.facts.keys()) ?? "");
      if (meant !== undefined) notes.push(note("context", SAYS.noFact[language](path, meant), "unproven"));
      const values = factNamed(path, this.facts)?.values;
      const wrong = values === undefined || values.length === 0 || value === null ? undefined : [value].flat().find((one) => !values.includes(String(one)) && one !== "unknown");
      if (wrong !== undefined) notes.push(note("context", SAYS.noValue[language](path, String(wrong), values!.join(", "), nearest(String(wrong), values!) ?? ""), "unproven"));
    }
    if (variants.holds === "branches") notes.push(note("branches", SAYS.branches[language](String(texts.length))));
    if (variants.holds === "some") notes.push(note("branches", SAYS.branchesCut[language](String(texts.length)), "unproven"));
    if (partials.length > 0) notes.push(note("partial", SAYS.partial[language]([...new Set(partials.map(({ partial }) => partial))].join(language === "zh" ? "、" : ", ")), "note", partials[0]));
    if (context.channel === "sms") {
      const lengths = texts.map(({ text }) => ({ length: smsLength(withoutSlots(text)), hasSlots: withoutSlots(text) !== text }));
      const longest = lengths.reduce((most, one) => (one.length.segments > most.length.segments ? one : most));
      if (longest.length.segments > 1) notes.push(note("length", lengthInWords(longest.length, longest.hasSlots, language)));
    }
    return notes;
  }
}

function read({ text: source, envelope = "", format = "text" }: Template, nodes: readonly TemplateNode[], outer: readonly TemplateNode[]): Read {
  const variants = variantsOf(source, nodes);
  const bodies = variants.variants.map(({ text }) => visible(text, format));
  const outside = envelope !== "" ? variantsOf(envelope, outer).variants.map(({ text }) => text) : bodies.flatMap(({ outside: own }) => (own === undefined || own.text.trim() === "" ? [] : [own]));
  return { variants, texts: bodies.map(({ inside }) => inside), outside, isWithin: envelope === "" };
}

/** What a reader of the template's text sees of it. Of HTML the text holds the title and the preheader, too. */
function visible(text: MappedText, format: Format): { readonly inside: MappedText; readonly outside?: MappedText } {
  if (format === "text") return { inside: text };
  if (format === "markdown") return { inside: throughBoth(visibleMarkdown(text.text), text) };
  const { text: inside, outside } = visibleHtml(text.text);
  return { inside: throughBoth(inside, text), outside: throughBoth(outside, text) };
}

/** The text without what is surely filled in later. */
function withoutSlots(text: string): string {
  let kept = "";
  let at = 0;
  for (const { from, to } of findPlaceholders(text).filter(({ sure }) => sure)) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

