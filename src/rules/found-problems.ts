import type { PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";
import type { Problem } from "../records/problem";
import type { LocatedYaml, Position } from "./located-yaml";
import { pathInWords, problemOf } from "./pack-error";

/** A file of a pack, read by the caller. */
export interface PackFile {
  /** As messages should name it; the one that ends in `pack.yaml` is the head. */
  readonly name: string;
  /** What it says, without a byte order mark. */
  readonly text: string;
}

/** A file and what stands in it. */
export interface Source {
  readonly file: PackFile;
  readonly yaml: LocatedYaml;
}

/** A problem, the file it stands in, and its path there. */
export interface Found {
  readonly problem: PackProblem;
  readonly source: Source;
  readonly path: Path;
  /** The id of the rule that it concerns. */
  readonly rule?: string;
  /** Where the text itself says so. */
  readonly position?: Position;
}

/** Problems of a key; any other concerns its value. */
const OF_KEYS = new Set(["pack/unknown-key", "pack/unknown-test", "pack/missing", "pack/empty-list", "pack/duplicate-definition"]);

/** Problems that take a key away from its map. */
const KEYS_WITHOUT_MEANING = new Set(["pack/unknown-key", "pack/merge-key"]);
const CONDITIONS = ["prohibit", "require", "duty"] as const;

/** All problems in words, each once, in the order of the files and of their lines. */
export function problemsInWords(found: readonly Found[], order: readonly Source[]): Problem[] {
  const keyOf = (source: Source, path: Path): string => `${order.indexOf(source)} ${pathInWords(path)}`;
  const meant = new Set(found.map(({ problem, source, path }) => keyOf(source, [...path.slice(0, -1), suggested(problem) ?? ""])));
  const follows = ({ problem, source, path }: Found): boolean => {
    // A key that is missing because it is misspelt beside its place is one mistake, not two.
    if (problem.code === "pack/missing") return meant.has(keyOf(source, path));
    if (problem.code !== "pack/wrong-type") return false;
    // Nor does a map fit where a key of it that has no meaning is what it lacks.
    if (path.length > 0 && CONDITIONS.some((key) => meant.has(keyOf(source, [...path, key]))) && problem.expected.startsWith("exactly one of")) return true;
    return found.some((other) => other.source === source && KEYS_WITHOUT_MEANING.has(other.problem.code) && other.path.length === path.length + 1 && path.every((step, index) => step === other.path[index]) && !problem.expected.startsWith("exactly one of `prohibit`"));
  };
  const placed = found
    .filter((one) => !follows(one))
    .map(({ problem, source, path, rule, position }) => {
      const at = position ?? source.yaml.locate(path, OF_KEYS.has(problem.code) ? "key" : "value");
      const written = typeof problem.found === "string" ? undefined : source.yaml.written(path);
      return { rank: order.indexOf(source), at, problem: problemOf(problem, { file: source.file.name, ...at, rule, written }) };
    })
    .sort((a, b) => a.rank - b.rank || a.at.line - b.at.line || a.at.column - b.at.column);
  const seen = new Set<string>();
  return placed.flatMap(({ problem }) => {
    const key = [problem.file, problem.line, problem.column, problem.code, problem.message].join("\n");
    if (seen.has(key)) return [];
    seen.add(key);
    return [problem];
  });
}

const suggested = ({ fix }: PackProblem): string | undefined => /^did you mean `(.+)`\?$/.exec(fix)?.[1];
