import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { leftOver } from "../replay/part-name";

const OURS = /^(decisions\.(ndjson|csv)|rejects\.ndjson|summary\.json|report\.html)$/;
const MANIFEST = "manifest.json";

/** What an earlier replay wrote into a folder, as its manifest there says: whatever a new run does not write anew would pass for the new run's. */
export function earlierOutputs(folder: string): string[] {
  const { outputs } = manifestIn(folder) ?? {};
  const names = Array.isArray(outputs) ? outputs.map((output: { readonly name?: unknown } | null) => output?.name) : [];
  return names.filter((name): name is string => typeof name === "string" && OURS.test(name));
}

/** What a replay that was killed left half written in a folder. */
export function leftParts(folder: string): string[] {
  return namesIn(folder).filter((name) => {
    const meant = leftOver(name);
    return meant !== undefined && (meant === MANIFEST || OURS.test(meant));
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // what is wrong with the folder is told where it is written into
  }
}

function manifestIn(folder: string): { readonly outputs?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as { readonly outputs?: unknown } | undefined;
  } catch {
    return undefined; // none, or none of ours
  }
}
