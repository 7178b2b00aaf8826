import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { libraryEntries } from "./entries";

/**
 * The benchmark: `npm run bench`, or `npm run bench -- <section>…`. Measured is what users get: the library's entries built as
 * for the package, in shared pieces, with the benchmark beside them, run by plain Node.
 */
const folder = "node_modules/.cache/lawful-contact-bench";
await build({
  entryPoints: { ...libraryEntries("."), run: "src/build/bench/run.ts" },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["--expose-gc", `${folder}/run.js`, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
