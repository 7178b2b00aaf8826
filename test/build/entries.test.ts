import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryEntries, publicPaths } from "../../src/build/entries";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "entries-"));
  for (const file of ["index.ts", "rules/index.ts", "engine/index.ts", "lint/lint-text.ts", "packs/index.ts", "packs/us/index.ts", "packs/cn/index.ts", "packs/calendars/cn.yaml"]) {
    mkdirSync(dirname(join(root, "src", file)), { recursive: true });
    writeFileSync(join(root, "src", file), "");
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe("libraryEntries", () => {
  it("finds every public folder and every pack that has an index", () => {
    expect(libraryEntries(root)).toEqual({
      index: "src/index.ts",
      "packs/index": "src/packs/index.ts",
      "rules/index": "src/rules/index.ts",
      "packs/cn/index": "src/packs/cn/index.ts",
      "packs/us/index": "src/packs/us/index.ts",
    });
  });
});

describe("publicPaths", () => {
  it("lists each entry once, with one pattern for all packs, types first", () => {
    expect(JSON.stringify(publicPaths({ index: "", "rules/index": "", "packs/cn/index": "", "packs/us/index": "" }), null, 1)).toBe(
      JSON.stringify(
        {
          exports: {
            ".": {
              import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
              require: { types: "./dist/index.d.cts", default: "./dist/index.cjs" },
            },
            "./packs/*": {
              import: { types: "./dist/packs/*/index.d.ts", default: "./dist/packs/*/index.js" },
              require: { types: "./dist/packs/*/index.d.cts", default: "./dist/packs/*/index.cjs" },
            },
            "./rules": {
              import: { types: "./dist/rules/index.d.ts", default: "./dist/rules/index.js" },
              require: { types: "./dist/rules/index.d.cts", default: "./dist/rules/index.cjs" },
            },
            "./schema/pack.json": "./dist/schema/pack.json",
            "./package.json": "./package.json",
          },
          typesVersions: {
            "*": {
              "packs/*": ["./dist/packs/*/index.d.cts"],
              rules: ["./dist/rules/index.d.cts"],
              "schema/pack.json": ["./dist/schema/pack.json"],
            },
          },
        },
        null,
        1,
      ),
    );
  });
});
