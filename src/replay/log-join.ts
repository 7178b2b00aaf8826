import type { Problem } from "../records/problem";
import { parseInstant, type Instant } from "../time/instant";
import { GroupStore } from "./group-store";
import type { LineKeys } from "./line-keys";
import { RANKS, type ItemHead } from "./log-item";
import { idAt, instantAt, rankAt, type TextBytes } from "./packed-item";
import { OWNERS, placed, withoutDebtor, type OwnerKind } from "./placed";
import type { Group } from "./group";
import { SharedIds, type SharedId } from "./shared-ids";

/** Earlier contacts are clocks that were never set, and no beginning of a log. */
const EARLIEST_BEGINNING = parseInstant("2000-01-01T00:00:00Z");
/** Keys of events that name a person and no case; no id begins so, since ids have no space around them. */
const PERSON = " person:";
const DEFAULT_MEMORY = 256 * 1024 * 1024;

/** How much memory a log may take. */
export interface JoinOptions {
  /** Bytes that records may take in memory before they go to disk. @default 256 MiB */
  readonly memory?: number;
  /** Where runs are kept that outgrow the memory. @default the system's folder for temporary files */
  readonly folder?: string;
}

/**
 * Brings the records of a log, in any order, together by debtor: contacts and events by way of their case. Memory stays within the bound,
 * beside the ids of the cases.
 */
export class LogJoin {
  /** The earliest contact; NaN where there is none. Clock errors before the year 2000 do not count. */
  begins: Instant = NaN;
  /** Cases whose records name different debtors. */
  readonly ambiguous = new Set<string>();
  private readonly debtorOf = new Map<string, string>();
  private readonly byDebtor: GroupStore;
  /** Records whose case was not yet met. */
  private readonly waiting: GroupStore;
  private readonly memory: number;
  private readonly shared: SharedIds;
  /** Where the record that was placed last belongs. */
  private store: GroupStore;
  private key = "";

  constructor({ memory = DEFAULT_MEMORY, folder }: JoinOptions = {}) {
    this.memory = memory;
    this.shared = new SharedIds(memory, folder);
    this.byDebtor = new GroupStore(folder);
    this.waiting = new GroupStore(folder);
    this.store = this.waiting;
  }

  /** How often records went to disk. */
  get spills(): number {
    return this.byDebtor.spills + this.waiting.spills;
  }

  /** @returns a problem where the record can belong to no debtor */
  take(keys: LineKeys, text: TextBytes, source: number, line: number): Problem | undefined {
    const { of, owner, head } = placed(keys, source, line);
    const problem = this.place(of, owner, head);
    if (problem !== undefined) return problem;
    this.store.add(this.key, head, text);
    this.keepWithin();
    return undefined;
  }

  /** The same of a record that is packed already. */
  takePacked(of: OwnerKind, owner: string, bytes: Buffer, from: number, until: number): Problem | undefined {
    const problem = this.place(of, owner, { at: instantAt(bytes, from), rank: rankAt(bytes, from), id: idAt(bytes, from) });
    if (problem !== undefined) return problem;
    this.store.addPacked(this.key, bytes, from, until);
    this.keepWithin();
    return undefined;
  }

  /** Every debtor's records in order, in the order of debtors. Nothing may be taken any more. */
  *groups(reject: (source: number, line: number, problems: readonly Problem[]) => void): Generator<Group> {
    const persons = this.persons();
    // What waits and what it becomes would both be held otherwise.
    if (this.waiting.weight > this.memory / 2) this.waiting.spill();
    for (const group of this.waiting.read()) {
      const isPerson = group.key.startsWith(PERSON);
      const name = isPerson ? group.key.slice(PERSON.length) : group.key;
      const debtor = isPerson ? (persons().has(name) ? name : undefined) : this.debtorOf.get(name);
      if (debtor === undefined) {
        for (const item of group.items()) reject(item.source, item.line, [withoutDebtor(isPerson ? OWNERS.person : OWNERS.case, name, item)]);
      } else group.visit((bytes, from, until) => this.byDebtor.addPacked(debtor, bytes, from, until));
      if (this.byDebtor.weight > this.memory / 2) this.byDebtor.spill();
    }
    for (const group of this.byDebtor.read()) {
      this.shared.see(group);
      yield group;
    }
  }

  /** Contacts and events of different debtors under one id; to be asked once all groups were read. */
  sharedIds(): Generator<SharedId> {
    return this.shared.found();
  }

  /** Removes what is on disk. */
  close(): void {
    this.byDebtor.close();
    this.waiting.close();
    this.shared.close();
  }

  /** Finds the store and the key that a record belongs under. */
  private place(of: OwnerKind, owner: string, head: Pick<ItemHead, "at" | "rank" | "id">): Problem | undefined {
    const isCase = head.rank === RANKS.case;
    if (!isCase) this.note(head);
    if (of === OWNERS.nobody) return withoutDebtor(of, owner, head);
    if (isCase) this.learn(head.id, owner);
    const debtor = of === OWNERS.case ? this.debtorOf.get(owner) : of === OWNERS.debtor ? owner : undefined;
    this.store = debtor === undefined ? this.waiting : this.byDebtor;
    this.key = debtor ?? (of === OWNERS.person ? PERSON + owner : owner);
    return undefined;
  }

  private note(head: Pick<ItemHead, "at" | "rank" | "id">): void {
    if (head.rank === RANKS.contact && head.at >= EARLIEST_BEGINNING && !(this.begins <= head.at)) this.begins = head.at;
    this.shared.note(head);
  }

  /** Whose a case is. */
  private learn(id: string, debtorId: string): void {
    if (id === "") return;
    const known = this.debtorOf.get(id);
    if (known === undefined) this.debtorOf.set(id, debtorId);
    else if (known !== debtorId) this.ambiguous.add(id);
  }

  private keepWithin(): void {
    const { byDebtor, waiting } = this;
    if (byDebtor.weight + waiting.weight > this.memory) (byDebtor.weight >= waiting.weight ? byDebtor : waiting).spill();
  }

  private persons(): () => ReadonlySet<string> {
    let all: Set<string> | undefined;
    return () => (all ??= new Set(this.debtorOf.values()));
  }
}
