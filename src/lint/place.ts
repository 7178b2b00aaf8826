import { spansOf } from "../text/position";
import type { Place } from "./finding";

/** Makes places of one text. */
export function placesIn(text: string): (from: number, to: number) => Place {
  const spanOf = spansOf(text);
  return (from, to) => {
    const { line, column } = spanOf(from, to);
    const end = spanOf(to, to);
    return { from, to, line, column, endLine: end.line, endColumn: end.column };
  };
}

/** The first line with anything on it: where something stands that is missing from the text. */
export function firstLineOf(text: string): { readonly from: number; readonly to: number } {
  const from = Math.max(0, text.search(/\S/));
  const end = text.slice(from).search(/[\r\n]/);
  return { from, to: end < 0 ? text.length : from + end };
}
