import { isGiven, isId, type Entry } from "../records/entry";
import { clockInWords, clockSchema, needClock, onClock } from "./clock-param";
import { MUST_NAME, inScope, isOfOtherCase, needForScope, type MustName, type ScopeOptions } from "./event-scope";
import { fitting } from "./fact-test";
import { inStretches, stretchChanges, stretchesOf } from "./hours";
import { FALSE, TRUE, UNKNOWN, and, not, truth, type Kleene } from "./kleene";
import { compileTerm, termInWords, termSchema, type Term, type TermNode } from "./term";
import { defineOperator, type ClockName, type Context, type Needs, type Says, type Speaker } from "./operator";
import { asking, compilePast, completeFor, completeFrom, markArrivals, ofEntry, pastSchema, suchOf, precedes, typeCodes, visitLatestFirst, type Past } from "./past";
import { areIds, groupingOf, keysInWords, perSchema, same, type Grouping, type PerKey } from "./per";
import { reachOf } from "./reach";
import { anything, either, list, map, oneOf, oneOrMore, optional, text, whole } from "./schema";
import { markIn } from "./window";
import { parseInstant, type Instant } from "../time/instant";
import type { Zone } from "../time/zone";
import type { EventType } from "../records/event-types";

interface Params {
  event: string | string[];
  to?: string | string[];
  where?: unknown;
  whose?: "recipient" | "debtor";
  "held-by"?: "collector" | "any";
  "any-debt"?: true;
  "must-name"?: MustName[];
  "given-while"?: unknown;
  lasts?: TermNode;
  "ended-by"?: string[] | { of: unknown; per: PerKey[] };
  "honoured-within"?: TermNode;
  "unless-confirmed"?: { within: TermNode; by: unknown };
  "once-per"?: string;
  extended?: number;
  "in-hours"?: boolean;
  clock?: ClockName;
}

/**
 * `standing`: any matching event still stands: begun, speaking of this contact, not expired, not ended by its counterpart within that
 * one's scope, and while that one lasts where it gives leave back.
 *
 * Params   `event` one or more types; `to` what a consent permits (`time-or-place` with hours serves `hours`); `where` a filter on the event;
 *          `whose: debtor` the debtor's, whoever is contacted; `held-by` whether it must have reached this collector (the default for what
 *          permits) or any; `any-debt: true` the debts that it names do not narrow it, and what names all of them ends it; `must-name` what a
 *          permitting event has to carry (`[person]` unless said); `given-while` a condition at its own instant; `lasts` how long (a day
 *          count includes the event's day); `ended-by` other counterparts than the table's, or an act; `honoured-within` how long a
 *          restriction may take to be honoured; `unless-confirmed` it lapses after that time unless such an event confirms it; `once-per` a
 *          field whose value a later event cannot use again, save `extended` so many times; `in-hours: true` the local time lies in the
 *          hours that the event names, `false` outside them; absent: hours it carries must match.
 * Unknown  an event that may stand; no event on file where events are not complete (inside `unless`: false).
 * Changes  as events expire, lapse, or their hours open and close.
 * Source   12 CFR 1006.6(b), (c), 1006.14(h).
 */
export const standing = defineOperator<Params>({
  name: "standing",
  params: () =>
    map({
      event: oneOrMore(text()),
      to: optional(oneOrMore(text())),
      where: optional(pastSchema()),
      whose: optional(oneOf("recipient", "debtor")),
      "held-by": optional(oneOf("collector", "any")),
      "any-debt": optional(oneOf(true)),
      "must-name": optional(list(oneOf(...(Object.keys(MUST_NAME) as MustName[])), 0)),
      "given-while": optional(anything()),
      lasts: optional(termSchema()),
      "ended-by": optional(either([list(text(), 0), map({ of: pastSchema(), per: perSchema() })])),
      "honoured-within": optional(termSchema()),
      "unless-confirmed": optional(map({ within: termSchema(), by: pastSchema() })),
      "once-per": optional(text()),
      extended: optional(whole(1)),
      "in-hours": optional(oneOf(true, false)),
      clock: clockSchema(),
    }),
  compile(params, compiler, path) {
    const types = typeCodes(params.event, compiler, [...path, "event"]);
    const of = compilePast({ ...(params.where === undefined ? {} : typeof params.where === "string" ? { use: params.where } : (params.where as object)), ...(params.to === undefined ? {} : { to: purposes(params.to) }) }, compiler, [...path, "where"]);
    const entryScope = { inEntry: true, inException: false, inRequirement: false } as const;
    const fitsPurpose = fitting(compiler.fact("event.to")!);
    const givenWhile = params["given-while"] === undefined ? undefined : compiler.condition(params["given-while"], [...path, "given-while"], entryScope);
    const term = (node: TermNode | undefined, at: string): Term | undefined => (node === undefined ? undefined : compileTerm(node, compiler, [...path, at]));
    const lasts = term(params.lasts, "lasts");
    for (const [key, other] of [["once-per", "lasts"], ["extended", "once-per"]] as const) {
      if (params[key] !== undefined && params[other] === undefined) compiler.report([...path, key], { code: "pack/no-effect", found: params[key], expected: `\`${other}\` beside it`, fix: `add \`${other}\`` });
    }
    const honoured = term(params["honoured-within"], "honoured-within");
    const confirm = params["unless-confirmed"] && { within: term(params["unless-confirmed"].within, "unless-confirmed")!, by: compilePast(params["unless-confirmed"].by, compiler, [...path, "unless-confirmed", "by"]) };
    const inHours = params["in-hours"];
    const { inException } = compiler.scope;
    const { events } = compiler;
    const kinds = types.map((code) => {
      const type = events.types[code]!;
      const restricts = type.effect === "restricts";
      const options: ScopeOptions = {
        whose: params.whose ?? "recipient",
        heldBy: params["held-by"] ?? (restricts ? "any" : "collector"),
        mustName: (params["must-name"] ?? (type.effect === "permits" ? ["person"] : [])).map((name) => MUST_NAME[name as MustName]),
        restricts: restricts && params["must-name"] === undefined,
        anyDebt: params["any-debt"] === true,
      };
      const enders = endersOf(params["ended-by"], type.endedBy, code, type.replaces === true);
      return { code, type, options, enders, conversationEnds: type.endedByConversation === true };
    });
    const isGivenAct = params["ended-by"] !== undefined && !Array.isArray(params["ended-by"]);
    const endingAct: { of: Past; grouping: Grouping } | undefined =
      params["ended-by"] !== undefined && !Array.isArray(params["ended-by"])
        ? { of: compilePast(params["ended-by"].of, compiler, [...path, "ended-by", "of"]), grouping: groupingOf(params["ended-by"].per) }
        : kinds.some((kind) => kind.conversationEnds)
          // Who else spoke with the debtor is not asked: the state is this collector's.
          ? { of: compilePast({ outcome: "conversation", "recipient.role": "debtor" }, compiler, path), grouping: { ...groupingOf(["debtor"]), width: 0 } }
          : undefined;

    function endersOf(given: Params["ended-by"], table: readonly string[] | undefined, own: number, replaces: boolean): readonly number[] {
      const names = Array.isArray(given) ? given : given === undefined ? (table ?? []) : [];
      return [...typeCodes(names, compiler, [...path, "ended-by"]), ...(replaces ? [own] : [])];
    }

    /** Whether one event stands for the contact. */
    const stands = (event: Entry, kind: (typeof kinds)[number], context: Context): Kleene => {
      let value = inScope(event, kind.type, context, kind.options);
      if (value === FALSE) return FALSE;
      value = and(value, of.matches(event, context));
      if (value === FALSE) return FALSE;
      if (givenWhile !== undefined) value = and(value, ofEntry(event, event.at, context, givenWhile.evaluate));
      if (value === FALSE) return FALSE;
      value = and(value, hoursMatch(event, kind.options.restricts, context, inHours));
      if (value === FALSE) return FALSE;
      value = and(value, notExpired(event, kind, context));
      if (value === FALSE) return FALSE;
      if (confirm !== undefined) value = and(value, notLapsed(event, kind, context));
      return value === FALSE ? FALSE : and(value, not(ended(event, kind, context)));
    };

    const hoursMatch = (event: Entry, restricts: boolean, context: Context, wanted: boolean | undefined): Kleene => {
      const hours = event.raw["hours"];
      if (!isGiven(hours)) return wanted === undefined || (restricts && wanted) ? TRUE : restricts ? UNKNOWN : FALSE;
      const stretches = stretchesOf(hours);
      if (stretches === undefined) return UNKNOWN;
      const inside = onClock(context, params.clock, (zone) => inStretches(stretches, context.at, zone));
      return wanted === false ? not(inside) : inside;
    };

    const needForHours = (event: Entry, restricts: boolean, context: Context, wanted: boolean | undefined, needs: Needs): void => {
      if (hoursMatch(event, restricts, context, wanted) !== UNKNOWN) return;
      if (stretchesOf(event.raw["hours"]) === undefined) needs.need("history.hours");
      else needClock(context, params.clock, needs);
    };

    const notExpired = (event: Entry, kind: (typeof kinds)[number], context: Context): Kleene => {
      let value = notOver(event, kind.options.restricts, context);
      if (value === FALSE) return FALSE;
      if (kind.type.effect === "restricts" && honoured !== undefined) value = and(value, onClock(context, params.clock, (zone) => honoured.isOver(event.at, context.at, zone)));
      if (lasts === undefined) return value;
      if (params["once-per"] === undefined) return and(value, onClock(context, params.clock, (zone) => not(lasts.isOver(event.at, context.at, zone))));
      return and(value, withinItsTurn(event, kind, context));
    };

    const groundOf = ({ raw }: Entry): unknown => raw[params["once-per"]!];

    /** The first event of a ground begins its term; each extension adds one; any further one is used up. */
    const withinItsTurn = (event: Entry, kind: (typeof kinds)[number], context: Context): Kleene => {
      if (!isId(groundOf(event))) return UNKNOWN;
      const turns = context.history.events(kind.code).filter((other) => other.at <= context.at);
      /** Whether another is a turn of the same ground, too. */
      const isTurn = (other: Entry): Kleene => and(same(groundOf(other), groundOf(event)), inScope(other, kind.type, context, kind.options));
      const own = turns.indexOf(event);
      const isFirst = turns.slice(0, own).reduce((value, other) => and(value, not(isTurn(other))), TRUE as Kleene);
      /** When it ends by the later ones that surely are turns, or by all that may be. */
      const endBy = (least: Kleene, zone: Zone): Instant => {
        let end = lasts!.end(event.at, zone);
        let extensions = params.extended ?? 0;
        for (const turn of turns.slice(own + 1)) if (extensions > 0 && turn.at < end && isTurn(turn) >= least) { end = lasts!.end(end, zone); extensions--; }
        return end;
      };
      return and(isFirst, onClock(context, params.clock, (zone) => (context.at < endBy(TRUE, zone) ? TRUE : context.at >= endBy(UNKNOWN, zone) ? FALSE : UNKNOWN)));
    };

    const notLapsed = (event: Entry, kind: (typeof kinds)[number], context: Context): Kleene => {
      if (confirm!.by.matches(event, context) === TRUE) return TRUE;
      const over = onClock(context, params.clock, (zone) => confirm!.within.isOver(event.at, context.at, zone));
      if (over === FALSE) return TRUE;
      let confirmed: Kleene = confirm!.by.matches(event, context);
      visitLatestFirst(context.history.events(kind.code), event.at, context, (other) => {
        if (other === event || inScope(other, kind.type, context, kind.options) === FALSE) return;
        const inTime = onClock(context, params.clock, (zone) => not(confirm!.within.isOver(event.at, other.at, zone)));
        const value = and(inTime, confirm!.by.matches(other, context));
        if (value > confirmed) confirmed = value;
      });
      return over === TRUE ? confirmed : confirmed === TRUE ? TRUE : UNKNOWN;
    };

    const ended = (event: Entry, kind: (typeof kinds)[number], context: Context): Kleene => {
      let value = FALSE as Kleene;
      for (const code of kind.enders) {
        const list = context.history.events(code);
        if (list.length === 0) continue;
        const type = events.types[code]!;
        const restricts = type.effect === "restricts";
        const options: ScopeOptions = { ...kind.options, restricts, mustName: restricts || type.effect === "tells" || kind.options.whose === "debtor" ? [] : [(type.scope as readonly string[]).includes("personId") ? "personId" : "collectorId"], heldBy: type.effect === "permits" ? "collector" : "any", anyDebt: false };
        visitLatestFirst(list, event.at, context, (other) => {
          // At the same second a restriction beats a permission.
          if (other === event || (other.at === event.at && (!restricts || kind.code === code)) || (!restricts && isOfOtherCase(other, event))) return false;
          let next = inScope(other, type, context, kind.options.anyDebt && namesAllOf(event, other) ? { ...options, anyDebt: true } : options);
          if (next !== FALSE) next = and(next, samePurpose(other, event, type, fitsPurpose));
          // Of hours only those are ended that the counterpart names; who names new ones replaces all of the old.
          if (next !== FALSE && kind.code !== code) next = and(next, hoursMatch(other, true, context, undefined));
          // What was given back for a while is taken away again after it.
          if (next !== FALSE && !restricts) next = and(next, notOver(other, false, context));
          if (next !== FALSE && restricts && honoured !== undefined) next = and(next, onClock(context, params.clock, (zone) => honoured.isOver(other.at, context.at, zone)));
          if (next > value) value = next;
          return value === TRUE;
        });
        if (value === TRUE) return TRUE;
      }
      // What ends a permission may lack in records that do not reach back to it: not revoked on file is not standing.
      if (value === FALSE && !kind.options.restricts && kind.enders.length > 0 && context.history.eventsFrom > event.at) value = UNKNOWN;
      if (endingAct !== undefined && (isGivenAct || kind.conversationEnds)) {
        for (const list of endingAct.of.lists(context)) {
          visitLatestFirst(list, event.at, context, (act) => {
            const next = and(endingAct.of.matches(act, context), endingAct.grouping.matches(act, context));
            if (next > value) value = next;
            return value === TRUE;
          });
        }
        if (value === FALSE && !kind.options.restricts && completeFor(endingAct.of, endingAct.grouping, context) > event.at) value = UNKNOWN;
      }
      return value;
    };

    const isComplete = (context: Context): boolean => {
      const { eventsFrom } = context.history;
      if (eventsFrom === -Infinity) return true;
      const zones = lasts === undefined ? undefined : context.zones(params.clock);
      return zones !== undefined && zones.length > 0 && zones.every((zone) => lasts!.isOver(lastExtension(eventsFrom, zone), context.at, zone) === TRUE);
    };

    /** Where the last term begins of an event at `from` that is extended as often as it can be. */
    const lastExtension = (from: Instant, zone: Zone): Instant => {
      let begin = from;
      for (let i = 0; i < (params["once-per"] === undefined ? 0 : (params.extended ?? 0)); i++) begin = lasts!.end(begin, zone);
      return begin;
    };

    /** The facts that keep a term of the event from being over or not. */
    const needForTerms = (event: Entry, kind: (typeof kinds)[number], context: Context, needs: Needs): void => {
      const zones = context.zones(params.clock) ?? [];
      for (const term of [lasts, honoured, confirm?.within]) {
        if (term === undefined || onClock(context, params.clock, (zone) => term.isOver(event.at, context.at, zone)) !== UNKNOWN) continue;
        if (term.calendar !== undefined && zones.some((zone) => term.isOver(event.at, context.at, zone) === UNKNOWN)) needs.need(`calendar.${term.calendar}`);
        else needClock(context, params.clock, needs);
      }
      if (givenWhile !== undefined && ofEntry(event, event.at, context, givenWhile.evaluate) === UNKNOWN) ofEntry(event, event.at, context, () => givenWhile.explain(context, asking(needs)));
      confirm?.by.explainMissing(event, context, needs);
      if (params["once-per"] === undefined) return;
      for (const turn of context.history.events(kind.code)) {
        const isOne = same(groundOf(turn), groundOf(event));
        if (isOne === UNKNOWN) needs.need(`history.${params["once-per"]}`);
        if (isOne !== FALSE) needForScope(turn, kind.type, context, kind.options, needs);
      }
    };

    /** The facts that keep it open whether the event was ended. */
    const needForEnd = (event: Entry, kind: (typeof kinds)[number], context: Context, needs: Needs): void => {
      if (!kind.options.restricts) {
        if (context.history.eventsFrom > event.at || (endingAct !== undefined && completeFrom(endingAct.of, context) > event.at)) needs.need("historyFrom");
        if (endingAct !== undefined && completeFor(endingAct.of, endingAct.grouping, context) > completeFrom(endingAct.of, context)) needs.need("historyCovers");
      }
      for (const code of kind.enders) {
        visitLatestFirst(context.history.events(code), event.at, context, (other) => {
          if (samePurpose(other, event, events.types[code]!, fitsPurpose) === UNKNOWN) needs.need("history.to");
          if (notOver(other, false, context) === UNKNOWN) needs.need("history.until");
          needForHours(other, true, context, undefined, needs);
          needForScope(other, events.types[code]!, context, { ...kind.options, heldBy: "any", anyDebt: false }, needs);
        });
      }
      if (endingAct !== undefined) for (const list of endingAct.of.lists(context)) visitLatestFirst(list, event.at, context, (act) => {
        endingAct.of.explainMissing(act, context, needs);
        if (endingAct.of.matches(act, context) !== FALSE) endingAct.grouping.explainMissing(act, context, needs);
      });
    };

    const search = (context: Context, visit?: (event: Entry, kind: (typeof kinds)[number], value: Kleene) => void): Kleene => {
      let value = FALSE as Kleene;
      for (const kind of kinds) {
        const list = suchOf(context.history, of.filter, kind.code);
        // The common answer: nothing of the kind was ever said.
        if (list.length === 0) continue;
        for (let i = list.length - 1; i >= 0; i--) {
          const event = list[i]!;
          if (!precedes(event, context)) continue;
          const next = stands(event, kind, context);
          if (next > value) value = next;
          if (visit !== undefined) visit(event, kind, next);
          else if (value === TRUE) return TRUE;
        }
      }
      return value === FALSE && !inException && !isComplete(context) ? UNKNOWN : value;
    };

    return {
      evaluate: search,
      breakpoints(context, span, mark) {
        const zones = context.zones(params.clock) ?? [];
        const terms = [lasts, honoured, confirm?.within].filter((term) => term !== undefined);
        for (const code of new Set(kinds.flatMap((kind) => [kind.code, ...kind.enders]))) {
          markArrivals(context.history.events(code), span, mark);
          for (const event of context.history.events(code)) {
            const until = parseInstant(event.raw["until"]);
            if (until === until) markIn(span, until, mark);
            const stretches = stretchesOf(event.raw["hours"]);
            for (const zone of zones) {
              if (stretches !== undefined) stretchChanges(stretches, zone, span.from, span.until).forEach(mark);
              for (const term of terms) term.marks(event.at, zone, span, mark, 1 + (params.extended ?? 0));
            }
          }
        }
        if (lasts !== undefined && Number.isFinite(context.history.eventsFrom)) for (const zone of zones) lasts.marks(context.history.eventsFrom, zone, span, mark, 1 + (params.extended ?? 0));
        givenWhile?.breakpoints(context, span, mark);
        endingAct?.of.breakpoints(context, span, mark);
      },
      explain(context, explanation, value = search(context)) {
        let mayStand = false;
        search(context, (event, kind, stance) => {
          if (stance === FALSE || stance !== value) return;
          explanation.entry(event);
          if (value !== UNKNOWN) return;
          mayStand = true;
          needForScope(event, kind.type, context, kind.options, explanation);
          of.explainMissing(event, context, explanation);
          needForHours(event, kind.options.restricts, context, inHours, explanation);
          if (notOver(event, kind.options.restricts, context) === UNKNOWN) explanation.need("history.until");
          needForTerms(event, kind, context, explanation);
          if (ended(event, kind, context) === UNKNOWN) needForEnd(event, kind, context, explanation);
        });
        if (value === UNKNOWN && !mayStand) explanation.need("historyFrom");
      },
      reach(reach) {
        for (const code of kinds.flatMap((kind) => [kind.code, ...kind.enders])) reach.events(code, Infinity);
        reachOf([of.filter, givenWhile, confirm?.by.filter].filter((condition) => condition !== undefined), reach);
        endingAct?.of.reach(reach, Infinity);
      },
      perDebt: kinds.some((kind) => (kind.type.scope as readonly string[]).includes("debtIds")) || of.filter.perDebt || givenWhile?.perDebt || confirm?.by.filter.perDebt || endingAct?.grouping.perDebt || endingAct?.of.filter.perDebt,
    };
  },
});

export const standingSays: Says<Params> = {
  en: (p, speaker) => `${speaker.list(p.event)}${p.to ? ` to ${speaker.list(p.to)}` : ""}${p.where ? ` (${speaker.condition(p.where)})` : ""} stands${p["in-hours"] === true ? ` in the hours it names, ${clockInWords(p.clock, speaker)}` : p["in-hours"] === false ? ` outside the hours it names, ${clockInWords(p.clock, speaker)}` : ""}${detailsInWords(p, speaker)}`,
  zh: (p, speaker) => `${speaker.list(p.event)}${p.to ? `（${speaker.list(p.to)}）` : ""}${p.where ? `（${speaker.condition(p.where)}）` : ""}仍然有效${p["in-hours"] === true ? `且在其所定时段内（${clockInWords(p.clock, speaker)}）` : p["in-hours"] === false ? `且在其所定时段之外（${clockInWords(p.clock, speaker)}）` : ""}${detailsInWords(p, speaker)}`,
};

/** What narrows or widens it, in brackets; nothing where it is as usual. */
function detailsInWords(p: Params, speaker: Speaker): string {
  const zh = speaker.language === "zh";
  const term = (node: TermNode): string => termInWords(node, speaker);
  const details: string[] = [];
  const tell = <T>(value: T | undefined, en: (value: T) => string, cn: (value: T) => string): void => {
    if (value !== undefined) details.push(zh ? cn(value) : en(value));
  };
  tell(p.whose === "debtor" || undefined, () => "the debtor's, whoever is contacted", () => "以债务人的为准，不论联系何人");
  tell(p["held-by"], (by) => (by === "any" ? "whichever collector has it" : "held by this collector"), (by) => (by === "any" ? "不论由哪一催收方收到" : "由本催收方收到"));
  tell(p["any-debt"], () => "whichever debts it names", () => "不论所指债务");
  tell(p["must-name"], (names) => `naming the ${keysInWords(names, speaker)}`, (names) => `须载明${keysInWords(names, speaker)}`);
  tell(p["given-while"], (node) => `given while ${speaker.condition(node)}`, (node) => `作出之时${speaker.condition(node)}`);
  tell(p.lasts, (node) => `lasting ${term(node)}`, (node) => `有效期 ${term(node)}`);
  tell(p["once-per"], (field) => `once for each ${field}${p.extended ? `, ${p.extended} more by extension` : ""}`, (field) => `每一 ${field} 一次${p.extended ? `，可延长 ${p.extended} 次` : ""}`);
  tell(p["honoured-within"], (node) => `to be honoured within ${term(node)}`, (node) => `须在 ${term(node)} 内落实`);
  tell(p["unless-confirmed"], ({ within, by }) => `lapsing after ${term(within)} unless confirmed (${speaker.condition(by)})`, ({ within, by }) => `${term(within)} 内未经确认（${speaker.condition(by)}）即失效`);
  tell(p["ended-by"], (by) => `ended by ${Array.isArray(by) ? speaker.list(by) : speaker.condition(by.of)}`, (by) => `因${Array.isArray(by) ? speaker.list(by) : speaker.condition(by.of)}而终止`);
  if (details.length === 0) return "";
  return zh ? `（${details.join("；")}）` : ` (${details.join("; ")})`;
}

/** Whether every debt that one event names is named by the other. */
function namesAllOf({ raw: { debtIds } }: Entry, { raw: { debtIds: others } }: Entry): boolean {
  return Array.isArray(debtIds) && Array.isArray(others) && areIds(debtIds) && debtIds.every((id) => others.includes(id));
}

/** Whether it lasts by its own `until`: an end that cannot be read, or lies before the beginning, ends no restriction and proves no permission. */
function notOver({ at: begin, raw: { until } }: Entry, restricts: boolean, { at }: Context): Kleene {
  if (until === undefined || until === null) return TRUE;
  const end = parseInstant(until);
  return end >= begin ? truth(at < end) : restricts ? TRUE : UNKNOWN;
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

/** A rule about hours accepts `hours` and `time-or-place` alike. */
function purposes(to: string | string[]): string[] {
  const list = Array.isArray(to) ? to : [to];
  return list.includes("hours") ? [...list, "time-or-place"] : list;
}
