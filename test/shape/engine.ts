import ts from "typescript";
import { inspect, layerOf } from "./source";
import type { Convention, Source } from "./source";

/** The operators of the rule language; the words of plain logic (all, any, not) are the engine's own too. */
const OPERATORS = [
  "first-of", "limit", "happened", "streak", "standing", "answers", "elapsed", "open-hours", "day", "says", "states", "compare",
];
/** Pack ids that are also words a program needs by themselves; with a dot behind them they are still noticed. */
const WORDS = ["in", "id", "is", "it", "no", "at", "be"];

/** The names that operators declare, besides those that the language is known to have. */
export function operatorNames(sources: readonly Source[]): string[] {
  const declared = sources
    .filter(({ path }) => layerOf(path) === "operators")
    .flatMap(({ text }) => [...text.matchAll(/defineOperator\b[^{]*\{\s*name: "([a-z-]+)"/g)].map(([, name]) => name!));
  return [...new Set([...OPERATORS, ...declared])].filter((name) => !["all", "any", "not"].includes(name));
}

/** The jurisdictions that have a pack. */
export function jurisdictions(sources: readonly Source[]): string[] {
  const ids = sources.flatMap(({ path }) => /^src\/packs\/([a-z]{2}(?:-[a-z]{2,3})?)\//.exec(path)?.[1] ?? []);
  return [...new Set(["cn", "us", ...ids])];
}

/** The engine never names an operator or a country. */
export function engineNamesNothing(operators: readonly string[], countries: readonly string[]): Convention {
  return (source) => {
    if (layerOf(source.path) !== "engine") return [];
    return inspect(source, (node) => {
      if (!ts.isStringLiteralLike(node)) return undefined;
      if (operators.includes(node.text)) return `the engine may not name the operator "${node.text}"`;
      const country = node.text.toLowerCase().split(".", 1)[0]!;
      const isWord = WORDS.includes(node.text);
      return countries.includes(country) && !isWord ? `the engine may not name a country: "${node.text}"` : undefined;
    });
  };
}
