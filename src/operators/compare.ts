import { isGiven, isId, type Entry, type Raw } from "../records/entry";
import type { Fact } from "../records/catalogue";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import { FALSE, TRUE, UNKNOWN, not, truth, unanimous, type Kleene } from "./kleene";
import { clockSchema, momentIn, needClock, onClock } from "./clock-param";
import { constant, defineOperator, type ClockName, type Context, type Mark, type Says } from "./operator";
import { needOf, rawFact } from "./fact";
import { compilePast, completeFrom, latestMatch, pastSchema } from "./past";
import { placesOf } from "./places";
import { map, oneOf, optional, text } from "./schema";
import { markIn } from "./window";

const RELATIONS = ["same-as", "different-from", "among", "not-among", "before", "not-before", "after", "not-after"] as const;
type Relation = (typeof RELATIONS)[number];
interface Params {
  left: string;
  is: Relation;
  right: string;
  of?: unknown;
  clock?: ClockName;
}

/**
 * `compare`: two facts against each other: the agency that calls and the agency placed, the licence and the place, a date and the contact.
 *
 * Params   `left` and `right`: fact paths; with `of`, `right` is a field of the latest such event or act. `is`: `same-as`,
 *          `different-from`; `among`, `not-among` (right is a list); `before`, `not-before`, `after`, `not-after` (dates as the start of
 *          that local day, instants as they are; `contact.at` is the instant judged).
 * Unknown  either side is missing; several possible values of the left that do not agree.
 */
export const compare = defineOperator<Params>({
  name: "compare",
  params: () => map({ left: text(), is: oneOf(...RELATIONS), right: text(), of: optional(pastSchema()), clock: clockSchema() }),
  compile(params, compiler, path) {
    const left = compiler.fact(params.left);
    const past = params.of === undefined ? undefined : compilePast(params.of, compiler, [...path, "of"]);
    const right = past === undefined ? compiler.fact(params.right) : undefined;
    if (left === undefined || (past === undefined && right === undefined)) return constant(UNKNOWN);
    const relation = params.is;
    const ordered = ORDER[relation];

    // Inside a filter a path without a root is the entry's, and the judged contact's is written with its root.
    const ofContact = (path: string) => compiler.scope.inEntry && path.startsWith("contact.");
    const subjectOf = (path: string): ((context: Context) => Entry) => (ofContact(path) ? (context) => context.contact : (context) => context.subject);
    const leftSubject = subjectOf(params.left);
    const rightSubject = subjectOf(params.right);
    const rightOf = (context: Context): unknown => {
      if (past === undefined) {
        const sides = sidesOf(right!, rightSubject(context), context);
        return sides?.length === 1 ? sides[0] : undefined;
      }
      const { sure, possible } = latestMatch(past, () => TRUE, context);
      // A later one than the latest on file may lie before the records' beginning.
      return sure !== undefined && sure === possible && completeFrom(past, context) <= sure.at ? sure.raw[params.right] : undefined;
    };
    /** What the right side is, or, of events and acts, may come to be: any of them is the latest at its time. */
    const rightSides = (context: Context): readonly unknown[] => (past === undefined ? [rightOf(context)] : past.lists(context).flatMap((list) => list.map((entry) => entry.raw[params.right])));
    const leftOf = (context: Context): readonly unknown[] | undefined => sidesOf(left, leftSubject(context), context);
    const isNow = (fact: Fact | undefined, subject: (context: Context) => Entry, context: Context): boolean => fact?.path === "contact.at" && subject(context) === context.contact;
    const evaluate = (context: Context): Kleene => {
      if (ordered === undefined) {
        const other = rightOf(context);
        return unanimous(leftOf(context), (value) => related(relation, value, other));
      }
      return onClock(context, params.clock, (zone) => {
        const a = momentOf(isNow(left, leftSubject, context), context, zone, () => rawFact(left, context, leftSubject(context)));
        const b = momentOf(isNow(right, rightSubject, context), context, zone, () => rightOf(context));
        return a === a && b === b ? truth(ordered(a, b)) : UNKNOWN;
      });
    };
    return {
      evaluate,
      breakpoints(context: Context, span: Span, mark: Mark) {
        past?.breakpoints(context, span, mark);
        const [leftMoves, rightMoves] = [isNow(left, leftSubject, context), isNow(right, rightSubject, context)];
        if (ordered === undefined || !(leftMoves || rightMoves)) return;
        for (const zone of context.zones(params.clock) ?? []) {
          for (const value of leftMoves ? rightSides(context) : [rawFact(left, context, leftSubject(context))]) {
            const fixed = momentOf(leftMoves && rightMoves, context, zone, () => value);
            for (const at of [fixed, fixed + 1]) markIn(span, at, mark);
          }
        }
      },
      reach: (reach) => past?.reach(reach, Infinity),
      explain(context, explanation, value = evaluate(context)) {
        const sides = leftOf(context);
        if (value !== UNKNOWN) {
          explanation.fact(left.path, sides?.[0]);
          if (right !== undefined) explanation.fact(right.path, rightOf(context));
          return;
        }
        const zone = context.zones(params.clock)?.[0];
        /** Whether a side is missing, or nothing that can be compared. */
        const isMute = (side: unknown, as: Relation): boolean => (ordered === undefined ? related(as, "-", side) === UNKNOWN : !isGiven(side) || (zone !== undefined && Number.isNaN(momentIn(side, zone))));
        if (sides === undefined || sides.length > 1 || isMute(sides[0], "same-as")) explanation.need(needOf(left, context, leftSubject(context)));
        if (past !== undefined) {
          const { sure, possible } = latestMatch(past, () => TRUE, context);
          // A later one that may be such keeps it open what the latest says.
          if (possible !== undefined && possible !== sure) past.explainMissing(possible, context, explanation);
          const mayLack = completeFrom(past, context) > (possible?.at ?? -Infinity);
          if (mayLack) explanation.need("historyFrom");
          // Of one that is not on file nothing can be filled in.
          if ((possible ?? !mayLack) && isMute(possible?.raw[params.right], relation)) explanation.need(`history.${params.right}`);
        } else if (isMute(rightOf(context), relation)) explanation.need(needOf(right!, context, rightSubject(context)));
        if (ordered !== undefined && context.zones(params.clock)?.length !== 1) needClock(context, params.clock, explanation);
      },
      perDebt: left.root === "debt" || right?.root === "debt" || past?.filter.perDebt,
    };
  },
});

export const compareSays: Says<Params> = {
  en: (p, speaker) => `${p.left} is ${p.is.replace("-", " ")} ${p.right}${p.of ? ` of the latest ${speaker.condition(p.of)}` : ""}`,
  zh: (p, speaker) => `${p.left} ${ZH[p.is]} ${p.of ? `最近一次${speaker.condition(p.of)}的 ` : ""}${p.right}`,
};

const ZH: Readonly<Record<Relation, string>> = { "same-as": "等于", "different-from": "不同于", among: "属于", "not-among": "不属于", before: "早于", "not-before": "不早于", after: "晚于", "not-after": "不晚于" };
const ORDER: Readonly<Partial<Record<Relation, (a: number, b: number) => boolean>>> = {
  before: (a, b) => a < b, "not-before": (a, b) => a >= b, after: (a, b) => a > b, "not-after": (a, b) => a <= b,
};

function related(relation: Relation, a: unknown, b: unknown): Kleene {
  if (!isId(a)) return UNKNOWN;
  if (relation === "among" || relation === "not-among") {
    if (!Array.isArray(b)) return UNKNOWN;
    const among = b.includes(a) ? TRUE : [...b].every(isId) ? FALSE : UNKNOWN;
    return relation === "among" ? among : not(among);
  }
  if (!isId(b)) return UNKNOWN;
  return relation === "same-as" ? truth(a === b) : a === b ? FALSE : TRUE;
}

/** The values that a fact may have; several where it is not known which place is meant. */
function sidesOf(fact: Fact, subject: Entry, context: Context): readonly unknown[] | undefined {
  const [segment, field = ""] = fact.segments;
  if (segment !== "location" && segment !== "residence") return [rawFact(fact, context, subject)];
  return placesOf(fact.root === "recipient" ? "recipient" : "debtor", segment, context, subject)?.map((place: Raw) => place[field]);
}

function momentOf(isNow: boolean, context: Context, zone: Zone, read: () => unknown): number {
  return isNow ? context.now : momentIn(read(), zone);
}
