import { TokenKind, Tokenizer, type TopLevelToken } from "liquidjs";
import { DEEPEST, isReadable, isSentence, partialAt, placeholderFor, shown, tooDeep, type Option, type Parsed, type SyntaxFault, type TemplateNode } from "./node";

/** What each block that has sides ends with. */
const ENDS: Readonly<Record<string, string>> = { if: "endif", unless: "endunless", case: "endcase", for: "endfor", tablerow: "endtablerow", comment: "endcomment", raw: "endraw", capture: "endcapture" };
/** Tags whose quotation marks hold the name of a file or a part. */
const NAMING: readonly string[] = ["block", "form"];
/** Tags that bring in the words of another file. */
const PARTIALS: readonly string[] = ["include", "render"];
const LAYOUTS: readonly string[] = ["layout", "extends", "section", "sections"];
/** A name stands for so many parts at most: one that holds itself twice, time and again, would stand for more than anybody can read. It keeps what it stood for before. */
const MOST_PARTS = 4096;
const SIDES: readonly string[] = ["elsif", "else", "when"];
/** Filters whose texts become part of what they filter. */
const JOINING = /^(?:append|prepend|default)\b/;

/** Reads a template in Liquid: the tokens are the parser's, of tags that it does not know the texts in quotation marks are kept, and what they enclose. */
export function parseLiquid(source: string): Parsed {
  let tokens: TopLevelToken[];
  try {
    tokens = new Tokenizer(source).readTopLevelTokens();
  } catch (error) {
    const { token } = error as { readonly token?: { readonly begin: number } };
    if (token === undefined) throw error; // none of the parser's
    const raw = /^\{[{%]/.test(source.slice(token.begin)) ? undefined : /\{%-?\s*raw\s*-?%\}$/.exec(source.slice(0, token.begin));
    if (raw !== undefined && raw !== null) return { fault: { code: "lint/unclosed-block", offset: raw.index, found: raw[0], expected: "{% endraw %}" } };
    return { fault: { code: "lint/unclosed-placeholder", offset: token.begin, found: shown(source, token.begin), expected: source.startsWith("{%", token.begin) ? "%}" : "}}" } };
  }
  const reader = new Reader(source, tokens);
  const nodes = reader.read();
  return reader.fault === undefined ? { nodes } : { fault: reader.fault };
}

class Reader {
  fault: SyntaxFault | undefined;
  private next = 0;
  private depth = 0;
  /** Texts that names were given in the template itself, and on top of them on the side of each block that is being read. */
  private readonly scopes: Map<string, readonly TemplateNode[]>[] = [new Map()];
  /** What was counted of how many parts a choice is made. */
  private readonly parts = new WeakMap<TemplateNode, number>();

  constructor(private readonly source: string, private readonly tokens: readonly TopLevelToken[]) {}

  /** Reads on to a tag that the caller knows, which is left where it is, or to the end. */
  read(until: readonly string[] = []): TemplateNode[] {
    const nodes: TemplateNode[] = [];
    while (this.next < this.tokens.length) {
      const token = this.tokens[this.next]!;
      const { begin: from, end: to } = token;
      const name = this.nameOf(token);
      const isEnd = name !== undefined && Object.values(ENDS).includes(name);
      // The end of another block is its own fault at the top, and inside a block that of the block.
      if (name !== undefined && (until.includes(name) || (isEnd && until.length > 0))) break;
      if (isEnd) this.fault ??= { code: "lint/unclosed-block", offset: from, found: shown(this.source, from, to) };
      this.next++;
      if (name === undefined) nodes.push(...(token.kind === TokenKind.Output ? this.output(from, to) : [{ is: "text", from, to } as const]));
      else if (name === "assign") this.assign(from, to);
      else if (PARTIALS.includes(name)) nodes.push(...this.partial(name, from, to));
      else if (LAYOUTS.includes(name)) nodes.push(partialAt(this.partialIn(name, from, to), from, to, ""));
      else if (Object.hasOwn(ENDS, name)) nodes.push(...this.block(name, from, to));
      else if (name === "echo") nodes.push(...this.output(from, to, this.inside(from, to).slice(name.length).trim()));
      else if (!NAMING.includes(name)) nodes.push(...this.mayShow([], from, to, [this.inside(from, to)]));
    }
    return nodes;
  }

  private block(name: string, from: number, to: number): TemplateNode[] {
    const end = ENDS[name]!;
    if (++this.depth > DEEPEST) this.fault ??= tooDeep(from, shown(this.source, from, to));
    if (this.fault !== undefined) return [];
    if (name === "comment") return this.passOver(from, to);
    const options: Option[] = [];
    const given: ReadonlyMap<string, readonly TemplateNode[]>[] = [];
    const isWhole = name === "raw" || name === "capture";
    let says = shown(this.source, from, to);
    let hasElse = false;
    let conditions = 0;
    for (;;) {
      if (!isWhole) this.scopes.push(new Map());
      const nodes = this.read(isWhole ? [end] : [end, ...SIDES]);
      const names = isWhole ? new Map<string, never>() : this.scopes.pop()!;
      // What stands between `case` and the first `when` is never shown.
      if (!(name === "case" && conditions === 0)) {
        options.push({ nodes, says });
        given.push(names);
      }
      const token = this.tokens[this.next];
      const side = token === undefined ? undefined : this.nameOf(token);
      if (token === undefined || (side !== end && !SIDES.includes(side ?? ""))) {
        this.fault ??= { code: "lint/unclosed-block", offset: from, found: shown(this.source, from, to), expected: `{% ${end} %}` };
        return [];
      }
      this.next++;
      if (side === end) {
        this.depth--;
        break;
      }
      conditions++;
      hasElse ||= side === "else";
      says = `${shown(this.source, from, to)} ${shown(this.source, token.begin, token.end)}`;
    }
    if (name === "raw") return [...(options[0]?.nodes ?? [])];
    if (name === "capture") {
      const [variable = ""] = /[\w-]+/.exec(this.inside(from, to).slice(name.length)) ?? [];
      this.give(variable, [{ is: "choice", options }], from, to);
      return [];
    }
    if (!hasElse) {
      options.push({ nodes: [], says: `${shown(this.source, from, to)} …` });
      given.push(new Map());
    }
    const condition = this.inside(from, to).slice(name.length).trim();
    const isTurned = name === "unless" && options.length === 2;
    if (isTurned) for (const list of [options, given]) list.reverse();
    const gives = given.some(({ size }) => size > 0);
    // Of more sides than two only what is given on them has to go along with them.
    const turnsOn = options.length === 2 ? (isTurned || name === "if" ? condition : `${name} ${condition}`) : gives ? `${name} at ${from}` : undefined;
    if (gives) this.giveBySide(options, given, turnsOn, from, to);
    return [{ is: "choice", ...(turnsOn !== undefined && { turnsOn }), options }];
  }

  /** Of a comment nothing is read, so that what stands in it need not be whole; one inside it may have an end of its own. */
  private passOver(from: number, to: number): TemplateNode[] {
    let depth = 1;
    let first: number | undefined;
    for (let at = this.next; at < this.tokens.length && depth > 0; at++) {
      const name = this.nameOf(this.tokens[at]!);
      if (name === "comment") depth++;
      if (name !== "endcomment") continue;
      first ??= at + 1;
      if (--depth === 0) first = at + 1;
    }
    this.depth--;
    if (first === undefined) this.fault ??= { code: "lint/unclosed-block", offset: from, found: shown(this.source, from, to), expected: "{% endcomment %}" };
    this.next = first ?? this.tokens.length;
    return [];
  }

  /** Names that were given a text on some side of a block stand behind it for that of the side that was taken. */
  private giveBySide(options: readonly Option[], given: readonly ReadonlyMap<string, readonly TemplateNode[]>[], turnsOn: string | undefined, from: number, to: number): void {
    for (const variable of new Set(given.flatMap((names) => [...names.keys()]))) {
      const before = this.held(variable) ?? [{ is: "filled", text: placeholderFor(variable), from, to }];
      this.give(variable, [{ is: "choice", ...(turnsOn !== undefined && { turnsOn }), options: options.map(({ says }, side) => ({ nodes: given[side]!.get(variable) ?? before, says })) }], from, to);
    }
  }

  /** A partial, or any of the texts in quotation marks that are handed to it. */
  private partial(tag: string, from: number, to: number): TemplateNode[] {
    const rest = this.inside(from, to).slice(tag.length).trim();
    const handed = rest.replace(/^(?:"[^"]*"|'[^']*'|[^\s,]+)/, "");
    return this.mayShow([partialAt(this.partialIn(tag, from, to), from, to, placeholderFor(`partial ${rest}`))], from, to, [handed], isSentence);
  }

  private output(from: number, to: number, inside = this.inside(from, to)): TemplateNode[] {
    const [expression = "", ...filters] = splitFilters(inside);
    return this.filtered(this.valueOf(expression, from, to), from, to, filters);
  }

  /** What an expression stands for: its text in quotation marks, what it was given before, or what is filled in. */
  private valueOf(expression: string, from: number, to: number): readonly TemplateNode[] {
    const literal = unquoted(expression);
    if (literal === undefined) return this.held(expression) ?? [{ is: "filled", text: placeholderFor(expression), from, to }];
    return [this.quoted(literal, from)];
  }

  /** What a name was given on the side that is being read, or before it. */
  private held(name: string): readonly TemplateNode[] | undefined {
    return this.scopes.findLast((scope) => scope.has(name))?.get(name);
  }

  private quoted(text: string, after: number): TemplateNode {
    const at = this.source.indexOf(text, after);
    return { is: "filled", text, from: at, to: at + text.length };
  }

  /** What filters make of a value: those that join texts join them, others may show what they quote instead. */
  private filtered(value: readonly TemplateNode[], from: number, to: number, filters: readonly string[]): TemplateNode[] {
    let nodes = [...value];
    for (const filter of filters) {
      const [, joins, other = ""] = /^(append|prepend)\s*:\s*([^]*)$/.exec(filter) ?? [];
      const joined = joins === undefined ? undefined : this.valueOf(other.trim(), from, to);
      if (joined === undefined) nodes = this.mayShow(nodes, from, to, [filter]);
      else nodes = joins === "append" ? [...nodes, ...joined] : [...joined, ...nodes];
    }
    return nodes;
  }

  /** Texts in quotation marks may be shown instead: by a filter, or by a tag such as `cycle` or `liquid`. */
  private mayShow(nodes: readonly TemplateNode[], from: number, to: number, parts: readonly string[], isSaid = isReadable): TemplateNode[] {
    const texts = parts.flatMap((part) => quotedIn(part)).filter(isSaid);
    if (texts.length === 0) return [...nodes];
    const options: Option[] = [{ nodes, says: shown(this.source, from, to) }];
    for (const text of texts) {
      options.push({ nodes: [this.quoted(text, from)], says: text });
    }
    return [{ is: "choice", options }];
  }

  private assign(from: number, to: number): void {
    const [, variable, value = ""] = /^assign\s+([\w-]+)\s*=\s*([^]*)$/.exec(this.inside(from, to)) ?? [];
    const [expression = "", ...filters] = splitFilters(value);
    const isSaid = unquoted(expression) !== undefined || this.held(expression) !== undefined || filters.some((filter) => JOINING.test(filter) && quotedIn(filter).some((text) => isReadable(text) || !filter.startsWith("default")));
    if (variable === undefined || !isSaid) return;
    this.give(variable, this.filtered(this.valueOf(expression, from, to), from, to, filters.filter((filter) => JOINING.test(filter))), from, to);
  }

  private give(variable: string, nodes: readonly TemplateNode[], from: number, to: number): void {
    const isSmall = nodes.reduce((sum, node) => sum + this.partsOf(node), 0) <= MOST_PARTS;
    const scope = this.scopes.at(-1)!;
    if (isSmall) scope.set(variable, nodes);
    else if (this.held(variable) === undefined) scope.set(variable, [{ is: "filled", text: placeholderFor(variable), from, to }]);
  }

  private partsOf(node: TemplateNode): number {
    if (node.is !== "choice") return 1;
    let parts = this.parts.get(node);
    if (parts === undefined) this.parts.set(node, (parts = node.options.reduce((sum, { nodes }) => nodes.reduce((more, inside) => more + this.partsOf(inside), sum), 1)));
    return parts;
  }

  private nameOf(token: TopLevelToken): string | undefined {
    return token.kind === TokenKind.Tag ? (token as unknown as { readonly name: string }).name : undefined;
  }

  /** The name behind such a tag, without what is handed on. */
  private partialIn(tag: string, from: number, to: number): string {
    const rest = this.inside(from, to).slice(tag.length).trim();
    return /^(["'])(.*?)\1/.exec(rest)?.[2] ?? /^[^\s,]+/.exec(rest)?.[0] ?? tag;
  }

  /** What stands between the braces, without the marks that trim blanks. */
  private inside(from: number, to: number): string {
    return this.source.slice(from + 2, to - 2).replace(/^-/, "").replace(/-$/, "").trim();
  }
}

/** Takes an expression and its filters apart at bars that stand in no quotation marks. */
function splitFilters(text: string): string[] {
  const parts: string[] = [];
  let quote: string | undefined;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quote !== undefined) quote = char === quote ? undefined : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "|") {
      parts.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  return [...parts, text.slice(begin).trim()];
}

const unquoted = (text: string): string | undefined => /^(["'])([^]*)\1$/.exec(text)?.[2];

function quotedIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const quote = text[at]!;
    if (quote !== '"' && quote !== "'") continue;
    const end = text.indexOf(quote, at + 1);
    if (end < 0) break;
    found.push(text.slice(at + 1, end));
    at = end;
  }
  return found;
}
