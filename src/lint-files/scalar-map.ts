import type { MappedText } from "../lint/mapped-text";

const BLANK = /\s/;

/**
 * Where each character of a value stands in the file that wrote it as `raw`, from `base` on: escapes, doubled quotation marks, folded
 * lines and indentation are taken into account. Linear in both.
 */
export function scalarMap(value: string, raw: string, base: number, style: "plain" | "single" | "double" | "block"): MappedText["toSource"] {
  const starts = new Int32Array(value.length + 1);
  const ends = new Int32Array(value.length + 1);
  // The header of a block stands on a line of its own.
  let at = style === "block" ? raw.indexOf("\n") + 1 : style === "plain" ? 0 : 1;
  const blanksEnd = (text: string, from: number): number => {
    let end = from;
    while (end < text.length && BLANK.test(text[end]!)) end++;
    return end;
  };
  if (style === "block") while (at < raw.length && (raw[at] === " " || raw[at] === "\t") && value[0] !== raw[at]) at++;
  for (let i = 0; i < value.length; ) {
    const char = value[i]!;
    let length = 1;
    let width = 1;
    if (style === "double" && raw[at] === "\\" && raw[at + 1] === "\n") {
      at = blanksEnd(raw, at + 1);
      continue;
    }
    if (style === "double" && raw[at] === "\\") [length, width] = escape(raw, at);
    else if (style === "single" && raw[at] === "'" && raw[at + 1] === "'") length = 2;
    else if (BLANK.test(char) && (raw[at] !== char || char === "\n")) {
      // A line break with its indentation stands for one blank, or for breaks and blanks.
      const end = blanksEnd(raw, at);
      const until = blanksEnd(value, i);
      // An indentation that the value keeps is the end of that in the file.
      for (let j = i; j < until; j++) [starts[j], ends[j]] = [at, Math.max(at, end)];
      i = until;
      at = end;
      continue;
    } else if (raw[at] !== char && BLANK.test(raw[at] ?? "")) {
      at = blanksEnd(raw, at);
      continue;
    }
    for (let j = i; j < Math.min(value.length, i + width); j++) [starts[j], ends[j]] = [at, at + length];
    i += width;
    at = Math.min(raw.length, at + length);
  }
  starts[value.length] = ends[value.length] = at;
  return (from, to) => ({ from: base + (starts[Math.min(from, value.length)] ?? 0), to: base + (to === from ? starts[Math.min(to, value.length)]! : ends[Math.min(to, value.length) - 1]!) });
}

/** How long an escape is, and how many units it stands for. */
function escape(raw: string, at: number): [length: number, width: number] {
  switch (raw[at + 1]) {
    case "x":
      return [4, 1];
    case "u":
      return [6, 1];
    case "U":
      return [10, Number.parseInt(raw.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1];
    default:
      return [2, 1];
  }
}
