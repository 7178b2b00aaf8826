import { SEVERITIES, type Finding, type Severity } from "./finding";

/** Findings that were there when a catalogue was taken in; only others, and graver ones, still count. */
export interface Baseline {
  /** Of the format. */
  readonly version: 1;
  /** By file, then by what they are about. */
  readonly findings: readonly BaselineEntry[];
}

/** A finding that was there already. */
export interface BaselineEntry {
  /** As the finding has it. */
  readonly fingerprint: string;
  /** How grave it was; graver, it counts again. */
  readonly severity: Severity;
  /** For people who read the file. */
  readonly file: string;
  /** Its slug, or its kind. */
  readonly about: string;
}

/** What a baseline keeps of a finding. */
type Found = Pick<Finding, "fingerprint" | "severity" | "slug" | "kind"> & { readonly file: string };

/** The baseline of some findings, in an order that does not depend on theirs; notes need none. */
export function baselineOf(findings: readonly Found[]): Baseline {
  const entries = findings
    .filter(({ severity, kind }) => severity !== "note" && !kind.startsWith("suppression-"))
    .map(({ fingerprint, severity, file, slug, kind }) => ({ fingerprint, severity, file, about: slug ?? kind }))
    .sort((a, b) => order(a.file, b.file) || order(a.about, b.about) || order(a.fingerprint, b.fingerprint));
  return { version: 1, findings: entries };
}

/** Whether a finding was there already, and not less grave. */
export function isKnown({ fingerprint, severity }: Pick<Finding, "fingerprint" | "severity">, known: ReadonlyMap<string, Severity>): boolean {
  const before = known.get(fingerprint);
  return before !== undefined && SEVERITIES.indexOf(before) <= SEVERITIES.indexOf(severity);
}

/** Entries about files that were judged which are found no more, however grave. */
export function goneFrom({ findings }: Baseline, judged: readonly { readonly file: string; readonly found: readonly Pick<Finding, "fingerprint">[] }[]): BaselineEntry[] {
  const files = new Set(judged.map(({ file }) => file));
  const left = new Set(judged.flatMap(({ found }) => found.map(({ fingerprint }) => fingerprint)));
  return findings.filter(({ file, fingerprint }) => files.has(file) && !left.has(fingerprint));
}

/** How grave each finding of a baseline was, by fingerprint. */
export const knownBy = ({ findings }: Baseline): ReadonlyMap<string, Severity> => new Map(findings.map(({ fingerprint, severity }) => [fingerprint, severity]));

/** @returns undefined where it is no baseline */
export function parseBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, findings } = (value ?? {}) as Partial<Baseline>;
  if (version !== 1 || !Array.isArray(findings)) return undefined;
  const isSound = findings.every((entry: Partial<BaselineEntry> | null) => typeof entry?.fingerprint === "string" && SEVERITIES.includes(entry.severity as Severity));
  return isSound ? (value as Baseline) : undefined;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
