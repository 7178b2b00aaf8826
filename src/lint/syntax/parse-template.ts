import { parseHandlebars } from "./handlebars";
import { parseLiquid } from "./liquid";
import type { Parsed } from "./node";
import { parsePlain } from "./plain";
import type { Syntax } from "../template";

/** Reads a template; where no syntax is told, the tags that it uses tell. For `braces` see `parsePlain`. */
export function parseTemplate(source: string, syntax: Syntax = syntaxOf(source), braces = true): Parsed {
  if (syntax === "handlebars") return parseHandlebars(source);
  return syntax === "liquid" ? parseLiquid(source) : parsePlain(source, braces);
}

/** A filter's bar in an output; that of `{{#each x as |y|}}`, in a comment or between quotation marks is none. */
const FILTER = /\{\{(?!~?\s*(?:[#/^!>&]|else\b))(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^{}\n"'|]){1,200}\|/;

function syntaxOf(source: string): Syntax {
  if (source.includes("{%") || FILTER.test(source)) return "liquid";
  return /\{\{~?\s*[#/^!>]|\{\{~?\s*else\b/.test(source) ? "handlebars" : "plain";
}
