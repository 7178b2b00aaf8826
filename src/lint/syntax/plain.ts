import { holdsChoice, parseMessageFormat } from "./message-format";
import { shown, type Parsed, type SyntaxFault, type TemplateNode } from "./node";

/** Openers that stand for nothing but a placeholder, and what closes them. */
const OPENERS: readonly (readonly [open: string, close: string])[] = [["{{{", "}}}"], ["{{", "}}"], ["{%", "%}"], ["${", "}"], ["#{", "}"], ["%(", ")"]];
const NAME_BEGINS = /[\p{L}_$]/u;

/**
 * A text with placeholders and no logic but that of ICU MessageFormat (`{count, plural, one {…} other {…}}`): it stands as it is, and the
 * reading of texts knows its placeholders.
 *
 * @param braces  whether a single brace before a name opens a placeholder too, as it does not in a style sheet
 */
export function parsePlain(source: string, braces: boolean): Parsed {
  if (holdsChoice(source)) {
    const parsed = parseMessageFormat(source);
    if ("fault" in parsed) return parsed;
    const within = faultIn(source, parsed.nodes, braces);
    return within === undefined ? parsed : { fault: within };
  }
  const fault = unclosed(source, braces);
  return fault === undefined ? { nodes: [{ is: "text", from: 0, to: source.length }] } : { fault };
}

/** The first such placeholder in the words of a template and of its branches. */
function faultIn(source: string, nodes: readonly TemplateNode[], braces: boolean): SyntaxFault | undefined {
  for (const node of nodes) {
    if (node.is === "choice") {
      for (const option of node.options) {
        const fault = faultIn(source, option.nodes, braces);
        if (fault !== undefined) return fault;
      }
    }
    const fault = node.is === "text" ? unclosed(source.slice(node.from, node.to), braces) : undefined;
    if (node.is === "text" && fault !== undefined) return { ...fault, offset: fault.offset + node.from };
  }
  return undefined;
}

/** The first placeholder that is opened and not closed on its line. */
export function unclosed(source: string, braces = false): SyntaxFault | undefined {
  for (let at = source.search(/[{$#%]/); at >= 0 && at < source.length; ) {
    const opener = OPENERS.find(([open]) => source.startsWith(open, at)) ?? (braces && opensName(source, at) ? (["{", "}"] as const) : undefined);
    if (opener === undefined) {
      at++;
      continue;
    }
    const [open, close] = opener;
    const end = source.indexOf(close, at + open.length);
    const inside = end < 0 ? "" : source.slice(at + open.length, end);
    // One placeholder inside another means that the first was never closed.
    if (end < 0 || inside.includes("\n") || inside.includes(open)) return { code: "lint/unclosed-placeholder", offset: at, found: shown(source, at), expected: close };
    at = end + close.length;
  }
  return undefined;
}

/** `{name` opens a placeholder; a brace before anything else is ordinary text. */
const opensName = (source: string, at: number): boolean => source[at] === "{" && NAME_BEGINS.test(source[at + 1] ?? "");
