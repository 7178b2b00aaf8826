/** What places a record of a log among its debtor's. */
export interface ItemHead {
  /** Seconds; -Infinity for a case record, and where the instant cannot be read: it then may lie before everything. */
  readonly at: number;
  readonly rank: Rank;
  /** Empty where there is none. */
  readonly id: string;
  /** Place among the sources, from 0, and line in it, from 1. */
  readonly source: number;
  readonly line: number;
  /** How many keys the text holds; 0 where the record was no text to begin with, but a row of columns. */
  readonly keys: number;
}

/** A record of a log on its way to its debtor, not parsed yet. */
export interface LogItem extends ItemHead {
  /** As JSON. */
  readonly text: string;
  /** The record itself, where it never was JSON. */
  readonly record?: unknown;
  /** Some cell of its row does not fit, which was told already. */
  readonly isUnfit?: boolean;
}

/** A record that was made of a row of columns. */
export class RowItem implements LogItem {
  readonly at: number;
  readonly rank: Rank;
  readonly id: string;
  readonly source: number;
  readonly line: number;
  readonly keys: number;

  constructor(head: ItemHead, readonly record: unknown, readonly isUnfit = false) {
    this.at = head.at;
    this.rank = head.rank;
    this.id = head.id;
    this.source = head.source;
    this.line = head.line;
    this.keys = head.keys;
  }

  /** Asked for only where two records stand at the same instant under one id. */
  get text(): string {
    return JSON.stringify(this.record);
  }
}

/** Case records first, then by instant; at the same second events before contacts. */
export const RANKS = { case: 0, event: 1, contact: 2 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

/** Invariant: a total order that does not depend on the order of rows, so that two runs give the same bytes; equal ids stand as read. */
export function inLogOrder(a: LogItem, b: LogItem): number {
  if (a.rank !== b.rank && (a.rank === RANKS.case || b.rank === RANKS.case)) return a.rank - b.rank;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.source - b.source || a.line - b.line;
}

export const isMapped = ({ keys }: Pick<ItemHead, "keys">): boolean => keys === 0;

/** Sorts in place; a log is mostly in order already. */
export function sortItems(items: LogItem[]): LogItem[] {
  for (let i = 1; i < items.length; i++) if (inLogOrder(items[i - 1]!, items[i]!) > 0) return items.sort(inLogOrder);
  return items;
}
