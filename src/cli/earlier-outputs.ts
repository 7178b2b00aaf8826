import { readFileSync } from "node:fs";
import { join } from "node:path";

const OURS = /^(decisions\.(ndjson|csv)|rejects\.ndjson|summary\.json|report\.html)$/;

/** What an earlier replay wrote into a folder, as its manifest there says: whatever a new run does not write anew would pass for the new run's. */
export function earlierOutputs(folder: string): string[] {
  const { outputs } = manifestIn(folder) ?? {};
  const names = Array.isArray(outputs) ? outputs.map((output: { readonly name?: unknown } | null) => output?.name) : [];
  return names.filter((name): name is string => typeof name === "string" && OURS.test(name));
}

function manifestIn(folder: string): { readonly outputs?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { readonly outputs?: unknown } | undefined;
  } catch {
    return undefined; // none, or none of ours
  }
}
