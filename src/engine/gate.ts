import type { Decision, Reason } from "../records/decision";
import { EVENT_TYPES } from "../records/event-types";
import type { CheckInput, Given } from "../records/input";
import { catalogue, factNamed, type Catalogue } from "../records/catalogue";
import { isGiven, member } from "../records/entry";
import { lazy } from "../records/lazy";
import type { Language, TextReader } from "../operators/operator";
import { isBundled } from "../rules/bundled";
import { joinPacks } from "../rules/join";
import { FORCES } from "../records/force";
import type { Pack } from "../rules/pack";
import type { PackProblem } from "../operators/compile";
import { expectedOf, fitting } from "../operators/fact-test";
import { TRUE } from "../operators/kleene";
import { ZONE_DATA_VERSION } from "../time/zone";
import { formatUtc, parseInstant, type Instant } from "../time/instant";
import type { Span } from "../time/span";
import { INPUT_FIELDS, withAssumptions, type Assumptions } from "./assume";
import type { CheckOptions } from "./check-options";
import { compilePack, compileWaivers, type Advise, type CompiledPack, type CompiledRule } from "./compile";
import { Coverage } from "./coverage";
import { inReasonOrder, judgePlan, noteOldReviews, ownReasons, traceOf, type Findings } from "./decide";
import { Dispatch, NO_PLAN, type Plan } from "./dispatch";
import { explainDecision } from "./explain";
import { GateError } from "./gate-error";
import { Judgement } from "./judgement";
import { sameData } from "../records/same-data";
import { keepFor } from "./reach";
import { remainingOf, type Remaining } from "./remaining";
import { SEARCH_SECONDS, beginningsOf, firstInstant, inRecipientZone } from "./search";
import { loadSession, openSession, type Session, type SessionDesk } from "./session";
import type { SessionHistory } from "./session-history";
import type { SessionSettings, SessionState } from "./session-state";
import { ENGINE_VERSION } from "./version";
import { parseSpan, stretchesOf, type Closing, type ContactWindow, type Stretch } from "./windows";

export type { TextHit, TextOf, TextReader, TextReading } from "../operators/operator";

/** What a gate is made of; kept for all of its answers. */
export interface GateOptions {
  /** The law that is judged by: jurisdictions' packs, and organisations' that add to them. Their order never matters. */
  readonly packs: readonly Pack[];
  /**
   * Forces, or all `should` rules, that only advise. Law and regulation always deny.
   * @default [] everything denies
   */
  readonly advise?: Advise;
  /** Facts that the system guarantees, by path, filled where a record is silent; those used are listed in each decision. */
  readonly assume?: Assumptions;
  /**
   * Reads the texts of contacts, as `textReader()` of `lawful-contact/text` does. Without it every rule about words is unproven for a
   * contact whose text is given.
   */
  readonly texts?: TextReader;
  /**
   * The language of messages.
   * @default "en"
   */
  readonly language?: Language;
}

/** A compiled set of packs that answers whether a contact may be made. */
export interface Gate {
  /**
   * May this contact be made? A pure function of the input, the packs and the options.
   *
   * Never throws on data: what is missing, malformed or contradictory is a deny whose reasons say where. Takes input as it comes;
   * `parseInput` is the full validation.
   */
  check(input: Given<CheckInput>, options?: CheckOptions): Decision;
  /**
   * The open and closed spans of `span` for the same contact, all else unchanged, without gap or overlap: at every second of an open
   * one `check` with that second as `contact.at` allows, at every second of a closed one it denies. The history counts as far as it
   * lies before each second, planned contacts included; the contact's own `at` plays no part.
   *
   * @param span  half-open, RFC 3339 with offset, at most 400 days
   * @returns     spans in order; each begins at `span.from` or on a breakpoint; a closed one names the rules that close it
   * @throws      {SpanError} when `span` is reversed, empty, too long or no span; never on the data of `input`
   * @example     gate.windows(input, { from: "2026-04-07T21:00:00Z", to: "2026-04-14T21:00:00Z" })
   */
  windows(input: Given<CheckInput>, span: { readonly from: string; readonly to: string }): ContactWindow[];
  /**
   * A gate of one debtor, which takes in the history entry by entry.
   *
   * @throws {SessionError} `session/bad-argument`
   */
  session(debtorId: string, settings?: SessionSettings): Session;
  /** A session as it was saved. @throws {SessionError} `session/bad-state` where it is damaged, or of another engine or other packs */
  loadSession(state: SessionState): Session;
  /**
   * The decision as text for people.
   *
   * @param options.language  the gate's own where it is not given
   */
  explain(decision: Decision, options?: { readonly language?: Language }): string;
}

/**
 * Compiles packs into a gate.
 *
 * @throws {GateError} on packs that cannot be judged by: the same id twice, a pack that extends one which is not there, rules that
 *   do not compile, options that do not fit. All problems at once.
 */
export function createGate(options: GateOptions): Gate {
  return new CompiledGate(options ?? ({} as GateOptions));
}

class CompiledGate implements Gate {
  readonly #packs: readonly CompiledPack[];
  readonly #rules: () => readonly CompiledRule[];
  readonly #dispatch: Dispatch;
  readonly #coverage: Coverage;
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  readonly #assume: Assumptions | undefined;
  readonly #applied: Decision["applied"]["packs"];
  /** Judgements that are free; a check that a getter of its own input calls again takes another. */
  readonly #free: Judgement[] = [];
  readonly #makeJudgement: () => Judgement;
  readonly #desk: () => SessionDesk;

  constructor({ packs, advise = [], assume, texts, language = "en", ...unknown }: GateOptions) {
    const problems: (PackProblem & { readonly pack: string })[] = [];
    checkOptions(packs, advise, texts, language, unknown, problems);
    if (problems.length > 0) throw new GateError(problems);
    const joined = joinPacks(packs);
    for (const { pack, extends: base } of joined.missing) problems.push({ pack, code: "pack/missing-base", path: ["extends"], found: base, expected: "a pack that is given too", fix: `give the pack \`${base}\` as well` });
    checkEvents(packs, problems);
    this.#catalogue = catalogue(joined.extra);
    checkAssumptions(assume, this.#catalogue, problems);
    const waivers = compileWaivers(joined.packs, (pack, problem) => problems.push({ pack, ...problem }));
    const compiled = joined.packs.map((one) => compilePack(one, advise, waivers, (problem) => problems.push({ pack: one.pack.id, ...problem })));
    const seen = new Set<string>();
    for (const [index, { pack }] of joined.packs.entries()) {
      // A pack that comes with the package was compiled when that was built: its rules wait until a contact needs them.
      if (!isBundled(pack)) for (const rule of compiled[index]!.rules()) rule.whole();
      for (const { id } of pack.rules) {
        if (seen.has(id)) problems.push({ pack: pack.id, code: "pack/duplicate-rule", path: ["rules"], found: id, expected: "rule ids that no other rule has", fix: "give one of them another id" });
        seen.add(id);
      }
    }
    if (problems.length > 0) throw new GateError(problems);
    this.#packs = compiled;
    this.#rules = lazy(() => compiled.flatMap(({ rules }) => rules().map((rule) => rule.whole())).sort((a, b) => (a.id < b.id ? -1 : 1)));
    this.#dispatch = new Dispatch(this.#packs);
    this.#coverage = new Coverage(this.#packs, joined.events);
    this.#language = language;
    this.#assume = assume !== undefined && Object.keys(assume).length > 0 ? assume : undefined;
    this.#applied = this.#packs.map(({ id, version, digest }) => ({ id, version, digest }));
    this.#makeJudgement = () => new Judgement(joined.events, texts);
    this.#desk = lazy(() => ({
      types: joined.events,
      digests: Object.fromEntries(this.#packs.map(({ id, digest }) => [id, digest])),
      keep: lazy(() => keepFor(this.#packs, this.#rules())),
      check: (input, held, options) => this.#checkHeld(input, held, options),
      windows: (input, held, span) => this.#windowsHeld(input, held, span),
      remaining: (input, held) => this.#remainingHeld(input, held),
    }));
  }

  check(input: Given<CheckInput>, options: CheckOptions = {}): Decision {
    return this.#checkHeld(input, undefined, options);
  }

  windows(input: Given<CheckInput>, asked: { readonly from: string; readonly to: string }): ContactWindow[] {
    return this.#windowsHeld(input, undefined, asked);
  }

  session(debtorId: string, settings?: SessionSettings): Session {
    return openSession(this.#desk(), debtorId, settings);
  }

  loadSession(state: SessionState): Session {
    return loadSession(this.#desk(), state);
  }

  #checkHeld(input: unknown, held: SessionHistory | undefined, options: CheckOptions): Decision {
    return this.#judged(input, (given, judgement) => this.#decide(given, held, options, judgement));
  }

  /** Judges an input; one that throws on being read, or has no end, is none. What else throws is no fault of the input. */
  #judged<T>(input: unknown, judge: (given: unknown, judgement: Judgement) => T): T {
    const judgement = this.#free.pop() ?? this.#makeJudgement();
    let result: T;
    try {
      result = judge(input, judgement);
    } catch (error) {
      if (isReadable(input)) throw error;
      return judge(undefined, this.#makeJudgement());
    }
    this.#free.push(judgement);
    return result;
  }

  #windowsHeld(input: unknown, held: SessionHistory | undefined, asked: { readonly from: string; readonly to: string }): ContactWindow[] {
    const span = parseSpan(asked);
    return this.#judged(input, (given, judgement) => {
      const stretches = piecesOf(given, span).flatMap((piece) => this.#stretchesIn(given, held, piece, judgement));
      return stretches.map(({ from, until, closedBy }) => ({ from: inRecipientZone(from, judgement), to: inRecipientZone(until, judgement), open: closedBy.length === 0, closedBy }));
    });
  }

  explain(decision: Decision, options: { readonly language?: Language } = {}): string {
    return explainDecision(decision, this.#rules(), options.language ?? this.#language);
  }

  #remainingHeld(given: unknown, held: SessionHistory): Remaining[] {
    return this.#judged(given, (input, judgement) => {
      judgement.read(this.#assume === undefined ? input : withAssumptions(input, this.#assume).input, false, held);
      return Number.isNaN(judgement.at) ? [] : remainingOf(this.#dispatch.planFor(judgement).candidates, judgement);
    });
  }

  /** One piece of a span, throughout which the same case record holds. */
  #stretchesIn(given: unknown, held: SessionHistory | undefined, piece: Span, judgement: Judgement): Stretch[] {
    const moved = contactAt(given, formatUtc(piece.from));
    judgement.read(this.#assume === undefined ? moved : withAssumptions(moved, this.#assume).input, true, held);
    const faults = ownReasons(judgement, [], this.#language).map(closingOf);
    return stretchesOf(this.#dispatch.planFor(judgement).candidates, judgement, piece, {
      at: () => [...faults, ...(this.#coverage.uncovered(judgement).length > 0 ? [NO_LAW] : [])],
      marks: this.#coverMarks(judgement),
    });
  }

  #decide(given: unknown, held: SessionHistory | undefined, options: CheckOptions, judgement: Judgement): Decision {
    const { input, used } = this.#assume === undefined ? { input: given, used: undefined } : withAssumptions(given, this.#assume);
    judgement.read(input, false, held);
    const isDated = !Number.isNaN(judgement.at);
    const own = ownReasons(judgement, isDated ? this.#coverage.uncovered(judgement) : [], this.#language);
    // Without an instant no rule can be judged, and nothing is permitted.
    const plan: Plan = isDated ? this.#dispatch.planFor(judgement) : NO_PLAN;
    const findings = judgePlan(plan, judgement, this.#catalogue, this.#language);
    const reasons = sorted(own.length === 0 ? findings.reasons : [...own, ...findings.reasons]);
    const { advisories } = findings;
    noteOldReviews(plan, judgement, this.#language, advisories);
    sorted(advisories);
    const isAllowed = reasons.length === 0;
    const when = options.when === true && isDated ? this.#findWhen(input, plan, findings, judgement, isAllowed, own) : undefined;
    const trace = options.trace === true && isDated ? traceOf(this.#rules(), judgement) : undefined;
    const outcome = isAllowed ? "allow" : "deny";
    const { duties, waivers, judged } = findings;
    const applied: Decision["applied"] = { engine: ENGINE_VERSION, packs: this.#applied, zoneData: ZONE_DATA_VERSION, zones: (judgement.zones() ?? []).map((zone) => zone.name), judged };
    if (used !== undefined && Object.keys(used).length > 0) applied.assumed = used;
    // Spreading nothing costs too, and most checks ask for no more.
    if (when === undefined && trace === undefined) return { outcome, reasons, advisories, duties, waivers, applied };
    return { outcome, reasons, advisories, duties, waivers, ...when, applied, ...(trace !== undefined && { trace }) };
  }

  /** Where places come to be covered. */
  #coverMarks(judgement: Judgement): Instant[] {
    return this.#packs.filter((pack) => Number.isFinite(pack.coversFrom)).flatMap((pack) => beginningsOf(pack.coversFrom, judgement));
  }

  /** When the contact, and each reason's rule alone, would permit it; on an allow, until when it does. */
  #findWhen(input: unknown, plan: Plan, findings: Findings, judgement: Judgement, isAllowed: boolean, ownReasonsNow: readonly Reason[]): Pick<Decision, "permittedFrom" | "permittedUntil" | "searchedTo"> {
    const { at } = judgement;
    // Where a later record of the case takes over, this one tells nothing.
    const span = piecesOf(input, { from: at, until: at + SEARCH_SECONDS })[0]!;
    const searchedTo = inRecipientZone(span.until, judgement);
    const own = { denies: () => this.#coverage.uncovered(judgement).length > 0, marks: this.#coverMarks(judgement) };
    const show = (instant: Instant): string => inRecipientZone(instant, judgement);
    for (const { candidate, reason } of findings.breaches) {
      const from = firstInstant("permitted", [candidate], judgement, span);
      reason.remedy = { ...(from === undefined ? { searchedTo } : { permittedFrom: show(from) }), ...reason.remedy };
    }
    if (isAllowed) {
      const until = firstInstant("denied", plan.candidates, judgement, span, own);
      return until === undefined ? { permittedFrom: show(at), searchedTo } : { permittedFrom: show(at), permittedUntil: show(until) };
    }
    // What cannot be read stays unreadable whenever the contact is made.
    const from = ownReasonsNow.some((reason) => reason.ruleId !== "engine.no-law") ? undefined : firstInstant("permitted", plan.candidates, judgement, span, own);
    return from === undefined ? { searchedTo } : { permittedFrom: show(from) };
  }
}

/** Getters and proxies may throw, and what holds itself has no end. */
function isReadable(input: unknown): boolean {
  try {
    JSON.stringify(input);
    return true;
  } catch {
    return false;
  }
}

/** The same list in the order of reasons; as rules are judged it mostly stands so already. */
function sorted(reasons: Reason[]): Reason[] {
  for (let i = 1; i < reasons.length; i++) if (inReasonOrder(reasons[i - 1]!, reasons[i]!) > 0) return reasons.sort(inReasonOrder);
  return reasons;
}

const NO_LAW: Closing = { ruleId: "engine.no-law", jurisdiction: "engine", basis: "unproven" };
const closingOf = ({ ruleId, jurisdiction, basis }: Reason): Closing => ({ ruleId, jurisdiction, basis });

/** The input with its contact at another instant. */
function contactAt(input: unknown, at: string): unknown {
  const { contact } = (input ?? {}) as { readonly contact?: unknown };
  return typeof contact === "object" && contact !== null ? { ...(input as object), contact: { ...contact, at } } : input;
}

/** A span cut where a later record of the case takes over. */
function piecesOf(input: unknown, span: Span): Span[] {
  const records = member(input, "case");
  const caseId = member(member(input, "contact"), "caseId");
  const cuts = [records].flat()
    .filter((record) => !isGiven(caseId) || member(record, "id") === caseId)
    .map((record) => parseInstant(member(record, "asOf")))
    .filter((at) => at > span.from && at < span.until);
  const edges = [...new Set([span.from, ...cuts, span.until])].sort((a, b) => a - b);
  return edges.slice(1).map((until, index) => ({ from: edges[index]!, until }));
}

/** All packs share one table of event types: none may change a row that another relies on. */
function checkEvents(packs: readonly Pack[], problems: (PackProblem & { readonly pack: string })[]): void {
  const rows = new Map<string, unknown>(Object.entries(EVENT_TYPES));
  for (const pack of packs) {
    for (const [name, type] of Object.entries(pack.events ?? {})) {
      if (rows.has(name) && !sameData(rows.get(name), type)) problems.push({ pack: pack.id, code: "pack/duplicate-id", path: ["events", name], found: name, expected: "an event type that neither the records nor another pack define otherwise", fix: "name it otherwise, or declare it alike" });
      rows.set(name, type);
    }
  }
}

/** A misspelt path would fill nothing that a rule reads, and a misspelt value is not known. */
function checkAssumptions(assume: unknown, facts: Catalogue, problems: (PackProblem & { readonly pack: string })[]): void {
  if (assume === undefined) return;
  const isMap = typeof assume === "object" && assume !== null && !(Symbol.iterator in assume);
  if (!isMap) problems.push({ pack: "", code: "usage/option", path: ["assume"], found: typeof assume, expected: "values by the path of their fact", fix: 'write assume: { "contact.recording": "audio" }' });
  for (const [path, value] of isMap ? Object.entries(assume) : []) {
    const fact = factNamed(path, facts);
    if (fact !== undefined && fitting(fact)(value) !== TRUE) problems.push({ pack: "", code: "usage/option", path: ["assume", path], found: value, expected: `${fact.kind === "strings" || fact.kind === "enums" ? "a list, each " : ""}${expectedOf(fact)}`, fix: "correct the value" });
    if (INPUT_FIELDS.has(path) || fact !== undefined || [...facts.keys()].some((fact) => fact.startsWith(`${path}.`))) continue;
    problems.push({ pack: "", code: "usage/option", path: ["assume", path], found: path, expected: `the path of a fact, or one of ${[...INPUT_FIELDS].join(", ")}`, fix: "correct the spelling" });
  }
}

function checkOptions(packs: unknown, advise: unknown, texts: unknown, language: unknown, unknown: object, problems: (PackProblem & { readonly pack: string })[]): void {
  const wrong = (path: string, found: unknown, expected: string, fix: string) => void problems.push({ pack: "", code: "usage/option", path: [path], found, expected, fix });
  for (const name of Object.keys(unknown)) wrong(name, undefined, "packs, advise, assume, texts or language", "correct the spelling");
  if (!Array.isArray(packs)) return wrong("packs", typeof packs, "a list of packs", "write createGate({ packs: [cn] })");
  packs.forEach((pack: Pack | undefined, index) => {
    if (typeof pack !== "object" || pack === null || typeof pack.id !== "string" || !Array.isArray(pack.rules) || typeof pack.digest !== "string") wrong(`packs[${index}]`, typeof pack, "a pack as `lawful-contact/packs/…` exports it or `parsePack` returns it", "parse the pack first");
    else if (packs.findIndex((other: Pack) => other.id === pack.id) !== index) wrong(`packs[${index}]`, pack.id, "packs with ids of their own", "give each pack once");
  });
  for (const force of Array.isArray(advise) ? advise : [advise]) {
    if (!["should", ...FORCES.slice(2)].includes(force as string)) wrong("advise", force, `some of should, ${FORCES.slice(2).join(", ")}: law and regulation always deny`, "leave it out");
  }
  if (texts !== undefined && typeof (texts as Partial<TextReader> | null)?.read !== "function") wrong("texts", typeof texts, "a reader of texts", "write texts: textReader()");
  if (language !== "zh" && language !== "en") wrong("language", language, "zh or en", "write one of them");
}
