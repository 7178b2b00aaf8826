import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testPack } from "../../src/engine/test-pack";
import { cn } from "../../src/packs/cn";
import type { Example } from "../../src/rules/rule";

const bases = { "cn-call": JSON.parse(readFileSync("fixtures/records/cn-call.json", "utf8")) as Record<string, unknown> };
const resultOf = (given: object): object => {
  const example = { it: "permits", given: { base: "cn-call", ...given }, expect: "allow" } as unknown as Example;
  return testPack("cn", [cn], { "cn.gbt45251.hours": [example] }, bases, "cn.gbt45251.hours")[0]!;
};

describe("testPack", () => {
  it("passes an example that is decided as it says", () => expect(resultOf({ at: "2026-03-10T21:59:59+08:00" })).toMatchObject({ passed: true }));

  it.each([
    ["an instant without offset", { at: "2026-03-10T21:59:59" }, "contact.at does not fit"],
    ["a person whom the record contradicts", { "recipient.id": "somebody" }, "contact.recipient.id does not fit"],
    ["an event that there is not", { events: [{ type: "consnt", at: "2026-03-01T00:00:00Z" }] }, "type of history entry"],
  ])("fails one with %s, though its rule denies nothing", (_, given, got) => {
    expect(resultOf(given)).toMatchObject({ passed: false, got: expect.stringContaining(got) as string });
  });
});
