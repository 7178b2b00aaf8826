import { catalogue } from "../records/catalogue";
import { eventTypes, type EventTypes } from "../records/entry";
import type { EventType } from "../records/event-types";
import type { Extra } from "../records/extra";
import { OPERATORS } from "../operators";
import type { Vocabulary } from "../operators/compile";
import { calendarOf, type Calendar } from "../time/calendar";
import type { Instrument, Pack } from "./pack";

/** A pack together with all that its conditions and citations may refer to, its own first, then those of the packs that it extends. */
export interface JoinedPack {
  readonly pack: Pack;
  readonly vocabulary: Vocabulary;
  readonly instruments: ReadonlyMap<string, Instrument>;
}

/** Packs that are judged together: one record model, one table of event types. */
export interface Joined {
  readonly packs: readonly JoinedPack[];
  readonly events: EventTypes;
  readonly extra: Extra;
  /** Packs that extend one which is not there. */
  readonly missing: readonly { readonly pack: string; readonly extends: string }[];
}

type Joinable = Pick<Pack, "id" | "extends" | "instruments" | "calendars" | "facts" | "events" | "define">;

/** Joins packs in the order of their ids, so that the order in which they are given never matters. */
export function joinPacks<P extends Joinable>(given: readonly P[]): Omit<Joined, "packs"> & { readonly packs: readonly (Omit<JoinedPack, "pack"> & { readonly pack: P })[] } {
  const packs = [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const declared: Record<string, EventType> = Object.assign({}, ...packs.map((pack) => pack.events));
  const extra: Extra = { facts: packs.flatMap((pack) => pack.facts), events: Object.keys(declared) };
  const events = eventTypes(declared);
  const facts = catalogue(extra);
  const operators = new Map(OPERATORS.map((operator) => [operator.name, operator]));
  const missing: { pack: string; extends: string }[] = [];

  const reach = (pack: P): P[] => {
    const found: P[] = [];
    const visit = (one: P): void => {
      if (found.includes(one)) return;
      found.push(one);
      for (const id of one.extends ?? []) {
        const base = byId.get(id);
        if (base === undefined) missing.push({ pack: one.id, extends: id });
        else visit(base);
      }
    };
    visit(pack);
    return found;
  };

  return {
    events,
    extra,
    missing,
    packs: packs.map((pack) => {
      // Own names win over those of the packs that it builds on.
      const line = reach(pack).reverse();
      return {
        pack,
        instruments: new Map(line.flatMap((one) => Object.entries(one.instruments))),
        vocabulary: {
          operators,
          catalogue: facts,
          events,
          calendars: new Map(line.flatMap((one) => one.calendars.map((data): [string, Calendar] => [data.id, calendarOf(data)]))),
          define: Object.assign({}, ...line.map((one) => one.define)) as Readonly<Record<string, unknown>>,
        },
      };
    }),
  };
}
