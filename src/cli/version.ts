import { ENGINE_VERSION } from "../engine/version";
import { bundledPacks } from "../packs";
import { ZONE_DATA_VERSION } from "../time/zone";

/** What is installed: the program, its packs with their digests, its zone data, and the Node that runs it. */
export function versionText(asJson: boolean): string {
  if (!asJson) return `${ENGINE_VERSION}\n`;
  const packs = bundledPacks.map(({ id, version, digest }) => ({ id, version, digest }));
  return `${JSON.stringify({ package: ENGINE_VERSION, packs, zoneData: ZONE_DATA_VERSION, node: process.versions.node }, null, 2)}\n`;
}
