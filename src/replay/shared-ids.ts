import { GroupStore } from "./group-store";
import { RANKS, type LogItem } from "./log-item";
import type { Group } from "./run-file";
import { TwiceFilter } from "./twice-filter";

/** An id that stands for two things of different persons. */
export interface SharedId {
  /** What bears it. A debtor's id is shared where records of that debtor name different dates of birth. */
  readonly what: "contact" | "event" | "debtor";
  readonly id: string;
  /** In the order of their ids. */
  readonly debtorIds: readonly string[];
  /** A record of each of the persons. */
  readonly places: readonly { readonly source: number; readonly line: number }[];
}

/** Of the memory that a log may take, the filter takes one part in so many. */
const PART = 8;

/**
 * Finds contacts and events of different debtors under one id, in bounded memory: a filter says of each id whether it may stand twice, and
 * only of those that may is kept with whom they stand, on disk where they are many.
 */
export class SharedIds {
  private readonly filter: TwiceFilter;
  private readonly suspects: GroupStore;

  constructor(private readonly memory: number, folder: string | undefined) {
    this.filter = new TwiceFilter(memory / PART);
    this.suspects = new GroupStore(folder);
  }

  /** Is told of every record as it is read. */
  note({ id, rank }: Pick<LogItem, "id" | "rank">): void {
    if (id !== "" && rank !== RANKS.case) this.filter.note(keyOf(rank, id));
  }

  /** Is told of every debtor, once all records were noted. */
  see({ key: debtorId, items }: Group): void {
    const seen = new Set<string>();
    for (const { id, rank, source, line } of items) {
      if (id === "" || rank === RANKS.case) continue;
      const key = keyOf(rank, id);
      if (!this.filter.mayBeTwice(key) || seen.has(key)) continue;
      seen.add(key);
      this.suspects.add(key, { at: 0, rank, id, source, line, text: debtorId, keys: 0 });
      if (this.suspects.weight > this.memory / PART) this.suspects.spill();
    }
  }

  /** Contacts first, then events, in the order of ids. Nothing may be noted any more. */
  *found(): Generator<SharedId> {
    for (const { items } of this.suspects.read()) {
      const [first] = items;
      if (first === undefined || items.length < 2) continue;
      yield { what: first.rank === RANKS.contact ? "contact" : "event", id: first.id, debtorIds: items.map(({ text }) => text), places: items.map(({ source, line }) => ({ source, line })) };
    }
  }

  close(): void {
    this.suspects.close();
  }
}

const keyOf = (rank: LogItem["rank"], id: string): string => `${rank === RANKS.contact ? "c" : "e"} ${id}`;
