import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folders of `src` that are entry points of their own as soon as they hold an `index.ts`. */
const ENTRY_FOLDERS = ["packs", "records", "report", "rules", "lint", "lint-files", "replay", "text"];

/** Built name (below `dist`, without ending) → source file, of every library entry there is under `root`. */
export function libraryEntries(root: string): Record<string, string> {
  const packs = join(root, "src/packs");
  const ids = existsSync(packs) ? readdirSync(packs).sort().map((id) => `packs/${id}`) : [];
  const names = ["index", ...[...ENTRY_FOLDERS, ...ids].map((folder) => `${folder}/index`)];
  return Object.fromEntries(
    names.map((name) => [name, `src/${name}.ts`] as const).filter(([, source]) => existsSync(join(root, source))),
  );
}

/** The `exports` and `typesVersions` that package.json must hold for these entries, in order; one pattern serves all packs. */
export function publicPaths(entries: Record<string, string>): { exports: object; typesVersions: object } {
  const folders = Object.keys(entries)
    .filter((name) => name !== "index")
    .map((name) => name.replace(/^packs\/.+\/index$/, "packs/*/index").replace(/\/index$/, ""));
  const paths = [...new Set(folders)].sort();
  return {
    exports: {
      ".": both("index"),
      ...Object.fromEntries(paths.map((path) => [`./${path}`, both(`${path}/index`)])),
      "./schema/pack.json": "./dist/schema/pack.json",
      "./package.json": "./package.json",
    },
    // resolvers that do not read `exports` find the types of sub-paths here
    typesVersions: {
      "*": {
        ...Object.fromEntries(paths.map((path) => [path, [`./dist/${path}/index.d.cts`]])),
        "schema/pack.json": ["./dist/schema/pack.json"],
      },
    },
  };
}

function both(name: string): object {
  return {
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  };
}
