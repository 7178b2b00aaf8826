import { GROUPS } from "../../src/records/vocabulary";
import { given, idsIn, isAbsent, listIn, part, personOf, roleOf, textIn, type Entry, type Scene } from "./scene";
import { every, type Truth } from "./truth";

export interface Scope {
  readonly whose: "recipient" | "debtor";
  /** Fields that the event has to carry. */
  readonly mustName: readonly string[];
  readonly anyHolder: boolean;
  /** What it restricts is meant widely: a telephone is a telephone. */
  readonly wide?: boolean;
  /** Whichever debts it names. */
  readonly anyDebt?: boolean;
}

export const same = (a: unknown, b: unknown): Truth => (typeof a === "string" && typeof b === "string" && a !== "unknown" && b !== "unknown" ? a === b : undefined);
const mailbox = (address: unknown): unknown => (typeof address === "string" && /.@/s.test(address) ? address.toLowerCase() : address);
const numberIn = (address: unknown): string | undefined => (typeof address === "string" && /^(tel:)?[+\d\s().-]{7,}$/.test(address) ? address.replace(/^tel:|[+\s().-]/g, "").replace(/^0+/, "") : undefined);
const withoutCountry = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== "" && b !== "" && (a.endsWith(b) || b.endsWith(a));
export function sameAddress(a: unknown, b: unknown): Truth {
  const equal = same(mailbox(a), mailbox(b));
  const [one, other] = [numberIn(a), numberIn(b)];
  return equal !== false || !withoutCountry(one, other) ? equal : one === other || undefined;
}
const placeOf = (type: unknown): unknown => (typeof type !== "string" ? undefined : (GROUPS.addressType.home as readonly string[]).includes(type) ? "home" : (GROUPS.addressType.work as readonly string[]).includes(type) ? "work" : type);
export const samePlace = (a: unknown, b: unknown): Truth => same(placeOf(a), placeOf(b));
const medium = (channel: unknown): unknown => (channel === "voicemail" ? "voice" : channel);
export const sameMedium = (a: unknown, b: unknown): Truth => same(medium(a), medium(b));

/** Whether an ender that could name debts and names none was said neither in the case that the event was said in, nor surely in the contact's. */
export function endsElsewhere(ender: Entry, event: Entry, scene: Scene): boolean {
  const couldName = scene.types[String(ender.raw["type"])]!.scope.includes("debtIds");
  const here = given(scene.contact.raw["caseId"]) ?? textIn(scene.record, "id");
  return couldName && given(ender.raw["debtIds"]) === undefined && same(ender.raw["caseId"], event.raw["caseId"]) === false && same(ender.raw["caseId"], here) !== true;
}

/** Whether an event speaks of the contact: what it carries must match, what it has to carry must be there. */
export function speaksOf(event: Entry, scene: Scene, { whose, mustName, anyHolder, wide, anyDebt }: Scope): Truth {
  const { subject } = scene;
  const type = scene.types[String(event.raw["type"])]!;
  if (mustName.some((field) => isAbsent(event.raw[field]))) return false;
  const debtorsOwn = whose === "debtor" && roleOf(subject) !== "debtor";
  const recipient = part(subject.raw, "recipient");
  const ofSubject = (field: "channel" | "address" | "addressType"): unknown => part(subject.isEvent || field === "channel" ? subject.raw : recipient, field);
  return every(
    type.scope.filter((field) => !(wide ? given(event.raw[field]) === undefined : isAbsent(event.raw[field])) && !(type.effect === "tells" && (field === "channel" || field === "address"))).map((field): Truth => {
      const carried = event.raw[field];
      switch (field) {
        case "personId": return same(carried, whose === "debtor" ? textIn(part(scene.record, "debtor"), "id") : personOf(subject));
        case "debtIds": return anyDebt ? true : scene.debtId === undefined ? undefined : listIn(event.raw, "debtIds")?.includes(scene.debtId) ? true : idsIn(event.raw, "debtIds") && false;
        case "channel": return debtorsOwn ? true : wide ? sameMedium(carried, ofSubject("channel")) : same(carried, ofSubject("channel"));
        case "address": return debtorsOwn ? true : sameAddress(carried, ofSubject("address"));
        case "addressType": return debtorsOwn ? true : samePlace(carried, ofSubject("addressType"));
        case "collectorId": return anyHolder ? true : same(carried, textIn(part(scene.contact.raw, "collector"), "id"));
        case "hours": return true;
      }
    }),
  );
}
