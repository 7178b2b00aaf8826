import { existsSync } from "node:fs";
import { defineConfig } from "tsup";
import { libraryEntries } from "./src/build/entries";

const library = libraryEntries(".");
const program: Record<string, string> = existsSync("src/cli/main.ts") ? { "cli/main": "src/cli/main.ts", "cli/replay-worker": "src/cli/replay-worker.ts" } : {};
// Splitting keeps every module once per format, so that entries share what they have in common.
const shared = { target: "node20", splitting: true, removeNodeProtocol: false, silent: true } as const;

export default defineConfig([
  { ...shared, entry: { ...library, ...program }, format: "esm" },
  { ...shared, entry: library, format: "cjs" },
  { ...shared, entry: library, format: ["esm", "cjs"], dts: { only: true } },
]);
