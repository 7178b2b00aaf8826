import { isRegion } from "../records/place-name";
import { parseDate, parseInstant, type Instant } from "../time/instant";
import { zoneNamed, type Zone } from "../time/zone";
import { UNKNOWN, unanimous, type Kleene } from "./kleene";
import type { ClockName, Context, Needs, Speaker } from "./operator";
import { placesOf } from "./places";
import { must, optional, text } from "./schema";

/** The clocks that go by records, each with the fact that it turns on. */
const NEEDED: Readonly<Record<string, string>> = { recipient: "recipient.location", debtor: "debtor.location", number: "recipient.address", "recipient-and-number": "recipient.location" };
const CLOCKS = Object.keys(NEEDED);

/** `clock`: recipient (the default), debtor, number, recipient and number together, or an IANA zone fixed by the text of the law. */
export const clockSchema = () =>
  optional(text(must((name) => CLOCKS.includes(name) || zoneNamed(name) !== undefined, `${CLOCKS.join(", ")} or an IANA zone name is expected`)));

/** What every zone that the clock may be in agrees on. */
export function onClock(context: Context, clock: ClockName | undefined, judge: (zone: Zone) => Kleene): Kleene {
  const zones = context.zones(clock);
  if (zones === undefined) return UNKNOWN;
  return zones.length === 1 ? judge(zones[0]!) : unanimous(zones, judge);
}

/** The instant that a value names, or of a date the start of that local day; NaN where it is neither. */
export function momentIn(value: unknown, zone: Zone): Instant {
  const at = parseInstant(value);
  return at === at ? at : zone.startOfDay(parseDate(value));
}

/** Whether the zones that the clock may be in lead to different answers. */
export function zonesDisagree(context: Context, clock: ClockName | undefined, judge: (zone: Zone) => Kleene): boolean {
  const zones = context.zones(clock) ?? [];
  return zones.length > 1 && zones.some((zone) => judge(zone) !== judge(zones[0]!));
}

/** The fact that a clock turns on, where its zone is not known or its zones disagree: of one place with its region, in which of its zones it lies. */
export function needClock(context: Context, clock: ClockName = "recipient", needs: Needs): void {
  const need = NEEDED[clock];
  if (need !== undefined) needs.need(!clock.endsWith("number") && isOneRegion(context, clock) ? `${need}.timeZones` : need);
}

function isOneRegion(context: Context, clock: ClockName): boolean {
  const places = placesOf(clock === "debtor" ? "debtor" : "recipient", "location", context, context.contact);
  return places?.length === 1 && isRegion(places[0]!["region"]) && (context.zones(clock)?.length ?? 0) > 1;
}

export function clockInWords(clock: ClockName | undefined, { language }: Speaker): string {
  const zh = language === "zh";
  switch (clock) {
    case undefined:
    case "recipient": return zh ? "联系对象当地时间" : "at the recipient's place";
    case "debtor": return zh ? "债务人当地时间" : "at the debtor's place";
    case "number": return zh ? "号码归属地时间" : "at the place that the number suggests";
    case "recipient-and-number": return zh ? "联系对象当地及号码归属地时间" : "at the recipient's place and at the place that the number suggests";
    default: return zh ? `${clock} 时间` : `in ${clock}`;
  }
}
