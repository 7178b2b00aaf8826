import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf } from "../src/build/check-core";
import { libraryEntries, publicPaths } from "../src/build/entries";

const pkg = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const text = (value: unknown): string => JSON.stringify(value, null, 2);

describe("package.json", () => {
  // compared as text: resolvers take the first condition that fits, so the order counts
  it.each(["exports", "typesVersions"] as const)("lists in %s what src holds, and nothing else", (field) => {
    expect(text(pkg[field])).toBe(text(publicPaths(libraryEntries("."))[field]));
  });

  it.each(["main", "module", "types"])("says in %s what it exports", (field) => {
    expect(JSON.stringify(pkg.exports["."])).toContain(`"${pkg[field]}"`);
  });

  it("has few dependencies at run time", () => expect(Object.keys(pkg.dependencies)).toEqual(["@handlebars/parser", "@noble/hashes", "htmlparser2", "liquidjs", "picomatch", "tinyglobby", "yaml", "zod"]));

  it("runs nothing on the machine that installs it", () => {
    expect(Object.keys(pkg.scripts).filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name))).toEqual([]);
  });

  it("runs sources that exist", () => {
    const sources = Object.values<string>(pkg.scripts).flatMap((script) => script.match(/src\/[\w/-]+\.ts/g) ?? []);
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  it("has a command that a shell can start", () => {
    expect(pkg.bin).toEqual({ "lawful-contact": "dist/cli/main.js" });
    expect(readFileSync("src/cli/main.ts", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe("the lockfile", () => {
  const packages = Object.entries<Record<string, unknown>>(lock.packages).filter(([path]) => path !== "");

  it("names no host to fetch from", () => {
    expect(packages.filter(([, one]) => "resolved" in one).map(([path]) => path)).toEqual([]);
  });

  it("holds a digest of every package", () => {
    expect(packages.filter(([, one]) => !("integrity" in one)).map(([path]) => path)).toEqual([]);
  });

  // `npm ci` refuses a lockfile without them; rollup and oxlint are held at versions that are published for every platform
  it("holds the binaries of every platform", () => {
    const locked = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, "")));
    const wanted = packages.flatMap(([, one]) => Object.keys(one["optionalDependencies"] ?? {}));
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
    expect(wanted).toContain("@esbuild/win32-x64");
  });
});

describe("the core entry", () => {
  it("imports nothing but the bare classes of zod", async () => expect(await importsOf("src/index.ts")).toEqual(["zod/v4/core"]));
});
