import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Alias, type Document, type Scalar, type YAMLMap } from "yaml";
import { directivesIn } from "../lint/suppression";
import type { Syntax, TemplateContext } from "../lint/template";
import type { Problem } from "../records/problem";
import { contextField, onTop, plainName, readField } from "./context";
import { NAME_FIELDS, OUTSIDE_FIELDS, TEXT_FIELDS, textMatcher } from "./fields";
import { lintProblem } from "./lint-problem";
import { formatOf, type LocatedTemplate, type ReadFile } from "./located-template";
import { scalarMap } from "./scalar-map";
import { Aliases, nameOf } from "./yaml-aliases";
import { styleOf } from "./yaml-scalar";

const MOST_ALIASES = 1000;
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

/** A value that begins with a placeholder, and so reads as a map. */
const BARE_BRACE = /(?:[:-][ \t]+|^[ \t]*)\{[{%]/;
const QUOTE_IT = { en: "; a text that begins with a brace stands in quotation marks", zh: "；以花括号开头的文本须加引号" };
const STRICT_JSON = { en: "JSON has no comments, no comma before a closing bracket, no line break in a text and no single quotation marks", zh: "JSON 没有注释，右括号前没有逗号，文本内不换行，也不用单引号" };

/** What the parser says, in Chinese; the first that fits. */
const PARSER_SAYS: readonly (readonly [RegExp, string])[] = [
  [/keys must be unique/, "同一层的键不能重复"],
  [/start at the same column|bad indentation/i, "同一层的各项须从同一列开始"],
  [/without - indicator/, "列表的各项须以短横线开头"],
  [/closing .?quote/, "缺少后引号"],
  [/must be sufficiently indented and end with|Expected flow|Flow (map|sequence)/, "缺少右括号 } 或 ]"],
  [/Tabs are not allowed/, "缩进不能用制表符"],
  [/Nested mappings are not allowed|Block collections are not allowed|Implicit keys|at node end|Unexpected scalar|Plain value cannot start/, "文本在此之前已经结束；其中有冒号、逗号或括号的，请整段加引号"],
  [/Unresolved alias/, "没有该别名所指的内容"],
];
const inChinese = (what: string): string => PARSER_SAYS.find(([says]) => says.test(what))?.[1] ?? what;

/** Where a text is no JSON, as far as that is told; YAML takes more, and takes some of it for something else. */
function jsonFault(text: string): { readonly offset: number } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return { offset: Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0) };
  }
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
  if (text.trim() === "") return { templates: [], problems: [lintProblem("lint/empty-file")], isCatalogue: true, directives: [] };
  for (const { errors } of documents) {
    for (const { message, pos } of errors) {
      const what = message.split("\n", 1)[0]!;
      const { line } = lines.linePos(pos[0]);
      const isBare = BARE_BRACE.test(text.split("\n", line)[line - 1] ?? "");
      const zh = inChinese(what);
      report(lintProblem("lint/not-readable-as", { found: kind, expected: isBare ? { en: `${what}${QUOTE_IT.en}`, zh: `${zh}${QUOTE_IT.zh}` } : { en: what, zh } }), pos[0]);
    }
  }
  const fault = kind === "JSON" && problems.length === 0 ? jsonFault(text) : undefined;
  if (fault !== undefined) report(lintProblem("lint/not-readable-as", { found: kind, expected: STRICT_JSON }), fault.offset);
  const reader = new Reader(text, textMatcher(fields), syntax, report);
  if (problems.length === 0) {
    for (const document of documents) reader.readDocument(document, context);
    if (reader.templates.length === 0 && problems.length === 0) problems.push(lintProblem("lint/no-text-field", { expected: (fields ?? TEXT_FIELDS).join(", "), line: 1 }));
  }
  return { templates: problems.length > 0 ? [] : reader.templates, problems, isCatalogue: true, directives: kind === "YAML" ? directivesIn(text) : [] };
}

class Reader {
  readonly templates: LocatedTemplate[] = [];
  private followed = 0;
  private aliases!: Aliases;
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly source: string,
    private readonly isText: (path: readonly string[]) => boolean,
    private readonly syntax: Syntax | undefined,
    private readonly report: (problem: Problem, offset: number) => void,
  ) {}

  readDocument(document: Document, context: TemplateContext): void {
    this.aliases = new Aliases(document, (alias) => this.report(lintProblem("lint/lost-alias", { found: `*${alias.source}` }), alias.range?.[0] ?? 0));
    this.read(document.contents, [], context);
  }

  /** A text is judged where it stands; an alias of many aliases would never end. */
  private follow(alias: Alias): unknown {
    if (++this.followed <= MOST_ALIASES) return this.aliases.resolve(alias);
    if (this.followed === MOST_ALIASES + 1) this.report(lintProblem("lint/too-deep", { found: `*${alias.source}` }), alias.range?.[0] ?? 0);
    return undefined;
  }

  /** A value, or what its alias stands for. */
  private settled(value: unknown): unknown {
    return isAlias(value) ? this.aliases.resolve(value) : value;
  }

  private read(node: unknown, path: readonly string[], context: TemplateContext): void {
    if (isAlias(node)) this.read(this.follow(node), path, context);
    else if (isSeq(node)) node.items.forEach((item, index) => this.read(item, [...path, nameIn(item) ?? String(index)], context));
    else if (isMap(node)) this.readMap(node, path, context);
    else if (isScalar(node) && typeof node.value === "string" && this.isText(path)) this.take(node as Scalar<string>, undefined, path, context);
  }

  private readMap(map: YAMLMap, path: readonly string[], above: TemplateContext): void {
    const pairs = this.aliases.pairsOf(map);
    let context = above;
    for (const pair of pairs) {
      const field = contextField(nameOf(pair));
      const node = this.settled(pair.value);
      const value = isScalar(node) ? node.value : (node as { toJSON?(): unknown } | null | undefined)?.toJSON?.();
      if (field !== undefined) context = onTop(context, readField(field, value, (problem) => this.report(problem, (pair.key as Scalar).range?.[0] ?? 0)));
    }
    const outside = pairs.find((pair) => OUTSIDE_FIELDS.includes(plainName(nameOf(pair))) && isText(this.settled(pair.value)));
    const envelope = outside === undefined ? undefined : (this.settled(outside.value) as Scalar<string>);
    let isOutsideTaken = false;
    for (const pair of pairs) {
      const name = nameOf(pair);
      const here = [...path, name];
      if (pair === outside || contextField(name) !== undefined) continue;
      if (!this.isText(here)) {
        this.read(pair.value, here, context);
        continue;
      }
      for (const { node, path: to, context: of } of this.textsIn(pair.value, here, context)) {
        this.take(node, envelope, to, of);
        isOutsideTaken = true;
      }
    }
    // What shows outside is a text of its own where there is nothing inside.
    if (outside !== undefined && envelope !== undefined && !isOutsideTaken) this.take(envelope, undefined, [...path, nameOf(outside)], context);
  }

  /** The texts of a text field: itself, a list, or one by language. */
  private textsIn(node: unknown, path: readonly string[], context: TemplateContext): { node: Scalar<string>; path: readonly string[]; context: TemplateContext }[] {
    if (isAlias(node)) return this.textsIn(this.follow(node), path, context);
    if (isText(node)) return [{ node, path, context }];
    if (isSeq(node)) return node.items.flatMap((item, index) => this.textsIn(item, [...path, String(index)], context));
    if (!isMap(node)) return [];
    if (node.items.some(({ key }) => isScalar(key) && (this.isText([String(key.value)]) || contextField(String(key.value)) !== undefined))) {
      this.readMap(node, path, context);
      return [];
    }
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      return this.textsIn(value, [...path, name], LANGUAGE.test(name) ? { ...context, language: name.replaceAll("_", "-") } : context);
    });
  }

  private take(node: Scalar<string>, outside: Scalar<string> | undefined, path: readonly string[], context: TemplateContext): void {
    if (node.value.trim() === "") return;
    // Suppressions and fingerprints go by the name.
    const name = path.join(".");
    const count = (this.ids.get(name) ?? 0) + 1;
    this.ids.set(name, count);
    const map = (scalar: Scalar<string>) => {
      const [from = 0, to = 0] = scalar.range ?? [];
      return scalarMap(scalar.value, this.source.slice(from, to), from, styleOf(scalar));
    };
    this.templates.push({
      template: { id: count === 1 ? name : `${name}#${count}`, text: node.value, ...(outside !== undefined && { envelope: outside.value }), format: formatOf(node.value), ...(this.syntax !== undefined && { syntax: this.syntax }), context },
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
