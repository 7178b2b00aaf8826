import { INBOUND, OUTBOUND, RESPOND, VOICE, VOICEMAIL, type Entry } from "../records/entry";
import { parseDuration } from "../time/duration";
import { answeredBy } from "./answered";
import { clockSchema, needClock, onClock } from "./clock-param";
import { FALSE, TRUE, UNKNOWN, and, truth, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Says } from "./operator";
import { compilePast, completeFrom, markArrivals, ofEntry, ownTime, pastSchema, visitLatestFirst } from "./past";
import { sameCode } from "./per";
import { map, oneOf, optional } from "./schema";
import { durationInWords } from "./duration-words";
import { durationSchema, markIn } from "./window";

interface Params {
  through?: "same-medium";
  within?: string;
  "begun-after"?: unknown;
  once?: boolean;
  clock?: ClockName;
}

/**
 * `answers`: the contact is a `respond` that answers an inbound entry of the same person.
 *
 * Params   `through: same-medium`: through the medium that the person used (voice and voicemail are one);
 *          `within`: not later than that long after the inbound entry, the end included;
 *          `begun-after`: the inbound entry came after the latest such event or act;
 *          `once`: no other answer went to that inbound entry yet, whether it reached the person or not.
 * Changes  when `within` has passed.
 * Source   12 CFR 1006, comments 6(b)(1)-2 and 14(h)(1)-1.
 */
export const answers = defineOperator<Params>({
  name: "answers",
  params: () =>
    map({
      through: optional(oneOf("same-medium")),
      within: optional(durationSchema()),
      "begun-after": optional(pastSchema()),
      once: optional(oneOf(true, false)),
      clock: clockSchema(),
    }),
  compile(params, compiler, path) {
    const duration = params.within === undefined ? undefined : parseDuration(params.within);
    const after = params["begun-after"] === undefined ? undefined : compilePast(params["begun-after"], compiler, [...path, "begun-after"]);
    const evaluate = (context: Context): Kleene => {
      const { subject } = context;
      if (subject.isEvent || subject.direction === INBOUND || (subject.purpose > 0 && subject.purpose !== RESPOND)) return FALSE;
      const inbound = answeredBy(subject, context);
      if (inbound === undefined) return FALSE;
      if (inbound === null) return UNKNOWN;
      // A past contact answered when it was made, whatever the time from which it is looked at.
      return ofEntry(subject, ownTime(subject, context), context, () => answersIt(inbound, context));
    };
    const answersIt = (inbound: Entry, context: Context): Kleene => {
      const { subject } = context;
      let value: Kleene = subject.purpose === RESPOND && subject.direction === OUTBOUND ? TRUE : UNKNOWN;
      if (params.through !== undefined) value = and(value, sameMedium(subject, inbound));
      if (duration !== undefined) value = and(value, onClock(context, params.clock, (zone) => {
        const end = zone.add(inbound.at, duration, 1);
        return end === end ? truth(context.at <= end) : UNKNOWN;
      }));
      if (after !== undefined) value = and(value, begunAfter(inbound, context));
      if (params.once) value = and(value, notYetAnswered(subject, inbound, context));
      return value;
    };
    const begunAfter = (inbound: Entry, context: Context): Kleene => {
      let value: Kleene = TRUE;
      for (const list of after!.lists(context)) {
        visitLatestFirst(list, inbound.at, context, (entry) => {
          const later = after!.matches(entry, context);
          if (later !== FALSE) value = and(value, later === TRUE ? FALSE : UNKNOWN);
        });
      }
      return completeFrom(after!, context) > inbound.at ? and(value, UNKNOWN) : value;
    };
    return {
      evaluate,
      breakpoints(context, span, mark) {
        markArrivals(context.history.contacts, span, mark);
        after?.breakpoints(context, span, mark);
        if (duration === undefined) return;
        // Whichever comes to be the one that is answered. The end is inside, so the value changes one second after it.
        for (const zone of context.zones(params.clock) ?? []) {
          for (const entry of context.history.contacts) if (entry.direction !== OUTBOUND) markIn(span, zone.add(entry.at, duration, 1) + 1, mark);
        }
      },
      perDebt: after?.filter.perDebt,
      explain(context, explanation, value = evaluate(context)) {
        const inbound = answeredBy(context.subject, context);
        if (inbound) explanation.entry(inbound);
        if (value !== UNKNOWN) return;
        if (inbound === null) explanation.need(context.subject.person === undefined ? "recipient.id" : "history.recipient.id");
        if (context.subject.purpose <= 0) explanation.need("contact.purpose");
        if (context.subject.direction <= 0) explanation.need("contact.direction");
        if (inbound && (params.once || after !== undefined) && !(context.history.contactsFrom <= inbound.at && context.history.eventsFrom <= inbound.at)) explanation.need("historyFrom");
        if (params.through !== undefined && context.subject.channel <= 0) explanation.need("contact.channel");
        if (duration !== undefined && context.zones(params.clock)?.length !== 1) needClock(context, params.clock, explanation);
      },
      reach(reach) {
        // What is answered, and what may have answered it before.
        reach.contacts(Infinity, (entry) => entry.direction !== OUTBOUND || (params.once === true && (entry.purpose <= 0 || entry.purpose === RESPOND)));
        after?.reach(reach, Infinity);
      },
    };
  },
});

export const answersSays: Says<Params> = {
  en: (p, speaker) => `it answers the person's own contact${p.through ? " through the same medium" : ""}${p.within ? ` within ${durationInWords(p.within, "en")}` : ""}${p["begun-after"] === undefined ? "" : `, begun after the latest of ${speaker.condition(p["begun-after"])}`}${p.once ? ", once" : ""}`,
  zh: (p, speaker) => `是对当事人来询的答复${p.through ? "且使用同一渠道" : ""}${p.within ? `，在 ${durationInWords(p.within, "zh")}内` : ""}${p["begun-after"] === undefined ? "" : `，且来询在最近一次${speaker.condition(p["begun-after"])}之后`}${p.once ? "，仅一次" : ""}`,
};

const medium = (channel: number): number => (channel === VOICEMAIL ? VOICE : channel);
const sameMedium = (a: Entry, b: Entry): Kleene => sameCode(medium(a.channel), medium(b.channel));

/** Another outbound contact to the person since the inbound one, if it answered, has used the answer up. */
function notYetAnswered(subject: Entry, inbound: Entry, context: Context): Kleene {
  let value: Kleene = TRUE;
  visitLatestFirst(context.history.contacts, inbound.at, context, (other) => {
    if (other === inbound || other.direction === INBOUND || (other.person !== undefined && other.person !== subject.person)) return;
    if (other.purpose > 0 && other.purpose !== RESPOND) return;
    const its = other.purpose === RESPOND ? answeredBy(other, context) : null;
    const certain = !other.underWay && other.direction === OUTBOUND && other.person !== undefined && its === inbound;
    const surelyAnother = its !== null && its !== inbound;
    if (!surelyAnother) value = and(value, certain ? FALSE : UNKNOWN);
  });
  // Another answer may be missing from records that do not reach back to what is answered.
  return context.history.contactsFrom > inbound.at ? and(value, UNKNOWN) : value;
}
