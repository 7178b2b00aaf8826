/** What a figure has to be, said as in "at most 3", and whether it is. */
export interface Target {
  readonly says: string;
  readonly met: boolean;
}

/** One line of a section's table. */
export interface Row {
  readonly what: string;
  /** By column; a column is as the first row that has it says. */
  readonly figures: Readonly<Record<string, number>>;
  readonly targets?: readonly Target[];
}

/** One subject of the benchmark, in a file of its own; `npm run bench -- <name>` runs it alone. */
export interface Section {
  readonly name: string;
  /** What is measured on what, in one line above the table. */
  readonly about: string;
  run(): Row[] | Promise<Row[]>;
}

export const atMost = (most: number, what: string, found: number): Target => ({ says: `${what} at most ${most}: ${show(found)}`, met: found <= most });
export const atLeast = (least: number, what: string, found: number): Target => ({ says: `${what} at least ${least}: ${show(found)}`, met: found >= least });

/** The rows as text: columns set flush, the targets with "met" or "MISSED" below. */
export function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = [["", ...columns], ...rows.map(({ what, figures }) => [what, ...columns.map((column) => (column in figures ? show(figures[column]!) : ""))])];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ").trimEnd());
  const targets = rows.flatMap((row) => row.targets ?? []).map(({ says, met }) => `${met ? "met   " : "MISSED"}  ${says}`);
  return [...text, ...targets].join("\n");
}

/** Three digits that count, the whole part always in full. */
export function show(figure: number): string {
  const places = figure >= 100 || figure === 0 ? 0 : figure >= 10 ? 1 : figure >= 1 ? 2 : 3;
  return figure.toFixed(places).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, " ");
}
