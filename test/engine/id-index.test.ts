import { describe, expect, it } from "vitest";
import { IdIndex } from "../../src/engine/id-index";

/** The first place of each id, as a map has it. */
function twins(ids: readonly string[]): number[] {
  const places = new Map<string, number>();
  return ids.map((id, place) => {
    const twin = places.get(id) ?? -1;
    if (twin < 0) places.set(id, place);
    return twin;
  });
}

describe("ids that come twice", () => {
  const index = new IdIndex();
  const count = 600;
  it.each<[string, (i: number) => string]>([
    ["numbers", (i) => `call-${i % 400}`],
    ["ends that are all the same, which crowd one place", (i) => `${i % 400}-call`],
    ["some of either", (i) => (i % 3 === 0 ? `${i % 90}-call` : `call-${i % 250}`)],
    ["signs", (i) => String.fromCharCode(33 + (i % 80))],
    ["none twice", (i) => `${i}-call`],
    ["all the same", () => "call"],
  ])("are found at the place of the first, whatever was indexed before: %s", (_, idAt) => {
    const ids = Array.from({ length: count }, (__, i) => idAt(i));
    index.reset(count);
    expect(ids.map((id, place) => index.add(id, place))).toEqual(twins(ids));
  });
});
