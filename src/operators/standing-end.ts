import { isGiven, type Entry } from "../records/entry";
import type { EventType } from "../records/event-types";
import type { Span } from "../time/span";
import { inScope, isOfOtherCase, needForScope, type Claim } from "./event-scope";
import { fitting } from "./fact-test";
import { FALSE, TRUE, UNKNOWN, and, type Kleene } from "./kleene";
import type { Compiler, Context, Mark, Needs, Path, Reach } from "./operator";
import { compilePast, completeFor, completeFrom, typeCodes, visitLatestFirst, type Past } from "./past";
import { areIds, groupingOf, type Grouping, type PerKey } from "./per";
import type { NamedHours } from "./standing-hours";
import { notOver, type Terms } from "./standing-terms";

/** Other counterparts than the table's, or an act. */
export type EndedBy = string[] | { of: unknown; per: PerKey[] };

/** A type of event that ends another, and how it is read. */
interface Counterpart extends Claim {
  /** What takes leave away ends what gave it, and beats it at the same second. */
  readonly restricts: boolean;
}

interface EndingAct {
  readonly of: Past;
  readonly grouping: Grouping;
  /** A conversation with the debtor ends only what the table says; an act that the rule names ends all. */
  readonly isGiven: boolean;
}

/** What ends an event: its counterparts, each as far as its own scope goes, or an act. */
export function compileEnd(endedBy: EndedBy | undefined, claims: readonly Claim[], hours: NamedHours, { isHonoured }: Terms, compiler: Compiler, path: Path) {
  const { types } = compiler.events;
  const fits = fitting(compiler.fact("event.to")!);
  const names = Array.isArray(endedBy) ? endedBy : undefined;
  const counterparts = new Map(claims.map((claim) => [claim.code, counterpartsOf(claim)]));
  const act = actOf();

  function counterpartsOf({ code, type, options }: Claim): readonly Counterpart[] {
    const codes = [...typeCodes(names ?? (endedBy === undefined ? (type.endedBy ?? []) : []), compiler, path), ...(type.replaces === true ? [code] : [])];
    return codes.map((code) => {
      const type = types[code]!;
      const restricts = type.effect === "restricts";
      const mustName = restricts || type.effect === "tells" || options.whose === "debtor" ? [] : [(type.scope as readonly string[]).includes("personId") ? "personId" : "collectorId"];
      return { code, type, restricts, options: { ...options, restricts, mustName, heldBy: type.effect === "permits" ? "collector" : "any", anyDebt: false } };
    });
  }

  function actOf(): EndingAct | undefined {
    if (endedBy !== undefined && names === undefined) {
      const { of, per } = endedBy as Exclude<EndedBy, string[]>;
      return { of: compilePast(of, compiler, [...path, "of"]), grouping: groupingOf(per), isGiven: true };
    }
    // Who else spoke with the debtor is not asked: the state is this collector's.
    const conversation = { outcome: "conversation", "recipient.role": "debtor" };
    return claims.some(({ type }) => type.endedByConversation) ? { of: compilePast(conversation, compiler, path), grouping: { ...groupingOf(["debtor"]), width: 0 }, isGiven: false } : undefined;
  }

  /** Whether one event of a counterpart's type ends the event. */
  const ends = (ender: Entry, counterpart: Counterpart, event: Entry, claim: Claim, context: Context): Kleene => {
    const { code, type, options, restricts } = counterpart;
    // At the same second a restriction beats a permission.
    if (ender === event || (ender.at === event.at && (!restricts || claim.code === code)) || (!restricts && isOfOtherCase(ender, type, event, context))) return FALSE;
    let value = inScope(ender, type, context, claim.options.anyDebt && namesAllOf(event, ender) ? { ...options, anyDebt: true } : options);
    if (value !== FALSE) value = and(value, samePurpose(ender, event, type, fits));
    // Of hours only those are ended that the counterpart names; who names new ones replaces all of the old.
    if (value !== FALSE && claim.code !== code) value = and(value, hours.match(ender, restricts, context));
    // What was given back for a while is taken away again after it.
    if (value !== FALSE) value = and(value, restricts ? isHonoured(ender.at, context) : notOver(ender, false, context));
    return value;
  };

  const endedByCounterpart = (event: Entry, claim: Claim, context: Context): Kleene => {
    let value = FALSE as Kleene;
    for (const counterpart of counterparts.get(claim.code)!) {
      visitLatestFirst(context.history.events(counterpart.code), event.at, context, (ender) => {
        const next = ends(ender, counterpart, event, claim, context);
        if (next > value) value = next;
        return value === TRUE;
      });
      if (value === TRUE) break;
    }
    return value;
  };

  const endedByAct = ({ of, grouping }: EndingAct, event: Entry, context: Context): Kleene => {
    let value: Kleene = FALSE;
    for (const list of of.lists(context)) {
      visitLatestFirst(list, event.at, context, (entry) => {
        const next = and(of.matches(entry, context), grouping.matches(entry, context));
        if (next > value) value = next;
        return value === TRUE;
      });
    }
    return value;
  };

  return {
    /** Whether the event was ended. What permits may have been ended in records that do not reach back to it: not ended on file is not standing. */
    ended(event: Entry, claim: Claim, context: Context): Kleene {
      const mayLack = (from: number): boolean => !claim.options.restricts && from > event.at;
      let value = endedByCounterpart(event, claim, context);
      if (value === FALSE && counterparts.get(claim.code)!.length > 0 && mayLack(context.history.eventsFrom)) value = UNKNOWN;
      if (value === TRUE || act === undefined || !(act.isGiven || claim.type.endedByConversation)) return value;
      const next = endedByAct(act, event, context);
      if (next > value) value = next;
      return value === FALSE && mayLack(completeFor(act.of, act.grouping, context)) ? UNKNOWN : value;
    },
    /** Names the facts that keep it open whether the event was ended. */
    explainMissing(event: Entry, claim: Claim, context: Context, needs: Needs): void {
      if (!claim.options.restricts) {
        if (context.history.eventsFrom > event.at || (act !== undefined && completeFrom(act.of, context) > event.at)) needs.need("historyFrom");
        if (act !== undefined && completeFor(act.of, act.grouping, context) > completeFrom(act.of, context)) needs.need("historyCovers");
      }
      for (const { code, type, restricts } of counterparts.get(claim.code)!) {
        visitLatestFirst(context.history.events(code), event.at, context, (ender) => {
          if (samePurpose(ender, event, type, fits) === UNKNOWN) needs.need("history.to");
          if (notOver(ender, false, context) === UNKNOWN) needs.need("history.until");
          hours.explainMissing(ender, restricts, context, needs);
          needForScope(ender, type, context, { ...claim.options, restricts, heldBy: "any", anyDebt: false }, needs);
        });
      }
      if (act !== undefined) for (const list of act.of.lists(context)) visitLatestFirst(list, event.at, context, (entry) => {
        act.of.explainMissing(entry, context, needs);
        if (act.of.matches(entry, context) !== FALSE) act.grouping.explainMissing(entry, context, needs);
      });
    },
    /** The types of the events that may stand, and of those that end them. */
    codes: [...new Set(claims.flatMap(({ code }) => [code, ...counterparts.get(code)!.map((one) => one.code)]))],
    breakpoints: (context: Context, span: Span, mark: Mark): void => act?.of.breakpoints(context, span, mark),
    reach: (reach: Reach): void => act?.of.reach(reach, Infinity),
    perDebt: act !== undefined && (act.grouping.perDebt || act.of.filter.perDebt === true),
  };
}

/** Whether every debt that one event names is named by the other. */
function namesAllOf({ raw: { debtIds } }: Entry, { raw: { debtIds: others } }: Entry): boolean {
  return Array.isArray(debtIds) && Array.isArray(others) && areIds(debtIds) && debtIds.every((id) => others.includes(id));
}

/**
 * Given and revoked under the same word; a restriction without one means all, a permission without one does not say. A misspelt word
 * may be the one that is meant.
 */
function samePurpose(ender: Entry, event: Entry, { effect }: EventType, fits: (purpose: unknown) => Kleene): Kleene {
  const [its, meant] = [ender.raw["to"], event.raw["to"]];
  if (!isGiven(meant) || its === meant) return TRUE;
  return isGiven(its) ? (fits(its) === TRUE ? FALSE : UNKNOWN) : effect === "permits" ? UNKNOWN : TRUE;
}
