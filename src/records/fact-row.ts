import type { FactKind } from "./extra";

/** A fact that a rule may name, as it is written down. */
export interface FactRow {
  /** Canonical: the root and the segments, dotted. */
  readonly path: string;
  readonly kind: FactKind;
  /** What a closed vocabulary holds, `unknown` aside. */
  readonly values?: readonly string[];
  /** The key of `GROUPS` whose groups may stand for values. */
  readonly vocabulary?: string;
  readonly personal?: true;
  readonly description?: string;
}
