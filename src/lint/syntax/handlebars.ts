import { parseWithoutProcessing, type AST } from "./handlebars-parser";
import { DEEPEST, isReadable, isSentence, partialAt, placeholderFor, shown, tooDeep, type Option, type Parsed, type TemplateNode } from "./node";
import { unclosed } from "./plain";

/** Blocks whose second side comes where the first does not. */
const CONDITIONS: Readonly<Record<string, boolean>> = { if: true, unless: false };
const LOOPS: readonly string[] = ["each", "foreach", "list"];

/** Reads a template in Handlebars or Mustache. */
export function parseHandlebars(source: string): Parsed {
  const deep = deepBlock(source);
  if (deep !== undefined) return { fault: deep };
  let program: AST.Program;
  try {
    program = parseWithoutProcessing(source);
  } catch (error) {
    return { fault: faultOf(error, source) };
  }
  return { nodes: new Reader(source).nodesOf(program) };
}

class Reader {
  private readonly lines: readonly number[];

  /** Partials that the template defines itself. */
  private readonly own: ReadonlySet<string>;

  constructor(private readonly source: string) {
    this.lines = lineStarts(source);
    this.own = new Set([...source.matchAll(/\{\{~?#\*\s*inline\s+["']([^"']+)["']/g)].map(([, name]) => name!));
  }

  nodesOf(program: AST.Program | undefined | null): TemplateNode[] {
    return (program?.body ?? []).flatMap((statement) => this.nodes(statement));
  }

  private nodes(statement: AST.Statement): TemplateNode[] {
    const { from, to } = this.place(statement);
    switch (statement.type) {
      case "ContentStatement": {
        const { original } = statement as AST.ContentStatement & { readonly original: string };
        // An escaped brace is written with a backslash that nobody sees.
        return this.source.slice(from, to) === original ? [{ is: "text", from, to }] : [{ is: "filled", text: original, from, to }];
      }
      case "MustacheStatement":
        return this.output(statement as AST.MustacheStatement, from, to);
      case "BlockStatement":
        return [this.block(statement as AST.BlockStatement, from)];
      case "PartialStatement":
        return this.withTexts(this.partial(nameOf((statement as AST.PartialStatement).name), from, to), statement as AST.PartialStatement, isSentence);
      case "PartialBlockStatement": {
        const { name, program } = statement as AST.PartialBlockStatement;
        const layout = this.own.has(nameOf(name)) ? [] : [partialAt(nameOf(name), from, tagEndIn(this.source, from), "")];
        return [...layout, ...this.withTexts(undefined, statement as AST.PartialBlockStatement, isSentence), ...this.nodesOf(program)];
      }
      case "DecoratorBlock":
        return this.nodesOf((statement as AST.DecoratorBlock).program);
      default:
        return [];
    }
  }

  /** One that the template defines itself is read where it does so. */
  private partial(name: string, from: number, to: number): TemplateNode {
    const isOwn = name === "@partial-block" || this.own.has(name);
    return isOwn ? { is: "filled", text: placeholderFor(`partial ${name}`), from, to } : partialAt(name, from, to);
  }

  private output(statement: AST.MustacheStatement, from: number, to: number): TemplateNode[] {
    const { path, params } = statement;
    const filled = (text: string): TemplateNode => ({ is: "filled", text, from, to });
    if (path.type === "StringLiteral") return [filled((path as AST.StringLiteral).value)];
    const name = nameOf(path);
    const [first] = params;
    // A helper's name tells how, its argument what: {{money amount}}.
    return this.withTexts(filled(placeholderFor(first !== undefined && first.type === "PathExpression" ? nameOf(first) : name)), statement, isReadable);
  }

  /** What a tag stands for, or any of the texts in quotation marks that it hands on. */
  private withTexts(slot: TemplateNode | undefined, { loc, params, hash }: AST.Node & AST.Arguments, isSaid: (text: string) => boolean): TemplateNode[] {
    const nodes = slot === undefined ? [] : [slot];
    const literals = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)].flatMap(textsIn).filter(({ value }) => isSaid(value));
    if (literals.length === 0) return nodes;
    const options: Option[] = [{ nodes, says: shown(this.source, this.offset(loc.start), this.offset(loc.end)) }];
    for (const literal of literals) {
      const { from, to } = this.place(literal);
      // The marks around it are none of its words.
      options.push({ nodes: [{ is: "filled", text: literal.value, from: from + 1, to: to - 1 }], says: shown(this.source, from, to) });
    }
    return [{ is: "choice", options }];
  }

  private block({ path, params, program, inverse }: AST.BlockStatement, from: number): TemplateNode {
    const name = nameOf(path);
    const open = shown(this.source, from, tagEndIn(this.source, from));
    const inside: Option = { nodes: this.nodesOf(program), says: open };
    const outside: Option = { nodes: this.nodesOf(inverse), says: `${open} {{else}}` };
    const condition = params.map((param) => this.written(param)).join(" ");
    if (Object.hasOwn(CONDITIONS, name)) {
      // Of `unless` the sides are the other way round, so that it goes along with an `if` of the same condition.
      return { is: "choice", turnsOn: condition, options: CONDITIONS[name] ? [inside, outside] : [outside, inside] };
    }
    const isLoop = LOOPS.includes(name);
    const turnsOn = params.length === 0 ? name : isLoop ? `each ${condition}` : `${name} ${condition}`;
    // {{^x}} has nothing but an inverse.
    return { is: "choice", turnsOn, options: program === undefined || program === null ? [{ nodes: [], says: open }, { ...outside, says: open }] : [inside, outside] };
  }

  private written(node: AST.Node): string {
    const { from, to } = this.place(node);
    return this.source.slice(from, to);
  }

  private place({ loc: { start, end } }: AST.Node): { from: number; to: number } {
    return { from: this.offset(start), to: this.offset(end) };
  }

  private offset({ line, column }: AST.Position): number {
    return Math.min(this.source.length, (this.lines[line - 1] ?? this.source.length) + column);
  }
}

/** Texts in quotation marks, also within subexpressions. */
function textsIn(expression: AST.Expression): AST.StringLiteral[] {
  if (expression.type === "StringLiteral") return [expression as AST.StringLiteral];
  return expression.type === "SubExpression" ? (expression as AST.SubExpression).params.flatMap(textsIn) : [];
}

function nameOf(path: AST.Node): string {
  if (path.type === "SubExpression") return nameOf((path as AST.SubExpression).path);
  const { original } = path as AST.PathExpression;
  return original === undefined ? "value" : String(original);
}

/** As the parser counts lines. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

interface ParserError {
  readonly hash?: { readonly loc?: { readonly first_line: number; readonly first_column: number; readonly last_line: number; readonly last_column: number }; readonly line?: number };
  readonly lineNumber?: number;
  readonly column?: number;
}

function faultOf(error: unknown, source: string) {
  const { hash, lineNumber, column } = error as ParserError;
  const starts = lineStarts(source);
  // Of a sign that no tag may hold only the line is told, from 0.
  const line = hash?.loc?.first_line ?? lineNumber ?? (hash?.line === undefined ? undefined : hash.line + 1);
  if (line === undefined) throw error; // none of the parser's
  const offset = Math.min(source.length, (starts[line - 1] ?? 0) + (hash?.loc?.first_column ?? column ?? 0));
  const open = unclosed(source);
  if (open !== undefined) return open;
  const block = unclosedBlock(source);
  if (block !== undefined) return { code: "lint/unclosed-block" as const, ...block };
  const begin = source.lastIndexOf("{{", offset + 2);
  return { code: "lint/template-syntax" as const, offset: begin < 0 ? offset : begin, found: shown(source, begin < 0 ? offset : begin) };
}

/** Behind the braces that close a tag. */
function tagEndIn(source: string, from: number): number {
  const close = source.indexOf("}}", from);
  let end = close < 0 ? source.length : close + 2;
  while (source[end] === "}") end++;
  return end;
}

/** Where blocks nest deeper than is read. */
function deepBlock(source: string) {
  let depth = 0;
  for (const { 0: tag, 1: sign, index } of source.matchAll(/\{\{~?([#^/])/g)) {
    depth += sign === "/" ? -1 : 1;
    if (depth > DEEPEST) return tooDeep(index, tag);
  }
  return undefined;
}

/** The first block without an end of its own. */
function unclosedBlock(source: string): { offset: number; found: string; expected?: string } | undefined {
  const open: { name: string; offset: number }[] = [];
  for (const { 1: sign, 2: name = "", index } of source.matchAll(/\{\{~?([#^/])\s*[*>]?\s*([^\s}~]*)/g)) {
    if (sign !== "/") {
      if (name !== "") open.push({ name, offset: index });
    } else if (open.at(-1)?.name === name) open.pop();
    else if (open.length === 0) return { offset: index, found: shown(source, index, tagEndIn(source, index)) };
    else break;
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { offset: last.offset, found: shown(source, last.offset, tagEndIn(source, last.offset)), expected: `{{/${last.name}}}` };
}
