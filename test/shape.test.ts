import { describe, expect, it } from "vitest";
import { engineNamesNothing, jurisdictions, operatorNames } from "./shape/engine";
import { importCircles, importDirections } from "./shape/layers";
import { fileLengths, fileNames, namedExports } from "./shape/names";
import { pureLayers } from "./shape/purity";
import { sourcesUnder } from "./shape/source";
import type { Convention, Source } from "./shape/source";

const sources = sourcesUnder("src", ".ts");
const files = [...sources, ...sourcesUnder("src", ".yaml"), ...sourcesUnder("test", ".ts")];
const namesNothing = engineNamesNothing(operatorNames(sources), jurisdictions(files));

describe("the sources", () => {
  it("are found", () => expect(sources.length).toBeGreaterThan(0));

  it.each<[string, Convention, readonly Source[]]>([
    ["import in one direction only", importDirections, sources],
    ["are pure where the layer is pure", pureLayers, sources],
    ["name no operator and no country in the engine", namesNothing, sources],
    ["export by name from every index", namedExports, sources],
    ["are no longer than a reader takes in", fileLengths, sources],
    ["are named after their subject in kebab-case", fileNames, files],
  ])("%s", (_, convention, over) => expect(over.flatMap(convention)).toEqual([]));
});

describe("import circles", () => {
  const file = (name: string, ...imports: string[]): Source => ({ path: `src/engine/${name}.ts`, text: imports.map((from) => `import type { A } from "./${from}";`).join("\n") });

  it("are none", () => expect(importCircles(sources)).toEqual([]));

  it.each([
    ["two files", [file("a", "b"), file("b", "a")], ["src/engine/a.ts -> src/engine/b.ts -> src/engine/a.ts"]],
    ["a file and itself", [file("a", "a")], ["src/engine/a.ts -> src/engine/a.ts"]],
    ["three, entered from outside", [file("a", "b"), file("b", "c"), file("c", "d"), file("d", "b")], ["src/engine/b.ts -> src/engine/c.ts -> src/engine/d.ts -> src/engine/b.ts"]],
  ])("of %s are told", (_, files, circles) => expect(importCircles(files)).toEqual(circles));

  it("are not two ways to one file", () => expect(importCircles([file("a", "b", "c"), file("b", "d"), file("c", "d"), file("d")])).toEqual([]));
});

describe("import directions", () => {
  it.each([
    ["src/time/zone.ts", 'import { a } from "../records/value";', "time may not import records"],
    ["src/time/zone.ts", 'import * as z from "zod";', 'time may not import "zod"'],
    ["src/records/contact.ts", 'import { a } from "../operators/limit";', "records may not import operators"],
    ["src/text/match.ts", 'import { a } from "../operators/limit";', "text may not import operators"],
    ["src/operators/limit.ts", 'import type { A } from "../rules/pack";', "operators may not import rules"],
    ["src/operators/limit.ts", 'import { parse } from "yaml";', 'operators may not import "yaml"'],
    ["src/rules/pack.ts", 'import { a } from "../engine/compile";', "rules may not import engine"],
    ["src/rules/pack.ts", 'import { readFileSync } from "node:fs";', 'rules may not import "node:fs"'],
    ["src/engine/judge.ts", 'import { a } from "../lint/lint-text";', "engine may not import lint"],
    ["src/engine/judge.ts", 'import cn from "../packs/cn/pack.json";', "engine may not import packs"],
    ["src/engine/judge.ts", 'export { a } from "../cli/main";', "engine may not import cli"],
    ["src/engine/judge.ts", 'const a = await import("../build/packs");', "engine may not import build"],
    ["src/engine/judge.ts", 'let a: import("../report/text").A;', "engine may not import report"],
    ["src/engine/judge.ts", 'import { parsePack } from "../rules";', '"../rules" is an entry point'],
    ["src/engine/judge.ts", 'import { a } from "../rules/index";', '"../rules/index" is an entry point'],
    ["src/engine/judge.ts", 'import { a } from "./compile.js";', '"./compile.js" is written with its ending'],
    ["src/engine/judge.ts", 'import p from "../../package.json";', "engine may not import what lies outside src"],
    ["src/packs/cn/index.ts", 'import { parsePack } from "../../rules/parse";', "packs may not import rules"],
    ["src/index.ts", 'import { parsePack } from "./rules/parse";', "index may not import rules"],
    ["src/index.ts", 'import { cn } from "./packs/cn";', "index may not import packs"],
    ["src/lint/text.ts", 'import { glob } from "../lint-files/glob";', "lint may not import lint-files"],
    ["src/replay/stream.ts", 'import { text } from "../report/text";', "replay may not import report"],
    ["src/report/text.ts", 'import { judge } from "../engine/judge";', "report may not import engine"],
    ["src/report/text.ts", 'import { a, type B } from "../engine/judge";', "report may not import engine"],
    ["src/lint-files/glob.ts", 'import { run } from "../cli/main";', "lint-files may not import cli"],
    ["src/misc/thing.ts", "export const a = 1;", "misc is no layer"],
  ])("in %s refuses %s", (path, text, complaint) => {
    expect(importDirections({ path, text })).toEqual([expect.stringContaining(`${path}:1 ${complaint}`)]);
  });

  it.each([
    ["src/records/contact.ts", 'import * as z from "zod"; import { a } from "../time/instant"; import { b } from "./value";'],
    ["src/rules/read.ts", 'import { parse } from "yaml"; import { a } from "../operators";'],
    ["src/rules/index.ts", 'export { testPack } from "../engine/test-pack";'],
    ["src/engine/judge.ts", 'import type { Pack } from "../rules/pack";'],
    ["src/packs/cn/index.ts", 'import pack from "./pack.json"; import type { Pack } from "../../rules/pack";'],
    ["src/report/text.ts", 'import type { Gate } from "../engine/gate"; import { f } from "../lint/finding";'],
    ["src/lint-files/glob.ts", 'import { readFile } from "node:fs/promises"; import { lintText } from "../lint/lint-text";'],
    ["src/cli/check.ts", 'import { createGate } from "../index"; import { readFile } from "node:fs/promises";'],
    ["src/index.ts", 'export { createGate } from "./engine/gate"; export type { Pack } from "./rules/pack";'],
  ])("in %s accepts %s", (path, text) => expect(importDirections({ path, text })).toEqual([]));
});

describe("purity", () => {
  it.each([
    ["const now = Date.now();", "Date"],
    ["const now = new Date();", "Date"],
    ["const n = Math.random();", "Math.random"],
    ["if (process.env.DEBUG) run();", "process"],
    ['console.log("x");', "console"],
    ['const f = new Intl.DateTimeFormat("en");', "Intl"],
    ['await fetch("https://example.org");', "fetch"],
    ["setTimeout(run, 1);", "setTimeout"],
    ['const fs = require("fs");', "require"],
    ["globalThis.cache = {};", "globalThis"],
    ["const t = performance.now();", "performance"],
    ["const id = crypto.randomUUID();", "crypto"],
    ['const f = new Function("a", "return a");', "Function"],
    ["const here = import.meta.url;", "import.meta"],
    ["const s = n.toLocaleString();", ".toLocaleString"],
    ["names.sort((a, b) => a.localeCompare(b));", ".localeCompare"],
    ["const schema = z.string();", "builds a schema at import"],
  ])("refuses %s", (line, complaint) => {
    const wrong = pureLayers({ path: "src/engine/judge.ts", text: `\n${line}\n` });
    expect(wrong).toEqual([expect.stringContaining("src/engine/judge.ts:2 ")]);
    expect(wrong[0]).toContain(complaint);
  });

  it.each(["records", "time", "text", "operators", "rules", "engine", "packs", "lint", "report", "index"])("holds for %s", (layer) => {
    const path = layer === "index" ? "src/index.ts" : `src/${layer}/subject.ts`;
    expect(pureLayers({ path, text: "Date.now();" })).toEqual([`${path}:1 a pure layer may not use Date`]);
  });

  it.each([
    ["src/cli/main.ts", "console.log(new Date());"],
    ["src/replay/stream.ts", "process.stdin.resume();"],
    ["src/rules/pack.ts", "const { require, prohibit } = rule; const r = rule.require(prohibit); const p = r.process;"],
    ["src/records/value.ts", "export const schema = lazy(() => z.string()); // not Date.now()"],
    ["src/records/value.ts", 'interface A { process: string; at: Date } const kinds = ["Date", "console"];'],
  ])("in %s accepts %s", (path, text) => expect(pureLayers({ path, text })).toEqual([]));
});

describe("the engine", () => {
  const convention = engineNamesNothing(
    operatorNames([{ path: "src/operators/quota.ts", text: 'export const quota = defineOperator<Params>({\n  name: "quota",' }]),
    jurisdictions([{ path: "src/packs/in/pack.yaml", text: "" }]),
  );

  it.each([
    ['if (operator.name === "limit") return 1;', 'the operator "limit"'],
    ["const key = `open-hours`;", 'the operator "open-hours"'],
    ['const own = "quota";', 'the operator "quota"'],
    ['if (country === "CN") return 1;', 'a country: "CN"'],
    ['if (pack.id === "us") return 1;', 'a country: "us"'],
    ['const rule = "in.rbi.hours";', 'a country: "in.rbi.hours"'],
  ])("may not say %s", (text, complaint) => {
    expect(convention({ path: "src/engine/judge.ts", text })).toEqual([expect.stringContaining(`src/engine/judge.ts:1 the engine may not name ${complaint}`)]);
  });

  it.each([
    ["src/engine/judge.ts", 'const limit = 3; const path = "debt.id"; const where = "in"; // "limit"'],
    ["src/engine/kleene.ts", 'const logic = ["all", "any", "not"];'],
    ["src/operators/limit.ts", 'const name = "limit";'],
  ])("in %s accepts %s", (path, text) => expect(convention({ path, text })).toEqual([]));
});

describe("names and lengths", () => {
  it.each([
    ["src/engine/historyIndex.ts", "historyIndex.ts is not kebab-case"],
    ["src/engine/History.ts", "History.ts is not kebab-case"],
    ["src/engine/history_index.ts", "history_index.ts is not kebab-case"],
    ["src/engine/utils.ts", "utils names no subject"],
    ["src/engine/types.ts", "types names no subject"],
    ["test/helpers/build.ts", "helpers names no subject"],
    ["test/common.test.ts", "common names no subject"],
  ])("refuses %s", (path, complaint) => expect(fileNames({ path, text: "" })).toEqual([`${path}:1 ${complaint}`]));

  it.each(["src/records/event-types.ts", "src/packs/cn/third-parties.yaml", "test/time/zone.test.ts", "src/index.ts"])(
    "accepts %s",
    (path) => expect(fileNames({ path, text: "" })).toEqual([]),
  );

  it.each([
    ['export * from "./gate";'],
    ['export * as gate from "./gate";'],
  ])("refuses %s in an index", (text) => {
    expect(namedExports({ path: "src/rules/index.ts", text })).toEqual(["src/rules/index.ts:1 an index names what it exports"]);
  });

  it("accepts named exports in an index", () => {
    expect(namedExports({ path: "src/index.ts", text: 'export { createGate } from "./engine/gate";' })).toEqual([]);
  });

  it.each([
    [400, "// why\n", []],
    [401, "// why\n", ["src/engine/judge.ts:401 401 lines; 400 are the most"]],
    [401, "// Generated from the zone data.\n", []],
  ])("of %i lines beginning with %j: %j", (lines, first, complaints) => {
    expect(fileLengths({ path: "src/engine/judge.ts", text: first + "a;\n".repeat(lines - 1) })).toEqual(complaints);
  });
});
