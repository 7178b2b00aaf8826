import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { RECORD_NAMES } from "../../src/cli/base-records";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

it("names every record that comes with the package", () => expect(RECORD_NAMES).toEqual(readdirSync("fixtures/records").map((name) => name.replace(/\.json$/, "")).sort()));

it("rules records lists them, and prints one", async () => {
  const list = memoryIo();
  expect(await run(["rules", "records"], list.io)).toBe(0);
  expect(list.written.stdout.split("\n")).toContain("cn-call");
  const one = memoryIo();
  expect(await run(["rules", "records", "cn-call"], one.io)).toBe(0);
  expect(JSON.parse(one.written.stdout)).toMatchObject({ contact: { channel: "voice" } });
});
