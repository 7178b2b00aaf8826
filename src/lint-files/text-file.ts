import { isMap, isScalar, parseDocument } from "yaml";
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
/** The first key of front matter, whether it ends or not. */
const BEGUN = /^---[ \t]*\r?\n([^\r\n:]+):/;
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
    const [, opens] = /^\s*(#|\/\/|<!--)/.exec(text.slice(begin, from)) ?? [];
    if (begin < kept || opens === undefined) continue;
    builder.copy(text, kept, begin);
    const closed = opens === "<!--" ? text.indexOf("-->", from) : -1;
    // What stands behind a comment that ends on its line is said.
    const isFollowed = closed >= 0 && text.slice(closed + "-->".length, to).trim() !== "";
    kept = isFollowed ? closed + "-->".length : Math.min(text.length, to + 1);
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

/** A key of front matter with its value; offsets from where the front matter begins. */
interface Entry {
  readonly name: string;
  readonly keyFrom: number;
  readonly value: unknown;
  /** Of a text: where and how it is written. */
  readonly written?: { readonly from: number; readonly to: number; readonly style: ReturnType<typeof styleOf> };
}

function frontMatter(text: string, problems: Problem[]): Front {
  const match = FRONT.exec(text);
  const inside = match?.[1];
  if (match === null || inside === undefined) {
    const first = BEGUN.exec(text)?.[1];
    if (first !== undefined && contextField(first) !== undefined) problems.push({ ...lintProblem("lint/unclosed-front-matter"), line: 1, column: 1 });
    return { length: 0, context: {} };
  }
  const begin = match[0].indexOf(inside, 3);
  const placed = (problem: Problem, offset: number): void => {
    const before = inside.slice(0, offset).split("\n");
    problems.push({ ...problem, line: before.length + 1, column: before.at(-1)!.length + 1 });
  };
  let context: TemplateContext = {};
  let envelope: Front["envelope"];
  let id: string | undefined;
  let format: Format | undefined;
  const entries = plainEntries(inside) ?? yamlEntries(inside, placed);
  // Lines between two rules are text, and have to be judged.
  if (entries === undefined) return { length: 0, context: {} };
  for (const { name, keyFrom, value, written } of entries) {
    const field = contextField(name);
    if (field !== undefined) context = onTop(context, readField(field, value, (problem) => placed(problem, keyFrom)));
    else if (OUTSIDE.includes(plainName(name)) && typeof value === "string" && written !== undefined) {
      // Of several the first is shown first; all of them would need a map of their own.
      envelope ??= { text: value, toFile: scalarMap(value, inside.slice(written.from, written.to), begin + written.from, written.style) };
    } else if (plainName(name) === "id" && value !== null) id = String(value);
    else if (plainName(name) === "format" && (FORMATS as readonly unknown[]).includes(value)) format = value as Format;
    else {
      const meant = nearest(name, [...Object.keys(CONTEXT_NAMES), ...OUTSIDE]);
      // Other keys are for whoever else reads the file.
      if (meant !== undefined) placed(lintProblem("lint/unknown-key", { found: name, meant }), keyFrom);
    }
  }
  return { length: match[0].length, context, ...(id !== undefined && { id }), ...(format !== undefined && { format }), ...(envelope !== undefined && { envelope }) };
}

/** What YAML reads as a text, whatever reads it. */
const PLAIN_LINE = /^([A-Za-z][\w-]*): ([A-Za-z][A-Za-z-]*)$/;
const NO_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** Front matter of nothing but words, as most is; a thousand files are read in half the time. */
function plainEntries(inside: string): Entry[] | undefined {
  const entries: Entry[] = [];
  let from = 0;
  for (const line of inside.split("\n")) {
    const [, name, value] = PLAIN_LINE.exec(line) ?? [];
    if (name === undefined || value === undefined || NO_TEXT.test(value) || entries.some((entry) => entry.name === name)) return undefined;
    entries.push({ name, keyFrom: from, value, written: { from: from + line.length - value.length, to: from + line.length, style: "plain" } });
    from += line.length + 1;
  }
  return entries;
}

/** @returns undefined where it is no map, and so no front matter */
function yamlEntries(inside: string, placed: (problem: Problem, offset: number) => void): Entry[] | undefined {
  const document = parseDocument(inside, { prettyErrors: false, uniqueKeys: true, logLevel: "silent" });
  if (document.errors.length === 0 && document.contents !== null && !isMap(document.contents)) return undefined;
  for (const { message, pos } of document.errors) placed(lintProblem("lint/not-readable-as", { found: "YAML", expected: message.split("\n", 1)[0]! }), pos[0]);
  // What cannot be read says nothing else that could be wrong.
  return (isMap(document.contents) && document.errors.length === 0 ? document.contents.items : []).flatMap(({ key, value }): Entry[] => {
    if (!isScalar(key) || typeof key.value !== "string") return [];
    const [from = 0, to = 0] = isScalar(value) ? (value.range ?? []) : [];
    return [{ name: key.value, keyFrom: key.range?.[0] ?? 0, value: isScalar(value) ? value.value : (value as { toJSON?(): unknown } | null)?.toJSON?.(), ...(isScalar(value) && { written: { from, to, style: styleOf(value) } }) }];
  });
}
