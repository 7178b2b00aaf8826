import { posix } from "node:path";
import ts from "typescript";
import { inspect } from "./source";
import type { Source } from "./source";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.property)?(\.(test|d))?\.[a-z]+$/;
const MOST_LINES = 400;

/** Files are kebab-case and named after their subject. */
export function fileNames({ path }: Source): string[] {
  const parts = path.split("/").slice(1);
  const file = parts.at(-1)!;
  const vague = parts.map((part) => part.split(".")[0]!).find((stem) => /^(utils?|helpers?|common|types)$/.test(stem));
  return [
    ...(KEBAB.test(file) || file === "README.md" ? [] : [`${path}:1 ${file} is not kebab-case`]),
    ...(vague === undefined ? [] : [`${path}:1 ${vague} names no subject`]),
  ];
}

/** No file is longer than a reader takes in; one that says in its first lines that it is generated may be. */
export function fileLengths({ path, text }: Source): string[] {
  const lines = text.split("\n");
  if (lines.length - 1 <= MOST_LINES || lines.slice(0, 5).some((line) => /\bgenerated\b/i.test(line))) return [];
  return [`${path}:${MOST_LINES + 1} ${lines.length - 1} lines; ${MOST_LINES} are the most`];
}

/** Nothing is exported by accident. */
export function namedExports(source: Source): string[] {
  if (posix.basename(source.path) !== "index.ts") return [];
  return inspect(source, (node) =>
    ts.isExportDeclaration(node) && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause))
      ? "an index names what it exports"
      : undefined,
  );
}
