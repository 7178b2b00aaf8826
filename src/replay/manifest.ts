import type { Pack } from "../rules/pack";
import { ENGINE_VERSION } from "../engine/version";
import { ZONE_DATA_VERSION } from "../time/zone";
import type { SourceDigest } from "./log-source";
import type { WrittenFile } from "./output-files";

/** What a replay rests on and what it wrote, so that anybody can repeat it and compare the bytes. */
export interface Manifest {
  readonly manifest: typeof MANIFEST_VERSION;
  readonly engine: string;
  readonly zoneData: string;
  readonly packs: readonly { readonly id: string; readonly version: string; readonly digest: string }[];
  /** What the second of two policies that are compared stands on. */
  readonly otherPacks?: Manifest["packs"];
  /** The day whose law was applied instead of that of each contact. */
  readonly asOf?: string;
  /** The words of the call, but for where the output goes. */
  readonly call: readonly string[];
  /** The language of what was written, as the call or the project's settings say. */
  readonly language: string;
  /** What only advised, as the call or the project's settings say. */
  readonly advise: readonly string[];
  /** Facts that the system was said to guarantee. */
  readonly assume: Readonly<Record<string, unknown>>;
  readonly historyFrom?: unknown;
  readonly inputs: readonly SourceDigest[];
  readonly contacts: number;
  readonly rejects: number;
  /** Rows that a mapping says to pass over. */
  readonly passedOver: number;
  readonly outputs: readonly WrittenFile[];
}

export const MANIFEST_VERSION = 1;

/** The versions and digests that are the same for every run of this program with these packs. */
export function appliedNow(packs: readonly Pack[]): Pick<Manifest, "manifest" | "engine" | "zoneData" | "packs"> {
  return { manifest: MANIFEST_VERSION, engine: ENGINE_VERSION, zoneData: ZONE_DATA_VERSION, packs: packs.map(({ id, version, digest }) => ({ id, version, digest })) };
}
