import type { Instant } from "./instant";

/** A half-open stretch of time: `from` belongs to it, `until` does not. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}
