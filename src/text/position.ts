/** Where something stands in a text: `[from, to)` in UTF-16 units; line and column of `from`, both counted from 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

/** Makes spans of one text. Lines end with \n, \r\n, \r, U+2028 or U+2029. */
export function spansOf(text: string): (from: number, to: number) => Span {
  let starts: number[] | undefined;
  return (from, to) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    return { from, to, line: low + 1, column: from - (starts[low] ?? 0) + 1 };
  };
}

const LINE_END = /[\n\r\u2028\u2029]/;

function lineStarts(text: string): number[] {
  const starts = [0];
  const first = text.search(LINE_END);
  if (first < 0) return starts;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 13 && (code & 0xfffe) !== 0x2028) continue;
    if (code === 10 || code === 0x2028 || code === 0x2029 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
