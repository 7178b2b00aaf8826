import { readdir, statSync, type Stats } from "node:fs";
import { relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import { reasonOfFailure } from "../files/file-failure";
import type { Problem } from "../records/problem";
import { lintProblem } from "./lint-problem";

const IGNORED = ["**/node_modules/**", "**/.git/**", "**/lawful-contact.config.{yaml,json}"];
/** What is taken from a folder that is named as such; a pattern takes whatever it matches. */
const ENDINGS = ["txt", "md", "markdown", "html", "htm", "mjml", "hbs", "handlebars", "mustache", "liquid", "tpl", "tmpl", "yaml", "yml", "json", "csv", "tsv"];

/**
 * The files that patterns match, each once, sorted by code unit. A pattern that matches nothing is a problem, and so is a folder that
 * cannot be read; a file that is named and ignored is passed over, since whoever names files by themselves names all of them.
 *
 * @returns  `matched`: those that were found by more than their own name
 */
export async function findFiles(patterns: readonly string[], cwd: string, isIgnored: (file: string) => boolean = () => false): Promise<{ files: string[]; matched: ReadonlySet<string>; problems: Problem[] }> {
  const files = new Set<string>();
  const matched = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const { found, isNamed, closed } = await matching(pattern.replaceAll("\\", "/"), cwd);
    const kept = found.filter((file) => !isIgnored(file));
    for (const { file, error } of closed) {
      const isTold = problems.some((problem) => problem.file === file);
      if (!isTold && !isIgnored(`${file}/`)) problems.push(lintProblem("lint/unreadable-file", { file, expected: reasonOfFailure(error) }));
    }
    if (kept.length === 0 && closed.length === 0 && !(isNamed && found.length > 0)) problems.push(lintProblem("lint/no-match", { found: pattern }));
    for (const file of kept) {
      files.add(file);
      if (!isNamed) matched.add(file);
    }
  }
  return { files: [...files].sort(), matched, problems };
}

interface Matching {
  readonly found: readonly string[];
  /** The pattern is the name of a file. */
  readonly isNamed: boolean;
  /** Folders that cannot be looked into. */
  readonly closed: readonly { readonly file: string; readonly error: unknown }[];
}

async function matching(pattern: string, cwd: string): Promise<Matching> {
  const held = statOf(resolve(cwd, pattern));
  // A name that is there means itself, whatever signs it holds.
  if (held === "unreadable" || (held !== undefined && !held.isDirectory())) return { found: [pattern.replace(/^\.\//, "")], isNamed: true, closed: [] };
  const folder = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
  const under = (file: string): string => (held === undefined || folder === "." || folder === "" ? file : `${folder}/${file}`);
  const top = held === undefined ? cwd : resolve(cwd, pattern);
  const closed: { file: string; error: unknown }[] = [];
  const read = ((path: string, options: object, done: (error: unknown, entries?: unknown) => void) =>
    readdir(path, options as never, (error: NodeJS.ErrnoException | null, entries: unknown) => {
      if (error !== null && error.code !== "ENOENT" && error.code !== "ENOTDIR") closed.push({ file: relative(cwd, path) || ".", error });
      done(error, entries);
    })) as unknown as typeof readdir;
  const patterns = held === undefined ? [pattern] : [`**/*.{${ENDINGS.join(",")}}`];
  const files = await glob(patterns, { cwd: top, ignore: IGNORED, onlyFiles: true, expandDirectories: false, fs: { readdir: read } });
  return { found: files.map(under), isNamed: false, closed };
}

/** What stands there; a pattern is seldom also a name, and may be longer than names are. */
function statOf(path: string): Stats | "unreadable" | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return ["EACCES", "EPERM", "ELOOP", "EIO"].includes(String((error as { readonly code?: unknown }).code)) ? "unreadable" : undefined;
  }
}
