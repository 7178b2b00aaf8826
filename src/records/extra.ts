import { lazyFor } from "./lazy";

/** How a rule may read a fact. */
export const FACT_KINDS = ["enum", "string", "boolean", "number", "date", "instant", "money", "strings", "enums", "hours", "duration"] as const;
/** What a fact holds, for rules. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A field that a pack adds to the records; under the path of a closed vocabulary its `values` join those there. */
export interface ExtraFact {
  /** Canonical: one of `EXTENDABLE`, a dot, the field's name. */
  readonly path: string;
  /** How rules may read it. */
  readonly type: FactKind;
  /** What a closed vocabulary may hold; of any other type absent. */
  readonly values?: readonly string[];
  /** What it means. */
  readonly description?: string;
  /** Its values never stand in a message. */
  readonly personal?: true;
}

/** What loaded packs declare beyond the record model. The same object should be passed each time: schemas are kept by it. */
export interface Extra {
  /** Further fields. Absent: none. */
  readonly facts?: readonly ExtraFact[];
  /** Further event types, by name. Absent: none. */
  readonly events?: readonly string[];
}

export const NO_EXTRA: Extra = {};

/** The records that packs may add fields to. */
export const EXTENDABLE = [
  "contact", "contact.content", "contact.callerId", "contact.visit", "recipient", "collector", "case", "case.placement", "debtor",
  "creditor", "debt", "event",
] as const;
export type Extendable = (typeof EXTENDABLE)[number];

/** Whether a pack may declare a fact at this path. */
export function isExtendable(path: string): boolean {
  const [place, name] = [placeOf(path), nameOf(path)];
  return (EXTENDABLE as readonly string[]).includes(place) && /^[a-z][A-Za-z0-9]*$/.test(name) && !Object.hasOwn(Object.prototype, name);
}

/** The record that a path's last field belongs to. */
export const placeOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));
export const nameOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** A memoised schema that packs may add to. */
export function lazyWith<T>(make: (extra: Extra) => T): (extra?: Extra) => T {
  const made = lazyFor(make);
  return (extra = NO_EXTRA) => made(extra);
}
