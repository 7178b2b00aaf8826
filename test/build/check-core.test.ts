import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importsOf, sizeOf } from "../../src/build/check-core";

let folder = "";
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "core-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("importsOf", () => {
  it.each([
    ["entry.js", "export const a = 1;", []],
    ["entry.js", 'import * as z from "zod"; export const a = z.string();', ["zod"]],
    ["entry.js", 'import { readFileSync } from "node:fs"; export const a = readFileSync;', ["node:fs"]],
    ["entry.js", 'import "fs";', ["fs"]],
    ["entry.js", 'export const a = () => import("node:os");', ["node:os"]],
    ["entry.cjs", 'const z = require("zod"); const p = require("path"); module.exports = { z, p };', ["path", "zod"]],
    ["entry.js", 'export { a } from "./chunk.mjs";', ["node:net"]],
    ["entry.cjs", 'module.exports = require("./chunk.mjs");', ["node:net"]],
  ])("in %s, %s: %j", async (name, text, imports) => {
    write("chunk.mjs", 'import { connect } from "node:net"; export const a = connect;');
    expect(await importsOf(write(name, text))).toEqual(imports);
  });
});

describe("sizeOf", () => {
  it("counts the module and what it imports, minified", async () => {
    write("chunk.mjs", `export const a = "${"x".repeat(1000)}";`);
    const { plain, gzip, brotli } = await sizeOf(write("entry.js", 'export { a } from "./chunk.mjs"; /* not this */'));
    expect(plain).toBeGreaterThan(1000);
    expect(plain).toBeLessThan(1100);
    expect(gzip).toBeLessThan(plain);
    expect(brotli).toBeLessThan(plain);
  });

  it("refuses a module of Node, which no browser has", async () => {
    await expect(sizeOf(write("entry.js", 'import { readFileSync } from "node:fs"; export const a = readFileSync;'))).rejects.toThrow("node:fs");
  });
});
