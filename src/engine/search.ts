import { FALSE, UNKNOWN } from "../operators/kleene";
import { markIn } from "../operators/window";
import { DAY_SECONDS, formatInstant, type Day, type Instant } from "../time/instant";
import type { Span } from "../time/span";
import { ZONE_HORIZON } from "../time/zone";
import type { Candidate } from "./dispatch";
import { denialOf, roundsOf } from "./judge";
import { FURTHEST_SECONDS, type Judgement } from "./judgement";

/** How far ahead a permitted instant is sought, and how long a span of windows may be. */
export const SEARCH_SECONDS = 400 * DAY_SECONDS;
/** Spans grow as the search goes on: what opens soon is found without looking far. */
const FIRST_SPAN_SECONDS = 2 * DAY_SECONDS;

/** Where a local date may begin; without a clock, where it may do so anywhere. */
export function beginningsOf(day: Day, judgement: Judgement): readonly Instant[] {
  const zones = judgement.zones() ?? [];
  return zones.length > 0 ? zones.map((zone) => zone.startOfDay(day)) : [-FURTHEST_SECONDS, FURTHEST_SECONDS].map((side) => day * DAY_SECONDS + side);
}

/** Marks every instant of the span at which a rule's verdict may change with time alone. */
function markRule({ rule }: Candidate, judgement: Judgement, span: Span, mark: (at: Instant) => void): void {
  const put = (at: Instant) => markIn(span, at, mark);
  const days = [rule.from, rule.until, rule.enforcedFrom, ...rule.waivers.flatMap((waiver) => [waiver.from, waiver.until])].filter(Number.isFinite);
  for (const day of days) for (const at of beginningsOf(day, judgement)) put(at);
  for (let debt = 0; debt < roundsOf(rule, judgement); debt++) {
    judgement.takeDebt(debt);
    for (const part of rule.parts) part.breakpoints(judgement, span, put);
  }
  put(ZONE_HORIZON.until);
}

/** The instants of the span, its first included, at which any verdict may change, in order. */
export function marksOf(candidates: readonly Candidate[], judgement: Judgement, span: Span, own: readonly Instant[] = []): Instant[] {
  const marks = new Set<Instant>([span.from, ...own.filter((at) => at >= span.from && at < span.until)]);
  for (const candidate of candidates) markRule(candidate, judgement, span, (at) => marks.add(at));
  return [...marks].sort((a, b) => a - b);
}

/**
 * The first second of the span at which the candidates together deny, or do not. Undefined where there is none.
 * Between breakpoints nothing changes, so each stretch is judged once.
 *
 * @param own  what denies for reasons of the gate itself, and the instants at which that may change
 */
export function firstInstant(wanted: "permitted" | "denied", candidates: readonly Candidate[], judgement: Judgement, { from, until: end }: Span, own?: { readonly denies: () => boolean; readonly marks: readonly Instant[] }): Instant | undefined {
  const origin = judgement.at;
  // The rule that denied last most likely denies again.
  const order = [...candidates];
  const isDenied = (at: Instant): boolean => {
    judgement.moveTo(at);
    if (own?.denies()) return true;
    for (let i = 0; i < order.length; i++) {
      if (denialOf(order[i]!, judgement, UNKNOWN) === FALSE) continue;
      order.unshift(...order.splice(i, 1));
      return true;
    }
    return false;
  };
  let found: Instant | undefined;
  for (let start = from, length = FIRST_SPAN_SECONDS; found === undefined && start < end; start += length, length *= 2) {
    judgement.moveTo(start);
    const span = { from: start, until: Math.min(start + length, end) };
    found = marksOf(candidates, judgement, span, own?.marks).find((at) => isDenied(at) === (wanted === "denied"));
  }
  judgement.moveTo(origin);
  judgement.takeDebt(0);
  return found;
}

/** An instant as the recipient's first possible clock shows it, else in UTC. */
export function inRecipientZone(at: Instant, judgement: Judgement): string {
  const offset = judgement.zones()?.[0]?.offsetAt(at);
  return formatInstant(at, offset === undefined || Number.isNaN(offset) ? 0 : offset);
}
