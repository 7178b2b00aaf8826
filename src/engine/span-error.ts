/** A span that cannot be asked about: reversed, empty, too long, or with ends that are no instants. */
export class SpanError extends Error {
  override readonly name = "SpanError";

  constructor(
    /** `span/bad-instant`, `span/reversed`, `span/empty` or `span/too-long`. */
    readonly code: string,
    /** The end concerned: `from`, `to` or `span`. */
    readonly path: string,
    /** What would fit. */
    readonly expected: string,
  ) {
    super(`${code} ${path}: ${expected} is expected`);
  }
}
