import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A file of the project: its path from the project's root, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A convention: the lines of `source` that break it, as `path:line what is wrong`. */
export type Convention = (source: Source) => string[];

export function sourcesUnder(folder: string, ending: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** Looks at every node of the file; what `look` says of one becomes a complaint with its line. */
export function inspect(source: Source, look: (node: ts.Node) => string | undefined): string[] {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  const complaints: string[] = [];
  const visit = (node: ts.Node): void => {
    const wrong = look(node);
    if (wrong !== undefined) complaints.push(`${source.path}:${lineOf(tree, node)} ${wrong}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return complaints;
}

/** The folder below `src` that a path belongs to; `index` for `src/index.ts`; nothing outside `src`. */
export function layerOf(path: string): string | undefined {
  return /^src\/([^/.]+)/.exec(path)?.[1];
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
