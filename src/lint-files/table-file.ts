import { TextBuilder, type MappedText } from "../lint/mapped-text";
import type { Syntax, TemplateContext } from "../lint/template";
import { placesIn } from "../lint/place";
import type { Problem } from "../records/problem";
import { contextField, onTop, plainName, readField } from "./context";
import { NAME_FIELDS, OUTSIDE_FIELDS, TEXT_FIELDS, textMatcher } from "./fields";
import { lintProblem } from "./lint-problem";
import { formatOf, type LocatedTemplate, type ReadFile } from "./located-template";

interface Cell {
  readonly map: MappedText;
  /** Where it begins in the file. */
  readonly from: number;
}

/** A table with a header, commas, tabs or semicolons between its cells: a template a row. */
export function readTable(text: string, fields: readonly string[] | undefined, syntax: Syntax | undefined, context: TemplateContext): ReadFile {
  const problems: Problem[] = [];
  const placeIn = placesIn(text);
  const report = (problem: Problem, offset: number): void => {
    const { line, column } = placeIn(offset, offset);
    problems.push({ ...problem, line, column });
  };
  const { rows, unclosed } = rowsIn(text, delimiterOf(text));
  if (unclosed !== undefined) report(lintProblem("lint/not-readable-as", { found: "CSV", expected: { en: "a quotation mark is never closed", zh: "引号没有闭合" } }), unclosed);
  const [header = [], ...body] = rows;
  const names = header.map(({ map }) => map.text.trim());
  const isText = textMatcher(fields);
  const texts = names.flatMap((name, index) => (isText([name]) ? [index] : []));
  const outside = names.findIndex((name) => OUTSIDE_FIELDS.includes(plainName(name)));
  const name = NAME_FIELDS.map((field) => names.findIndex((one) => plainName(one) === field)).find((index) => index >= 0);
  if (problems.length === 0 && texts.length === 0) problems.push(lintProblem("lint/no-text-field", { expected: (fields ?? TEXT_FIELDS).join(", "), line: 1 }));
  const templates: LocatedTemplate[] = [];
  const seen = new Map<string, number>();
  body.forEach((cells, row) => {
    if (cells.length !== header.length) return report(lintProblem("lint/not-readable-as", { found: "CSV", expected: { en: `the row has ${cells.length} cell${cells.length === 1 ? "" : "s"} where the header has ${header.length}`, zh: `该行有 ${cells.length} 格，表头有 ${header.length} 格` } }), cells[0]?.from ?? 0);
    let of = context;
    names.forEach((column, index) => {
      const field = contextField(column);
      const value = cells[index]!.map.text.trim();
      if (field !== undefined && value !== "") of = onTop(of, readField(field, field === "shows" || field === "jurisdiction" ? value.split(/[\s,;，；]+/) : value, (problem) => report(problem, cells[index]!.from)));
    });
    const own = (name === undefined ? undefined : cells[name]?.map.text.trim()) || String(row + 2);
    for (const index of texts) {
      const { map } = cells[index]!;
      if (map.text.trim() === "") continue;
      const id = texts.length === 1 ? own : `${own}.${names[index]}`;
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      const shown = outside < 0 || texts.includes(outside) ? undefined : cells[outside]?.map;
      templates.push({
        template: { id: count === 1 ? id : `${id}#${count}`, text: map.text, ...(shown !== undefined && shown.text !== "" && { envelope: shown.text }), format: formatOf(map.text), ...(syntax !== undefined && { syntax }), context: of },
        toFile: map.toSource,
        ...(shown !== undefined && { envelopeToFile: shown.toSource }),
      });
    }
  });
  if (problems.length === 0 && templates.length === 0) problems.push(lintProblem("lint/empty-file"));
  return { templates: problems.length > 0 ? [] : templates, problems, isCatalogue: true, directives: [] };
}

/** The sign that stands in the header most often. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => header.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Cells may be quoted, with the delimiter, line feeds and doubled quotation marks inside. Blank lines are passed over. */
function rowsIn(text: string, delimiter: string): { rows: Cell[][]; unclosed?: number } {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at < text.length; ) {
    const from = at;
    const builder = new TextBuilder();
    if (text[at] === '"') {
      at++;
      for (let begin = at; ; begin = at) {
        const close = text.indexOf('"', at);
        if (close < 0) return { rows, unclosed: from };
        const isDoubled = text[close + 1] === '"';
        builder.copy(text, begin, isDoubled ? close + 1 : close);
        at = isDoubled ? close + 2 : close + 1;
        if (!isDoubled) break;
      }
    }
    const begin = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at++;
    builder.copy(text, begin, text[at] !== delimiter && text[at - 1] === "\r" ? at - 1 : at);
    row.push({ map: builder.build(), from });
    const isEnd = at >= text.length || text[at] === "\n";
    at++;
    // A delimiter at the very end opens one more, empty cell.
    if (!isEnd && at >= text.length) row.push({ map: new TextBuilder().build(), from: text.length });
    if (!isEnd && at < text.length) continue;
    if (row.length > 1 || row[0]!.map.text !== "") rows.push(row);
    row = [];
  }
  return { rows };
}
