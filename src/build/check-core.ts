import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What the core entry may ask its host for, beside the language itself. */
const ALLOWED = ["zod/v4/core"];
/** 60 kB of brotli, everything the core entry needs included. */
const MOST_BYTES = 60_000;
const QUIET = { bundle: true, write: false, format: "esm", logLevel: "silent" } as const;

/** The packages and Node modules that `file` and every module it reaches import or require, sorted. */
export async function importsOf(file: string): Promise<string[]> {
  const { metafile } = await build({ ...QUIET, entryPoints: [resolve(file)], packages: "external", platform: "neutral", metafile: true });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return [...new Set(imports.filter((each) => each.external).map((each) => each.path))].sort();
}

/** Bytes of `file` as a browser would load it: bundled with all its dependencies and minified. */
export async function sizeOf(file: string): Promise<{ plain: number; gzip: number; brotli: number }> {
  const { outputFiles } = await build({ ...QUIET, entryPoints: [resolve(file)], platform: "browser", minify: true });
  const bytes = outputFiles[0]!.contents;
  return { plain: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}

async function main(): Promise<boolean> {
  let sound = true;
  for (const file of ["dist/index.js", "dist/index.cjs"]) {
    const foreign = (await importsOf(file)).filter((path) => !ALLOWED.includes(path));
    console.log(`${file} imports ${foreign.length === 0 ? "nothing but " + ALLOWED.join(", ") : "also " + foreign.join(", ")}`);
    sound &&= foreign.length === 0;
  }
  if (!sound) return false;
  const { plain, gzip, brotli } = await sizeOf("dist/index.js");
  console.log(`dist/index.js with all it needs: ${plain} bytes minified, ${gzip} gzip, ${brotli} brotli (at most ${MOST_BYTES})`);
  return brotli <= MOST_BYTES;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await main()) ? 0 : 1;
}
