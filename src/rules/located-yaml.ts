import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, type Node, type Pair, type YAMLMap } from "yaml";
import type { PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";

/** Line and column, both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML text as plain data, with where each part of it stands. */
export interface LocatedYaml {
  /** Plain JSON with own keys only; undefined where the text could not be read. */
  readonly value: unknown;
  /** Where the key or the value at a path stands; where there is none, its nearest ancestor. */
  locate(path: Path, at?: "key" | "value"): Position;
  /** The scalar at a path as it is written, `1006.10` and not 1006.1. */
  written(path: Path): string | undefined;
  readonly problems: readonly LocatedProblem[];
}

/** A problem of the text itself, at its own place. */
export type LocatedProblem = PackProblem & { readonly position: Position };

/** A problem before its place is known. */
type Unplaced = Omit<PackProblem, "path">;

const REFUSED = {
  anchor: { code: "pack/anchor", expected: "plain data, every part written where it counts", fix: "name the condition under `define` and use it by name" },
  tag: { code: "pack/tag", expected: "plain data without tags", fix: "drop the tag and quote the value if it is a text" },
  merge: { code: "pack/merge-key", found: "<<", expected: "keys that are written out", fix: "name the condition under `define` and use it by name" },
  key: { code: "pack/wrong-type", expected: "a text as key", fix: "quote the key" },
  prototype: { code: "pack/unknown-key", found: "__proto__", expected: "a key of the rule language", fix: "drop it" },
  number: { code: "pack/wrong-type", expected: "a finite number", fix: "quote it if a text is meant" },
} as const satisfies Record<string, Unplaced>;

const RULES_MEANT = { expected: "a pack, or rules", fix: "write the rules that are meant, or remove the file" };

/** Marks of a Chinese keyboard, which YAML takes for letters; a comma where no Chinese text stands before it. */
const FULL_WIDTH = /[：｛｝［］＂“”]|(?<=[\w"'\]}])，/u;
/** Spaces that YAML takes for letters, where they begin a line. */
const ODD_SPACE = /^ *[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/gmu;
/** How what the parser says is mended; the first that fits. */
const PARSER_SAYS: readonly (readonly [RegExp, string])[] = [
  [/without - indicator/, "begin it in the column of its neighbours, or with a dash"],
  [/start at the same column|bad indentation/i, "begin it in the column of its neighbours"],
  [/must be sufficiently indented and end with|Expected flow (map|sequence|collection)/, "close the brace or bracket before this"],
  [/closing .?quote/, "close the quotation mark"],
  [/Block collections are not allowed within flow|Nested mappings are not allowed|at node end|Implicit keys|Unexpected scalar|Plain value cannot start/, "quote texts that hold a colon, a comma or a brace"],
];
/** Lines within which one mistake may upset the parser again. */
const UPSET_LINES = 8;

function fixAt(text: string, offset: number, message: string): string {
  const end = text.indexOf("\n", offset);
  const mark = FULL_WIDTH.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end))?.[0];
  if (mark !== undefined) return `correct the text here; outside of quoted texts, write \`${mark.normalize("NFKC").replace(/[“”]/u, '"')}\` for \`${mark}\``;
  return PARSER_SAYS.find(([says]) => says.test(message))?.[1] ?? "correct the text here";
}

/** Reads one YAML 1.2 document of the core schema, and refuses what would let two readers see two things. */
export function readYaml(text: string, ifEmpty: Pick<Unplaced, "expected" | "fix"> = RULES_MEANT): LocatedYaml {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false, stringKeys: false, merge: false, logLevel: "error" });
  const problems: LocatedProblem[] = [];
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const note = (offset: number, problem: Unplaced, path: Path = []) => problems.push({ path, ...problem, position: positionAt(offset) });

  const list = Array.isArray(documents) ? documents : [];
  const root = list[0]?.contents ?? undefined;
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) note(lost, { code: "pack/encoding", expected: "text in UTF-8", fix: "save the file as UTF-8" });
  for (const tab of text.matchAll(/^ *\t/gm)) note(tab.index + tab[0].length - 1, { code: "pack/tab", expected: "indentation by spaces", fix: "replace the tab by spaces" });
  if (list.length > 1) note(list[1]!.range[0], { code: "pack/several-documents", expected: "one document a file", fix: "put what follows `---` into a file of its own" });
  for (const document of list) {
    if (document.directives?.yaml.explicit) note(0, { code: "pack/yaml", expected: "YAML 1.2 without directives", fix: "drop the line that begins with `%`" });
    for (const { code, message, pos } of document.errors) if (code !== "TAB_AS_INDENT" && code !== "MULTIPLE_DOCS") note(pos[0], { code: "pack/yaml", expected: `readable YAML (${firstLine(message)})`, fix: fixAt(text, pos[0], message) });
  }
  if (problems.some(({ code }) => code === "pack/yaml")) {
    for (const space of text.matchAll(ODD_SPACE)) note(space.index + space[0].length - 1, { code: "pack/space", expected: "indentation by plain spaces", fix: "replace it by plain spaces" });
  }
  const isUnreadable = problems.some(({ code }) => code === "pack/yaml" || code === "pack/tab");
  const unreadable = firstOfEach(problems);
  const isEmpty = root === undefined || (isScalar(root) && root.value === null);
  if (isEmpty && problems.length === 0) note(0, { code: "pack/empty-file", ...ifEmpty });

  const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;
  const take = (node: unknown, path: Path): unknown => {
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return void note(startOf(node), { ...REFUSED.anchor, found: `*${node.source}` }, path);
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) note(startOf(node), { ...REFUSED.anchor, found: `&${anchor}` }, path);
    if (tag !== undefined) note(startOf(node), { ...REFUSED.tag, found: tag }, path);
    if (isSeq(node)) return node.items.map((item, index) => take(isPair(item) ? item.value : item, [...path, index]));
    if (isMap(node)) return takeMap(node, path);
    if (!isScalar(node)) return undefined;
    if (typeof node.value === "number" && !Number.isFinite(node.value)) note(startOf(node), { ...REFUSED.number, found: node.source }, path);
    return node.value;
  };
  const takeMap = (node: YAMLMap, path: Path): Record<string, unknown> => {
    const map: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const { key, value } of node.items) {
      const at = startOf(key);
      if (!isScalar(key) || typeof key.value !== "string") {
        note(at, { ...REFUSED.key, ...(isScalar(key) && { found: key.source }) }, path);
        continue;
      }
      const name = key.value;
      const here = [...path, name];
      if (key.anchor !== undefined) note(at, { ...REFUSED.anchor, found: `&${key.anchor}` }, here);
      if (key.tag !== undefined) note(at, { ...REFUSED.tag, found: key.tag }, here);
      const refused = name === "<<" ? REFUSED.merge : name === "__proto__" ? REFUSED.prototype : undefined;
      const first = seen.get(name);
      if (refused !== undefined) note(at, refused, here);
      else if (first !== undefined) note(at, { code: "pack/duplicate-key", found: name, expected: `each key once; it stands on line ${positionAt(first).line} already`, fix: "remove one of the two, or write both conditions as a list under `all`" }, here);
      else {
        seen.set(name, at);
        map[name] = take(value, here);
      }
    }
    return map;
  };
  const value = isEmpty ? undefined : take(root, []);

  const pairAt = (map: YAMLMap, key: string | number): Pair | undefined => map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  /** The key and the value at a path, or as far towards it as the text goes. */
  const find = (path: Path): { key: unknown; node: unknown; whole: boolean } => {
    let found: { key: unknown; node: unknown } = { key: root, node: root };
    for (const step of path) {
      const { node } = found;
      const pair = isMap(node) ? pairAt(node, step) : undefined;
      const item = isSeq(node) ? node.items[Number(step)] : undefined;
      if (pair === undefined && item === undefined) return { ...found, whole: false };
      found = pair === undefined ? { key: item, node: item } : { key: pair.key, node: pair.value };
    }
    return { ...found, whole: true };
  };
  return {
    value: problems.some(({ code }) => code === "pack/yaml") ? undefined : value,
    locate(path, at = "value") {
      const { key, node, whole } = find(path);
      // An empty value has no place of its own worth pointing at, and a list or map begins where its key says what it is.
      const pointsAtValue = whole && at === "value" && isScalar(node) && (node.range?.[1] ?? 0) > startOf(node);
      return positionAt(startOf(pointsAtValue || !isKey(key) ? node : key));
    },
    written(path) {
      const { node, whole } = find(path);
      return whole && isScalar(node) ? node.source : undefined;
    },
    // What could not be read has no parts that could be wrong.
    problems: inOrder(isUnreadable ? unreadable : problems),
  };
}

const inOrder = (problems: readonly LocatedProblem[]): LocatedProblem[] => [...problems].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);

/** Without what the parser stumbles over again soon after a mistake: what is told there is that mistake once more. */
function firstOfEach(problems: readonly LocatedProblem[]): LocatedProblem[] {
  let last = -UPSET_LINES - 1;
  const wronglyIndented = new Set(problems.filter(({ code }) => code === "pack/tab" || code === "pack/space").map(({ position }) => position.line));
  return inOrder(problems).filter(({ code, position }) => {
    const isFirst = position.line - last > UPSET_LINES && !wronglyIndented.has(position.line);
    if (code === "pack/yaml" || code === "pack/tab" || code === "pack/space") last = position.line;
    return isFirst || code !== "pack/yaml";
  });
}

const isKey = (key: unknown): boolean => isScalar(key) || isCollection(key);
const firstLine = (text: string): string => text.split("\n", 1)[0]!.replace(/[.:]$/, "");
