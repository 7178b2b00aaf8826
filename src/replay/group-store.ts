import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reasonOfFailure } from "../files/file-failure";
import { Group } from "./group";
import type { ItemHead } from "./log-item";
import { ReplayError } from "./log-source";
import { endOfItem, packItem, roomFor, type TextBytes } from "./packed-item";
import { replayProblem } from "./replay-problem";
import { RunReader, RunWriter } from "./run-file";

/** More runs than this are first merged into one, so that open files and buffers stay few. */
const MOST_RUNS = 64;
const SLAB_BYTES = 1 << 20;
/** What a key and its list of places take beside its letters, roughly. */
const KEY_BYTES = 150;
const PLACE_BYTES = 8;

/**
 * Items by key, for logs larger than memory: what outgrows the bound goes to disk as a run in the order of keys, and the runs are merged
 * when the groups are read. Keys are ordered by code unit. Items stay packed, so that no object is made of what only passes through.
 */
export class GroupStore {
  /** Bytes held in memory. */
  weight = 0;
  /** How many runs went to disk. */
  spills = 0;
  /** Where the items of each key lie: slab times its size plus the place in it. */
  private groups = new Map<string, number[]>();
  private slabs: Buffer[] = [];
  /** The slab that is being filled, and how far. */
  private slab = -1;
  private used = SLAB_BYTES;
  private runs: string[] = [];
  private folder: string | undefined;
  private files = 0;

  /** @param parent  where the folder of runs is made @default the system's folder for temporary files */
  constructor(private readonly parent: string = tmpdir()) {}

  add(key: string, head: ItemHead, text: TextBytes): void {
    const room = roomFor(head.id, text);
    const slab = this.slabFor(room);
    const place = this.slab * SLAB_BYTES + this.used;
    this.keep(key, place, packItem(slab, this.used, head, text));
  }

  /** Adds an item that is packed already. */
  addPacked(key: string, bytes: Buffer, from: number, until: number): void {
    const slab = this.slabFor(until - from);
    const place = this.slab * SLAB_BYTES + this.used;
    this.keep(key, place, this.used + bytes.copy(slab, this.used, from, until));
  }

  /** Moves what is in memory to disk. */
  spill(): void {
    if (this.groups.size === 0) return;
    if (this.runs.length >= MOST_RUNS) this.writeRun(this.merged(this.takeRuns()));
    this.writeRun(this.inMemory());
    this.groups = new Map();
    // The slabs are written over; those made for one large item are let go.
    this.slabs = this.slabs.filter(({ length }) => length === SLAB_BYTES);
    this.slab = -1;
    this.used = SLAB_BYTES;
    this.weight = 0;
    this.spills++;
  }

  /** Every group once, in the order of keys. Nothing may be added any more. */
  *read(): Generator<Group> {
    if (this.runs.length === 0) yield* this.inMemory();
    else {
      this.spill();
      this.slabs = [];
      yield* this.merged(this.takeRuns());
    }
    this.groups = new Map();
    this.slabs = [];
  }

  /** Removes what is on disk; to be called whatever happens. */
  close(): void {
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }

  private keep(key: string, place: number, end: number): void {
    const places = this.groups.get(key);
    if (places === undefined) {
      this.groups.set(key, [place]);
      this.weight += key.length + KEY_BYTES;
    } else places.push(place);
    this.weight += PLACE_BYTES + end - this.used;
    this.used = end;
  }

  /** The slab in which there is so much room. */
  private slabFor(room: number): Buffer {
    if (SLAB_BYTES - this.used < room) {
      this.slab++;
      this.used = 0;
      const isReused = this.slab < this.slabs.length;
      if (room > SLAB_BYTES) this.slabs.splice(this.slab, isReused ? 1 : 0, Buffer.allocUnsafeSlow(room));
      else if (!isReused) this.slabs.push(Buffer.allocUnsafeSlow(SLAB_BYTES));
    }
    return this.slabs[this.slab]!;
  }

  private *inMemory(): Generator<Group> {
    for (const key of [...this.groups.keys()].sort(byCodeUnit)) {
      const places = this.groups.get(key)!;
      yield new Group(key, places.map((place) => {
        const bytes = this.slabs[Math.floor(place / SLAB_BYTES)]!;
        const from = place % SLAB_BYTES;
        return { bytes, from, until: endOfItem(bytes, from) };
      }));
    }
  }

  /** @throws {ReplayError} where there is no room for it: it is not the log that is at fault then */
  private writeRun(groups: Iterable<Group>): void {
    try {
      this.folder ??= mkdtempSync(join(this.parent, "lawful-contact-"));
      const path = join(this.folder, `run-${this.files++}`);
      const writer = new RunWriter(path);
      try {
        for (const group of groups) writer.write(group);
      } finally {
        writer.close();
      }
      this.runs.push(path);
    } catch (error) {
      throw new ReplayError([replayProblem("replay/no-temporary-file", { found: this.parent, expected: reasonOfFailure(error) })]);
    }
  }

  private takeRuns(): string[] {
    const { runs } = this;
    this.runs = [];
    return runs;
  }

  private *merged(paths: readonly string[]): Generator<Group> {
    const readers = paths.map((path) => new RunReader(path));
    try {
      for (;;) {
        let least: string | undefined;
        for (const { group } of readers) if (group !== undefined && (least === undefined || group.key < least)) least = group.key;
        if (least === undefined) return;
        let whole: Group | undefined;
        for (const reader of readers) {
          const { group } = reader;
          if (group?.key !== least) continue;
          whole = whole === undefined ? group : whole.with(group);
          reader.next();
        }
        yield whole!;
      }
    } finally {
      for (const reader of readers) reader.close();
      for (const path of paths) rmSync(path, { force: true });
    }
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : 1);
