import type { Entry } from "../records/entry";
import { parseInstant } from "../time/instant";
import { clockInWords, clockSchema } from "./clock-param";
import { MUST_NAME, inScope, needForScope, type Claim, type MustName } from "./event-scope";
import { stretchChanges, stretchesOf } from "./hours";
import { FALSE, TRUE, UNKNOWN, and, not, type Kleene } from "./kleene";
import { defineOperator, type Context, type Explanation, type Says, type Speaker } from "./operator";
import { asking, compilePast, markArrivals, ofEntry, pastSchema, precedes, suchOf, typeCodes } from "./past";
import { keysInWords, perSchema } from "./per";
import { reachOf } from "./reach";
import { anything, either, list, map, oneOf, oneOrMore, optional, text, whole } from "./schema";
import { compileEnd, type EndedBy } from "./standing-end";
import { namedHours } from "./standing-hours";
import { compileTerms, type TermParams } from "./standing-terms";
import { termInWords, termSchema, type TermNode } from "./term";
import { markIn } from "./window";

interface Params extends TermParams {
  event: string | string[];
  to?: string | string[];
  where?: unknown;
  whose?: "recipient" | "debtor";
  "held-by"?: "collector" | "any";
  "any-debt"?: true;
  "must-name"?: MustName[];
  "given-while"?: unknown;
  "ended-by"?: EndedBy;
  "in-hours"?: boolean;
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
    const { where, to, whose = "recipient", "given-while": while_, "in-hours": inHours, clock } = params;
    for (const [key, other] of [["once-per", "lasts"], ["extended", "once-per"]] as const) {
      if (params[key] !== undefined && params[other] === undefined) compiler.report([...path, key], { code: "pack/no-effect", found: params[key], expected: `\`${other}\` beside it`, fix: `add \`${other}\`` });
    }
    const claims = typeCodes(params.event, compiler, [...path, "event"]).map((code): Claim => {
      const type = compiler.events.types[code]!;
      const restricts = type.effect === "restricts";
      return {
        code,
        type,
        options: {
          whose,
          heldBy: params["held-by"] ?? (restricts ? "any" : "collector"),
          mustName: (params["must-name"] ?? (type.effect === "permits" ? ["person" as const] : [])).map((name) => MUST_NAME[name]),
          restricts: restricts && params["must-name"] === undefined,
          anyDebt: params["any-debt"] === true,
        },
      };
    });
    const of = compilePast({ ...(typeof where === "string" ? { use: where } : (where as object | undefined)), ...(to !== undefined && { to: purposes(to) }) }, compiler, [...path, "where"]);
    const givenWhile = while_ === undefined ? undefined : compiler.condition(while_, [...path, "given-while"], { inEntry: true, inException: false, inRequirement: false });
    const hours = namedHours(clock);
    const terms = compileTerms(params, compiler, path);
    const end = compileEnd(params["ended-by"], claims, hours, terms, compiler, [...path, "ended-by"]);
    const { inException } = compiler.scope;

    /** Whether one event stands for the contact. */
    const stands = (event: Entry, claim: Claim, context: Context): Kleene => {
      let value = inScope(event, claim.type, context, claim.options);
      if (value !== FALSE) value = and(value, of.matches(event, context));
      if (value !== FALSE && givenWhile !== undefined) value = and(value, ofEntry(event, event.at, context, givenWhile.evaluate));
      if (value !== FALSE) value = and(value, hours.match(event, claim.options.restricts, context, inHours));
      if (value !== FALSE) value = and(value, terms.hold(event, claim, context));
      return value === FALSE ? FALSE : and(value, not(end.ended(event, claim, context)));
    };

    const search = (context: Context, visit?: (event: Entry, claim: Claim, value: Kleene) => void): Kleene => {
      let value = FALSE as Kleene;
      for (const claim of claims) {
        const list = suchOf(context.history, of.filter, claim.code);
        // The common answer: nothing of the kind was ever said.
        if (list.length === 0) continue;
        for (let i = list.length - 1; i >= 0; i--) {
          const event = list[i]!;
          if (!precedes(event, context)) continue;
          const next = stands(event, claim, context);
          if (next > value) value = next;
          if (visit !== undefined) visit(event, claim, next);
          else if (value === TRUE) return TRUE;
        }
      }
      return value === FALSE && !inException && !isComplete(context) ? UNKNOWN : value;
    };
    const isComplete = (context: Context): boolean => context.history.eventsFrom === -Infinity || terms.areOver(context.history.eventsFrom, context);

    /** Names what keeps it open whether an event stands. */
    const explainMissing = (event: Entry, claim: Claim, context: Context, explanation: Explanation): void => {
      needForScope(event, claim.type, context, claim.options, explanation);
      of.explainMissing(event, context, explanation);
      if (givenWhile !== undefined && ofEntry(event, event.at, context, givenWhile.evaluate) === UNKNOWN) ofEntry(event, event.at, context, () => givenWhile.explain(context, asking(explanation)));
      hours.explainMissing(event, claim.options.restricts, context, explanation, inHours);
      terms.explainMissing(event, claim, context, explanation);
      if (end.ended(event, claim, context) === UNKNOWN) end.explainMissing(event, claim, context, explanation);
    };

    return {
      evaluate: search,
      breakpoints(context, span, mark) {
        const zones = context.zones(clock) ?? [];
        for (const code of end.codes) {
          markArrivals(context.history.events(code), span, mark);
          for (const event of context.history.events(code)) {
            const until = parseInstant(event.raw["until"]);
            if (until === until) markIn(span, until, mark);
            const stretches = stretchesOf(event.raw["hours"]);
            for (const zone of zones) {
              if (stretches !== undefined) stretchChanges(stretches, zone, span.from, span.until).forEach(mark);
              terms.marks(event, zone, span, mark);
            }
          }
        }
        if (Number.isFinite(context.history.eventsFrom)) for (const zone of zones) terms.marksBefore(context.history.eventsFrom, zone, span, mark);
        givenWhile?.breakpoints(context, span, mark);
        end.breakpoints(context, span, mark);
      },
      explain(context, explanation, value = search(context)) {
        let mayStand = false;
        search(context, (event, claim, stance) => {
          if (stance === FALSE || stance !== value) return;
          explanation.entry(event);
          if (value !== UNKNOWN) return;
          mayStand = true;
          explainMissing(event, claim, context, explanation);
        });
        if (value === UNKNOWN && !mayStand) explanation.need("historyFrom");
      },
      reach(reach) {
        for (const code of end.codes) reach.events(code, Infinity);
        reachOf([of.filter, givenWhile, terms.confirmed].filter((condition) => condition !== undefined), reach);
        end.reach(reach);
      },
      perDebt: claims.some(({ type }) => (type.scope as readonly string[]).includes("debtIds")) || of.filter.perDebt || givenWhile?.perDebt || terms.confirmed?.perDebt || end.perDebt,
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

/** A rule about hours accepts `hours` and `time-or-place` alike. */
function purposes(to: string | string[]): string[] {
  const list = Array.isArray(to) ? to : [to];
  return list.includes("hours") ? [...list, "time-or-place"] : list;
}
