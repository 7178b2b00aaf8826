import type { Group } from "./group";
import { GroupStore } from "./group-store";
import { RANKS, type ItemHead } from "./log-item";
import { idAt, rankAt, unpackItem } from "./packed-item";
import { TwiceFilter } from "./twice-filter";

/** An id that stands for two things of different persons. */
export interface SharedId {
  /** What bears it. A debtor's id is shared where records of that debtor name different dates of birth. */
  readonly what: "contact" | "event" | "debtor";
  /** As the log has it. */
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
  note({ id, rank }: Pick<ItemHead, "id" | "rank">): void {
    if (id !== "" && rank !== RANKS.case) this.filter.note(keyOf(rank, id));
  }

  /** Is told of every debtor, once all records were noted. */
  see(group: Group): void {
    if (this.filter.isEmpty) return;
    let suspects: Map<string, ItemHead> | undefined;
    group.visit((bytes, at) => {
      const rank = rankAt(bytes, at);
      if (rank === RANKS.case) return;
      const id = idAt(bytes, at);
      if (id === "") return;
      const key = keyOf(rank, id);
      if (!this.filter.mayBeTwice(key)) return;
      suspects ??= new Map();
      const head = unpackItem(bytes, at);
      const other = suspects.get(key);
      if (other === undefined || isBefore(head, other)) suspects.set(key, head);
    });
    if (suspects !== undefined) this.suspect(group.key, suspects);
  }

  /** Contacts first, then events, in the order of ids. Nothing may be noted any more. */
  *found(): Generator<SharedId> {
    for (const group of this.suspects.read()) {
      const items = group.items();
      const [first] = items;
      if (first === undefined || items.length < 2) continue;
      yield { what: first.rank === RANKS.contact ? "contact" : "event", id: first.id, debtorIds: items.map(({ text }) => text), places: items.map(({ source, line }) => ({ source, line })) };
    }
  }

  close(): void {
    this.suspects.close();
  }

  private suspect(debtorId: string, heads: ReadonlyMap<string, ItemHead>): void {
    const bytes = Buffer.from(debtorId);
    for (const [key, head] of heads) this.suspects.add(key, { ...head, at: 0 }, { bytes, from: 0, until: bytes.length, isAscii: false });
    if (this.suspects.weight > this.memory / PART) this.suspects.spill();
  }
}

const isBefore = (a: ItemHead, b: ItemHead): boolean => a.source < b.source || (a.source === b.source && a.line < b.line);
const keyOf = (rank: ItemHead["rank"], id: string): string => `${rank === RANKS.contact ? "c" : "e"} ${id}`;
