import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Pair, type Scalar, type YAMLMap } from "yaml";
import { directivesIn } from "../lint/suppression";
import type { Syntax, TemplateContext } from "../lint/template";
import type { Problem } from "../records/problem";
import { contextField, onTop, plainName, readField } from "./context";
import { NAME_FIELDS, OUTSIDE_FIELDS, TEXT_FIELDS, textMatcher } from "./fields";
import { lintProblem } from "./lint-problem";
import { formatOf, type LocatedTemplate, type ReadFile } from "./located-template";
import { scalarMap } from "./scalar-map";
import { styleOf } from "./yaml-scalar";

const MOST_ALIASES = 100;
/** A key that is a language, as in `body: { zh: …, en: … }`. */
const LANGUAGE = /^(zh|en|yue|cmn|ja|ko|es|fr|de|pt|ru|vi|th|id|ms|ar|hi|fil|tl)([-_][A-Za-z0-9]+)*$/;

/** Catalogues nest a handful of levels. */
const DEEPEST = 500;

/** As `readCatalogue`; nesting that no reader follows is a problem of the file. */
export function readDeepCatalogue(...given: Parameters<typeof readCatalogue>): ReadFile {
  const tooDeep = (): ReadFile => ({ templates: [], problems: [lintProblem("lint/too-deep", { found: given[1] })], isCatalogue: true, directives: [] });
  if (nestsDeeper(given[0], DEEPEST)) return tooDeep();
  try {
    return readCatalogue(...given);
  } catch (error) {
    // The YAML reader calls itself for each level, and how many it bears is the host's.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep();
  }
}

/** Whether brackets outside double quotation marks open more than `most` deep on one line. */
function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n") {
      depth = 0;
      isQuoted = false;
    } else if (sign === '"' && text[at - 1] !== "\\") isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "[" || sign === "{")) depth += 1;
    else if (!isQuoted && (sign === "]" || sign === "}")) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** A catalogue in YAML or JSON: the fields that hold text are templates, those beside them tell for what contact. */
function readCatalogue(text: string, kind: "YAML" | "JSON", fields: readonly string[] | undefined, syntax: Syntax | undefined, context: TemplateContext): ReadFile {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent", version: "1.2" }) as Document[];
  const report = (problem: Problem, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ ...problem, line: Math.max(1, line), column: Math.max(1, col) });
  };
  for (const { errors } of documents) for (const { message, pos } of errors) report(lintProblem("lint/not-readable-as", { found: kind, expected: message.split("\n", 1)[0]! }), pos[0]);
  const reader = new Reader(text, textMatcher(fields), syntax, report, documents);
  if (problems.length === 0) {
    for (const document of documents) reader.read(document.contents, [], context, document);
    if (reader.templates.length === 0 && problems.length === 0) problems.push(lintProblem("lint/no-text-field", { expected: (fields ?? TEXT_FIELDS).join(", "), line: 1 }));
  }
  return { templates: problems.length > 0 ? [] : reader.templates, problems, isCatalogue: true, directives: kind === "YAML" ? directivesIn(text) : [] };
}

class Reader {
  readonly templates: LocatedTemplate[] = [];
  private aliases = 0;

  constructor(
    private readonly source: string,
    private readonly isText: (path: readonly string[]) => boolean,
    private readonly syntax: Syntax | undefined,
    private readonly report: (problem: Problem, offset: number) => void,
    private readonly documents: readonly Document[],
  ) {}

  read(node: unknown, path: readonly string[], context: TemplateContext, document: Document | undefined = this.documents[0]): void {
    if (isAlias(node)) {
      // A text is judged where it stands; an alias of many aliases would never end.
      if (this.aliases++ < MOST_ALIASES && document !== undefined) this.read(node.resolve(document), path, context, document);
    } else if (isSeq(node)) node.items.forEach((item, index) => this.read(item, [...path, nameIn(item) ?? String(index)], context, document));
    else if (isMap(node)) this.readMap(node, path, context, document);
    else if (isScalar(node) && typeof node.value === "string" && this.isText(path)) this.take(node as Scalar<string>, undefined, path, context);
  }

  private readMap(map: YAMLMap, path: readonly string[], above: TemplateContext, document: Document | undefined): void {
    const pairs = map.items.filter(({ key }) => isScalar(key));
    const nameOf = ({ key }: Pair): string => String((key as Scalar).value);
    let context = above;
    for (const pair of pairs) {
      const field = contextField(nameOf(pair));
      const value = isScalar(pair.value) ? pair.value.value : (pair.value as { toJSON?(): unknown } | null)?.toJSON?.();
      if (field !== undefined) context = onTop(context, readField(field, value, (problem) => this.report(problem, (pair.key as Scalar).range?.[0] ?? 0)));
    }
    const outside = pairs.find((pair) => OUTSIDE_FIELDS.includes(plainName(nameOf(pair))) && isText(pair.value));
    let isOutsideTaken = false;
    for (const pair of pairs) {
      const name = nameOf(pair);
      const here = [...path, name];
      if (pair === outside || contextField(name) !== undefined) continue;
      if (!this.isText(here)) {
        this.read(pair.value, here, context, document);
        continue;
      }
      for (const { node, path: to, context: of } of this.textsIn(pair.value, here, context, document)) {
        this.take(node, outside?.value as Scalar<string> | undefined, to, of);
        isOutsideTaken = true;
      }
    }
    // What shows outside is a text of its own where there is nothing inside.
    if (outside !== undefined && !isOutsideTaken) this.take(outside.value as Scalar<string>, undefined, [...path, nameOf(outside)], context);
  }

  /** The texts of a text field: itself, a list, or one by language. */
  private textsIn(node: unknown, path: readonly string[], context: TemplateContext, document: Document | undefined): { node: Scalar<string>; path: readonly string[]; context: TemplateContext }[] {
    if (isAlias(node) && document !== undefined && this.aliases++ < MOST_ALIASES) return this.textsIn(node.resolve(document), path, context, document);
    if (isText(node)) return [{ node, path, context }];
    if (isSeq(node)) return node.items.flatMap((item, index) => this.textsIn(item, [...path, String(index)], context, document));
    if (!isMap(node)) return [];
    if (node.items.some(({ key }) => isScalar(key) && (this.isText([String(key.value)]) || contextField(String(key.value)) !== undefined))) {
      this.readMap(node, path, context, document);
      return [];
    }
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      return this.textsIn(value, [...path, name], LANGUAGE.test(name) ? { ...context, language: name.replaceAll("_", "-") } : context, document);
    });
  }

  private take(node: Scalar<string>, outside: Scalar<string> | undefined, path: readonly string[], context: TemplateContext): void {
    if (node.value.trim() === "") return;
    const map = (scalar: Scalar<string>) => {
      const [from = 0, to = 0] = scalar.range ?? [];
      return scalarMap(scalar.value, this.source.slice(from, to), from, styleOf(scalar));
    };
    this.templates.push({
      template: { id: path.join("."), text: node.value, ...(outside !== undefined && { envelope: outside.value }), format: formatOf(node.value), ...(this.syntax !== undefined && { syntax: this.syntax }), context },
      toFile: map(node),
      ...(outside !== undefined && { envelopeToFile: map(outside) }),
    });
  }
}

const isText = (node: unknown): node is Scalar<string> => isScalar(node) && typeof node.value === "string";

/** What an entry of a list is called, so that it keeps its name wherever it moves. */
function nameIn(node: unknown): string | undefined {
  if (!isMap(node)) return undefined;
  for (const name of NAME_FIELDS) {
    const pair = node.items.find(({ key }) => isScalar(key) && plainName(String(key.value)) === name);
    if (pair !== undefined && isScalar(pair.value) && pair.value.value !== null && pair.value.value !== "") return String(pair.value.value);
  }
  return undefined;
}
