import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sortItems, weightOf, type LogItem } from "./log-item";
import { RunReader, RunWriter, type Group } from "./run-file";

/** More runs than this are first merged into one, so that open files and buffers stay few. */
const MOST_RUNS = 64;

/**
 * Items by key, for logs larger than memory: what outgrows the bound goes to disk as a run in the order of keys, and the runs are merged
 * when the groups are read. Keys are ordered by code unit, items as `inLogOrder` says.
 */
export class GroupStore {
  /** What is held in memory, as `weightOf` reckons. */
  weight = 0;
  /** How many runs went to disk. */
  spills = 0;
  private groups = new Map<string, LogItem[]>();
  private runs: string[] = [];
  private folder: string | undefined;
  private files = 0;

  /** @param parent  where the folder of runs is made @default the system's folder for temporary files */
  constructor(private readonly parent: string = tmpdir()) {}

  add(key: string, item: LogItem): void {
    const group = this.groups.get(key);
    if (group === undefined) {
      this.groups.set(key, [item]);
      this.weight += key.length + 100;
    } else group.push(item);
    this.weight += weightOf(item);
  }

  /** Moves what is in memory to disk. */
  spill(): void {
    if (this.groups.size === 0) return;
    if (this.runs.length >= MOST_RUNS) this.writeRun(this.merged(this.takeRuns()));
    this.writeRun(this.inMemory());
    this.groups = new Map();
    this.weight = 0;
    this.spills++;
  }

  /** Every group once, in the order of keys. Nothing may be added any more. */
  *read(): Generator<Group> {
    if (this.runs.length === 0) yield* this.inMemory();
    else {
      this.spill();
      yield* this.merged(this.takeRuns());
    }
    this.groups = new Map();
  }

  /** Removes what is on disk; to be called whatever happens. */
  close(): void {
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }

  private *inMemory(): Generator<Group> {
    for (const key of [...this.groups.keys()].sort(byCodeUnit)) {
      const items = this.groups.get(key)!;
      // What was read need not be kept while the rest is.
      this.groups.delete(key);
      for (const item of items) this.weight -= weightOf(item);
      yield { key, items: sortItems(items) };
    }
  }

  private writeRun(groups: Iterable<Group>): void {
    this.folder ??= mkdtempSync(join(this.parent, "lawful-contact-"));
    const path = join(this.folder, `run-${this.files++}`);
    const writer = new RunWriter(path);
    try {
      for (const group of groups) writer.write(group);
    } finally {
      writer.close();
    }
    this.runs.push(path);
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
        const items: LogItem[] = [];
        for (const reader of readers) {
          if (reader.group?.key !== least) continue;
          for (const item of reader.group.items) items.push(item);
          reader.next();
        }
        yield { key: least, items: sortItems(items) };
      }
    } finally {
      for (const reader of readers) reader.close();
      for (const path of paths) rmSync(path, { force: true });
    }
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : 1);
