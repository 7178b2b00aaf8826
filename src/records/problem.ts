/** One thing wrong with data that was handed in, where, and how to mend it. */
export interface Problem {
  /** Public and stable; the wording may improve. */
  readonly code: string;
  /** `history[3].at` */
  readonly path: string;
  /** As given, cut at 80 characters; absent where the field is personal. */
  readonly found?: string;
  /** What would fit. */
  readonly expected: string;
  /** How to mend it. */
  readonly fix: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Where it stands in a file. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** The same in Chinese. */
  readonly zh?: { readonly expected: string; readonly fix: string; readonly message: string };
}

/** Input that does not fit, with every problem found in it. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    /** All that were found, in their order. */
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
}

const LONGEST_QUOTE = 80;

/** A value as a message quotes it: text in quotation marks and cut at 80 characters, a record or list by its brackets alone. */
export function quoted(value: unknown): string {
  switch (typeof value) {
    case "string":
      return cut(JSON.stringify(value.length > LONGEST_QUOTE ? cut(value) : value));
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      return value === null ? "null" : Array.isArray(value) ? "[…]" : "{…}";
    default:
      return typeof value;
  }
}

function cut(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const end = LONGEST_QUOTE - 1;
  // Half of a surrogate pair is no character.
  return `${text.slice(0, /[\uD800-\uDBFF]/.test(text[end - 1]!) ? end - 1 : end)}…`;
}
