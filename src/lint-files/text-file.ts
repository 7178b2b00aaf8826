import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { TextBuilder } from "../lint/mapped-text";
import { directivesIn } from "../lint/suppression";
import { FORMATS, type Format, type Syntax, type Template, type TemplateContext } from "../lint/template";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { CONTEXT_NAMES, contextField, onTop, plainName, readField } from "./context";
import { lintProblem } from "./lint-problem";
import type { ReadFile } from "./located-template";
import { scalarMap } from "./scalar-map";
import { styleOf } from "./yaml-scalar";

const FRONT = /^---[ \t]*\r?\n([^]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;
/** What front matter may say beside the context. */
const OUTSIDE = ["subject", "preheader", "envelope"];

interface Front {
  readonly length: number;
  readonly context: TemplateContext;
  readonly id?: string;
  readonly format?: Format;
  readonly envelope?: { readonly text: string; readonly toFile: ReturnType<typeof scalarMap> };
}

/** A file that is one template: plain text, Markdown, HTML, with front matter if its author wrote some. */
export function readTextFile(text: string, format: Format, syntax: Syntax | undefined, context: TemplateContext): ReadFile {
  const problems: Problem[] = [];
  const directives = directivesIn(text);
  const front = frontMatter(text, problems);
  const builder = new TextBuilder();
  let kept = front.length;
  for (const { from, to } of directives) {
    const begin = text.lastIndexOf("\n", from) + 1;
    // Of plain text a comment is a line that begins as one; elsewhere the format's own comments are left out anyway.
    if (begin < kept || !/^\s*(#|\/\/|<!--)/.test(text.slice(begin, from))) continue;
    builder.copy(text, kept, begin);
    kept = Math.min(text.length, to + 1);
  }
  builder.copy(text, kept, text.length);
  const body = builder.build();
  if (body.text.trim() === "" && problems.length === 0) problems.push(lintProblem("lint/empty-file"));
  const template: Template = {
    ...(front.id !== undefined && { id: front.id }),
    text: body.text,
    ...(front.envelope !== undefined && { envelope: front.envelope.text }),
    format: front.format ?? format,
    ...(syntax !== undefined && { syntax }),
    context: onTop(context, front.context),
  };
  const located = { template, toFile: body.toSource, ...(front.envelope !== undefined && { envelopeToFile: front.envelope.toFile }) };
  return { templates: problems.length > 0 ? [] : [located], problems, isCatalogue: false, directives };
}

function frontMatter(text: string, problems: Problem[]): Front {
  const match = FRONT.exec(text);
  const inside = match?.[1];
  if (match === null || inside === undefined) return { length: 0, context: {} };
  const begin = match[0].indexOf(inside, 3);
  const lines = new LineCounter();
  const document = parseDocument(inside, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: "silent" });
  const placed = (problem: Problem, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ ...problem, line: line + 1, column: col });
  };
  for (const { message, pos } of document.errors) placed(lintProblem("lint/not-readable-as", { found: "YAML", expected: message.split("\n", 1)[0]! }), pos[0]);
  let context: TemplateContext = {};
  let envelope: Front["envelope"];
  let id: string | undefined;
  let format: Format | undefined;
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || typeof key.value !== "string") continue;
    const name = key.value;
    const offset = key.range?.[0] ?? 0;
    const field = contextField(name);
    const plain = isScalar(value) ? value.value : (value as { toJSON?(): unknown } | null)?.toJSON?.();
    if (field !== undefined) context = onTop(context, readField(field, plain, (problem) => placed(problem, offset)));
    else if (OUTSIDE.includes(plainName(name)) && isScalar(value) && typeof value.value === "string") {
      const [from = 0, to = 0] = value.range ?? [];
      // Of several the first is shown first; all of them would need a map of their own.
      envelope ??= { text: value.value, toFile: scalarMap(value.value, inside.slice(from, to), begin + from, styleOf(value)) };
    } else if (plainName(name) === "id" && plain !== null) id = String(plain);
    else if (plainName(name) === "format" && (FORMATS as readonly unknown[]).includes(plain)) format = plain as Format;
    else {
      const meant = nearest(name, [...Object.keys(CONTEXT_NAMES), ...OUTSIDE]);
      // Other keys are for whoever else reads the file.
      if (meant !== undefined) placed(lintProblem("lint/unknown-key", { found: name, meant }), offset);
    }
  }
  return { length: match[0].length, context, ...(id !== undefined && { id }), ...(format !== undefined && { format }), ...(envelope !== undefined && { envelope }) };
}
