/** A stretch of a made text, and where in the source it comes from. Verbatim stretches map character by character, others as a whole. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
}

/** Maps `[from, to)` of a made text to its source. */
export type ToSource = (from: number, to: number) => { readonly from: number; readonly to: number };

/** A text made from a source, so that whatever is found in it can be shown as its author wrote it. */
export interface MappedText {
  readonly text: string;
  readonly toSource: ToSource;
}

/** Puts a text together from stretches of a source, in order. */
export class TextBuilder {
  private readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /** A stretch as the source has it. */
  copy(source: string, from: number, to: number): void {
    if (to > from) this.add(source.slice(from, to), from, to, true);
  }

  /** A text that stands for a stretch. */
  put(text: string, from: number, to: number): void {
    if (text !== "") this.add(text, from, to, false);
  }

  build(): MappedText {
    const { pieces } = this;
    return { text: this.parts.join(""), toSource: (from, to) => ({ from: sourceOf(pieces, from, "from"), to: sourceOf(pieces, to, "to") }) };
  }

  private add(text: string, from: number, to: number, verbatim: boolean): void {
    this.pieces.push({ at: this.length, length: text.length, from, to, verbatim });
    this.parts.push(text);
    this.length += text.length;
  }
}

/** A text made from a made text. */
export function throughBoth(inner: MappedText, outer: MappedText): MappedText {
  return {
    text: inner.text,
    toSource: (from, to) => {
      const between = inner.toSource(from, to);
      return outer.toSource(between.from, between.to);
    },
  };
}

/** Of an end, the piece that it closes counts and not the one that it opens. */
function sourceOf(pieces: readonly Piece[], offset: number, end: "from" | "to"): number {
  const wanted = end === "to" ? offset - 1 : offset;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= wanted) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return 0;
  if (!piece.verbatim) return end === "from" ? piece.from : piece.to;
  return Math.max(piece.from, Math.min(piece.to, piece.from + offset - piece.at));
}
