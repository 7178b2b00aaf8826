import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seeded } from "../../src/build/bench/data";
import { GroupStore } from "../../src/replay/group-store";
import type { LogItem, Rank } from "../../src/replay/log-item";

const folder = mkdtempSync(join(tmpdir(), "group-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const item = (n: number, at: number, rank: Rank = 2): LogItem => ({ at, rank, id: `i-${n}`, source: 0, line: n, text: `{"n":${n},"甲":"𠀀"}`, keys: 2 });

function filled(spillEvery: number): GroupStore {
  const random = seeded(7);
  const store = new GroupStore(folder);
  for (let n = 1; n <= 3000; n++) {
    store.add(`debtor-${Math.floor(random() * 50)}`, item(n, Math.floor(random() * 100), random() < 0.1 ? 1 : 2));
    if (n % spillEvery === 0) store.spill();
  }
  return store;
}

describe("GroupStore", () => {
  it.each([10, 137, 1000, 3000])("gives the same groups in the same order when it went to disk after every %i records", (every) => {
    const inMemory = filled(Infinity);
    const onDisk = filled(every);
    expect(onDisk.spills).toBe(Math.floor(3000 / every));
    expect([...onDisk.read()]).toEqual([...inMemory.read()]);
    onDisk.close();
  });

  it("orders keys by code unit, and entries by instant, events first, then by id", () => {
    const store = new GroupStore(folder);
    store.add("b", item(2, 5));
    store.add("b", item(1, 5));
    store.add("b", item(3, 5, 1));
    store.add("b", item(4, 1));
    store.add("b", { ...item(5, -Infinity, 0) });
    store.add("B", item(6, 1));
    expect([...store.read()].map(({ key, items }) => [key, ...items.map(({ line }) => line)])).toEqual([["B", 6], ["b", 5, 4, 3, 1, 2]]);
  });

  it("leaves nothing on disk", () => {
    const store = filled(500);
    expect(readdirSync(folder)).toHaveLength(1);
    store.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });

  it("carries a text that is larger than its buffer", () => {
    const store = new GroupStore(folder);
    const text = JSON.stringify({ text: "长".repeat(400_000) });
    store.add("a", { ...item(1, 0), text });
    store.spill();
    expect([...store.read()][0]!.items[0]!.text).toBe(text);
    store.close();
  });
});
