import { DEEPEST, placeholderFor, shown, tooDeep, type Option, type SyntaxFault, type TemplateNode } from "./node";

/** What begins a choice of ICU MessageFormat: `{count, plural,`, `{gender, select,`. */
const BEGINS = /\{\s*([\p{L}\p{N}_.$-]{1,80})\s*,\s*(plural|selectordinal|select)\s*,/uy;
/** What begins one side of it: `one {`, `=0 {`. */
const SIDE = /\s*(=\d{1,9}|[\p{L}\p{N}_-]{1,80})\s*\{/uy;
const OFFSET = /\s*offset\s*:\s*\d{1,9}/y;
const SPACE = /\s*/y;

/** Whether a text may hold a choice of ICU MessageFormat. */
export const holdsChoice = (source: string): boolean => /\{\s*[^{},]{1,80},\s*(?:plural|selectordinal|select)\s*,/u.test(source);

/** A text with such choices, each side as a branch; what stands between them is text as it is. */
export function parseMessageFormat(source: string): { readonly nodes: readonly TemplateNode[] } | { readonly fault: SyntaxFault } {
  const reader = new Reader(source);
  const nodes = reader.read(0, 0, undefined);
  return reader.fault === undefined ? { nodes } : { fault: reader.fault };
}

class Reader {
  fault: SyntaxFault | undefined;
  /** Where the stretch ended that was read last. */
  private at = 0;

  constructor(private readonly source: string) {}

  /**
   * Reads to the brace that closes a side, or to the end of the text.
   *
   * @param counted  the argument that `#` stands for on a side of a plural
   */
  read(begin: number, depth: number, counted: string | undefined): TemplateNode[] {
    const { source } = this;
    const nodes: TemplateNode[] = [];
    let from = begin;
    let at = begin;
    const isWithin = depth > 0;
    const keep = (to: number): void => void (to > from && nodes.push({ is: "text", from, to }));
    while (at < source.length && this.fault === undefined) {
      const sign = source[at];
      if (sign === "'" && isWithin && /[{}#|]/.test(source[at + 1] ?? "")) {
        // Between apostrophes braces are text.
        const end = source.indexOf("'", at + 1);
        at = end < 0 ? source.length : end + 1;
      } else if (sign === "#" && counted !== undefined) {
        keep(at);
        nodes.push({ is: "filled", text: placeholderFor(counted), from: at, to: at + 1 });
        from = ++at;
      } else if (sign === "}" && isWithin) break;
      else if (sign === "{") {
        const argument = this.match(BEGINS, at);
        if (argument === null) {
          const end = this.closing(at);
          // What is no choice is a placeholder, whose words nobody reads, or a brace that stands by itself.
          at = end < 0 ? at + 1 : end + 1;
          continue;
        }
        keep(at);
        nodes.push(this.choice(at, argument, depth));
        from = at = this.at;
      } else at++;
    }
    keep(at);
    this.at = at;
    return nodes;
  }

  private choice(begin: number, [whole, name = "", kind = ""]: RegExpExecArray, depth: number): TemplateNode {
    const { source } = this;
    const options: Option[] = [];
    let at = begin + whole.length;
    if (depth >= DEEPEST) this.fault ??= tooDeep(begin, shown(source, begin));
    at += this.match(OFFSET, at)?.[0].length ?? 0;
    for (let side = this.match(SIDE, at); side !== null && this.fault === undefined; side = this.match(SIDE, at)) {
      const nodes = this.read(at + side[0].length, depth + 1, kind === "select" ? undefined : name);
      if (source[this.at] !== "}") this.fault ??= this.unclosed(begin);
      options.push({ nodes, says: `{${name}, ${kind}, ${side[1]!}}` });
      at = this.at + 1;
    }
    at += this.match(SPACE, at)![0].length;
    if (source[at] !== "}" || options.length === 0) this.fault ??= this.unclosed(begin);
    this.at = at + 1;
    return { is: "choice", options, turnsOn: `${name} ${options.map(({ says }) => says).join(" ")}` };
  }

  private unclosed(offset: number): SyntaxFault {
    return { code: "lint/unclosed-placeholder", offset, found: shown(this.source, offset), expected: "}" };
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.source);
  }

  /** Where the brace ends that opens at a place, on its line; -1 where nothing closes it. */
  private closing(at: number): number {
    let open = 0;
    for (let end = at; end < this.source.length && this.source[end] !== "\n"; end++) {
      if (this.source[end] === "{") open++;
      else if (this.source[end] === "}" && --open === 0) return end;
    }
    return -1;
  }
}
