/** Text as HTML, in an element or a quoted attribute, without characters that turn its direction. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

/** A cell: a text, or a number with how it is shown, or markup, which may be sorted by a number too. */
export type Cell = string | number | { readonly sort: number; readonly text: string } | { readonly html: string; readonly sort?: number };

/** A table that can be sorted by each column; the first column names the row. Its frame takes the focus, so that keys scroll a wide one. */
export function sortableTable(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[], sortWord: string): string {
  const head = columns.map(({ name, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ""}><button type="button" title="${escaped(sortWord)}">${escaped(name)}</button></th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell, index) => cellHtml(cell, index === 0)).join("")}</tr>`).join("\n");
  return `<div class="t" role="region" aria-label="${escaped(caption)}" tabindex="0"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function cellHtml(cell: Cell, isHead: boolean): string {
  const tag = isHead ? 'th scope="row"' : "td";
  const end = isHead ? "th" : "td";
  if (typeof cell === "number") return `<${tag} class="n" data-sort="${cell}">${grouped(cell)}</${end}>`;
  if (typeof cell === "string") return `<${tag}>${escaped(cell)}</${end}>`;
  if ("html" in cell) return `<${tag}${cell.sort === undefined ? "" : ` data-sort="${cell.sort}"`}>${cell.html}</${end}>`;
  return `<${tag} class="n" data-sort="${cell.sort}">${escaped(cell.text)}</${end}>`;
}

/** 1234567 → 1 234 567, with spaces that do not break. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00A0");
/** 0.1234 → 12.3 % */
export const percent = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)}\u00A0%`;
