import type { Reason } from "../records/decision";
import { FALSE, TRUE, type Kleene } from "../operators/kleene";
import { parseInstant, type Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Candidate } from "./dispatch";
import { denialOf } from "./judge";
import type { Judgement } from "./judgement";
import { SEARCH_SECONDS, marksOf } from "./search";
import { SpanError } from "./span-error";

/** A rule that closes a span, and whether the facts show it or a fact is missing. */
export interface Closing {
  /** The gate's own begin with `engine.`. */
  readonly ruleId: string;
  /** Id of the rule's pack; of the gate's own rules `engine`. */
  readonly jurisdiction: string;
  /** `violated`: the facts show it; `unproven`: a fact that the rule needs is missing. */
  readonly basis: Reason["basis"];
}

/** A stretch of time throughout which the same contact is permitted, or is not, for the same reasons. Half-open. */
export interface ContactWindow {
  /** RFC 3339 on the recipient's clock. */
  readonly from: string;
  /** RFC 3339 on the recipient's clock, exclusive. */
  readonly to: string;
  /** Whether the contact is permitted at every second of it. */
  readonly open: boolean;
  /** By rule id; empty where it is open. */
  readonly closedBy: readonly Closing[];
}

/** The same with instants. */
export interface Stretch {
  readonly from: Instant;
  until: Instant;
  readonly closedBy: readonly Closing[];
}

/**
 * @throws {SpanError} where the ends are no instants, `to` is not after `from`, or more than 400 days lie between
 */
export function parseSpan(span: { readonly from: string; readonly to: string }): Span {
  const given: { readonly from?: unknown; readonly to?: unknown } = typeof span === "object" && span !== null ? span : {};
  const from = parseInstant(given.from);
  const until = parseInstant(given.to);
  if (Number.isNaN(from)) throw new SpanError("span/bad-instant", "from", 'an instant with offset, for instance "2026-04-07T21:00:00Z",');
  if (Number.isNaN(until)) throw new SpanError("span/bad-instant", "to", 'an instant with offset, for instance "2026-04-14T21:00:00Z",');
  if (until === from) throw new SpanError("span/empty", "span", "`to` after `from`");
  if (until < from) throw new SpanError("span/reversed", "span", "`to` after `from`");
  if (until - from > SEARCH_SECONDS) throw new SpanError("span/too-long", "span", "a span of at most 400 days");
  return { from, until };
}

/**
 * The stretches of the span, in order, without gap or overlap. Each rule is judged once between its own breakpoints; nothing is stepped.
 *
 * @param own  what closes for reasons of the gate itself, and the instants at which that may change
 */
export function stretchesOf(candidates: readonly Candidate[], judgement: Judgement, span: Span, own: { at(): readonly Closing[]; readonly marks: readonly Instant[] }): Stretch[] {
  // Where a rule's verdict changes, what it becomes.
  const changes = new Map<Instant, { readonly source: number; readonly closings: readonly Closing[] }[]>();
  const note = (at: Instant, source: number, closings: readonly Closing[]): void => {
    const here = changes.get(at);
    if (here === undefined) changes.set(at, [{ source, closings }]);
    else here.push({ source, closings });
  };
  candidates.forEach((candidate, source) => {
    const { rule } = candidate;
    const closing = { ruleId: rule.id, jurisdiction: rule.pack.id };
    // By how plainly it denies.
    const closings: readonly (readonly Closing[])[] = [[], [{ ...closing, basis: "unproven" }], [{ ...closing, basis: "violated" }]];
    judgement.moveTo(span.from);
    let last: Kleene = FALSE;
    for (const at of marksOf([candidate], judgement, span)) {
      judgement.moveTo(at);
      const denial = denialOf(candidate, judgement, TRUE);
      if (denial !== last) note(at, source, closings[denial]!);
      last = denial;
    }
  });
  for (const at of [span.from, ...own.marks.filter((mark) => mark > span.from && mark < span.until)]) {
    judgement.moveTo(at);
    note(at, candidates.length, own.at());
  }
  judgement.takeDebt(0);
  return sweep(changes, candidates.length + 1, span);
}

function sweep(changes: ReadonlyMap<Instant, readonly { readonly source: number; readonly closings: readonly Closing[] }[]>, sources: number, span: Span): Stretch[] {
  const present: (readonly Closing[])[] = Array.from({ length: sources }, () => []);
  const stretches: Stretch[] = [];
  let lastKey: string | undefined;
  for (const at of [...changes.keys()].sort((a, b) => a - b)) {
    for (const { source, closings } of changes.get(at)!) present[source] = closings;
    const closedBy = present.flat().sort((a, b) => (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
    const key = closedBy.map(({ ruleId, basis }) => `${ruleId} ${basis}`).join("|");
    if (key === lastKey) continue;
    if (stretches.length > 0) stretches[stretches.length - 1]!.until = at;
    stretches.push({ from: at, until: span.until, closedBy });
    lastKey = key;
  }
  return stretches;
}
