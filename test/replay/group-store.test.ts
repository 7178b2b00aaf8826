import { isAscii } from "node:buffer";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seeded } from "../../src/build/bench/data";
import { GroupStore } from "../../src/replay/group-store";
import { ReplayError } from "../../src/replay/log-source";
import { inLogOrder, type LogItem, type Rank } from "../../src/replay/log-item";

const folder = mkdtempSync(join(tmpdir(), "group-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const item = (n: number, at: number, rank: Rank = 2): LogItem => ({ at, rank, id: `i-${n}`, source: 0, line: n, text: `{"n":${n},"甲":"𠀀"}`, keys: 2 });

function add(store: GroupStore, key: string, { text, ...head }: LogItem): void {
  const bytes = Buffer.from(`before${text}after`);
  store.add(key, head, { bytes, from: 6, until: bytes.length - 5, isAscii: isAscii(bytes) });
}

const read = (store: GroupStore): [string, LogItem[]][] => [...store.read()].map((group) => [group.key, group.items()]);

function filled(spillEvery: number): GroupStore {
  const random = seeded(7);
  const store = new GroupStore(folder);
  for (let n = 1; n <= 3000; n++) {
    add(store, `debtor-${Math.floor(random() * 50)}`, item(n, Math.floor(random() * 100), random() < 0.1 ? 1 : 2));
    if (n % spillEvery === 0) store.spill();
  }
  return store;
}

describe("GroupStore", () => {
  it.each([10, 137, 1000, 3000])("gives the same groups in the same order when it went to disk after every %i records", (every) => {
    const inMemory = filled(Infinity);
    const onDisk = filled(every);
    expect(onDisk.spills).toBe(Math.floor(3000 / every));
    expect(read(onDisk)).toEqual(read(inMemory));
    onDisk.close();
  });

  it("orders keys by code unit, and entries by instant, events first, then by id", () => {
    const store = new GroupStore(folder);
    add(store, "b", item(2, 5));
    add(store, "b", item(1, 5));
    add(store, "b", item(3, 5, 1));
    add(store, "b", item(4, 1));
    add(store, "b", { ...item(5, -Infinity, 0) });
    add(store, "B", item(6, 1));
    expect(read(store).map(([key, items]) => [key, ...items.map(({ line }) => line)])).toEqual([["B", 6], ["b", 5, 4, 3, 1, 2]]);
  });

  it("leaves nothing on disk", () => {
    const store = filled(500);
    expect(readdirSync(folder)).toHaveLength(1);
    store.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });

  it("names its own folder where nothing can be kept there, and not the log", () => {
    const store = new GroupStore(join(folder, "none"));
    add(store, "a", item(1, 0));
    expect(() => store.spill()).toThrow(ReplayError);
    expect(() => store.spill()).toThrow(/replay\/no-temporary-file.*group-store-.*none.*it does not exist/);
  });

  it("carries a text that is larger than its buffer", () => {
    const store = new GroupStore(folder);
    const text = JSON.stringify({ text: "长".repeat(400_000) });
    add(store, "a", item(1, 0));
    add(store, "a", { ...item(2, 1), text });
    add(store, "a", { ...item(3, 2), text: '{"ascii":true}' });
    for (const _ of [1, 2]) {
      store.spill();
      add(store, "a", { ...item(4, 3), text });
    }
    expect(read(store)[0]![1].map((one) => [one.line, one.text.length])).toEqual([[1, 16], [2, 400_011], [3, 14], [4, 400_011], [4, 400_011]]);
    store.close();
  });

  it("takes what is packed already", () => {
    const other = filled(700);
    const store = new GroupStore(folder);
    for (const group of other.read()) group.visit((bytes, from, until) => store.addPacked(group.key.slice(0, -1), bytes, from, until));
    expect(read(store)[0]).toEqual(["debtor-", read(filled(Infinity)).filter(([key]) => key.length === 8).flatMap(([, items]) => items).sort(inLogOrder)]);
    other.close();
  });
});
