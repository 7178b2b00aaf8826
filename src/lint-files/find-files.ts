import { statSync } from "node:fs";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import type { Problem } from "../records/problem";
import { lintProblem } from "./lint-problem";

const IGNORED = ["**/node_modules/**", "**/.git/**", "**/lawful-contact.config.{yaml,json}"];
/** What is taken from a folder that is named as such; a pattern takes whatever it matches. */
const ENDINGS = ["txt", "md", "markdown", "html", "htm", "mjml", "hbs", "handlebars", "mustache", "liquid", "tpl", "tmpl", "yaml", "yml", "json", "csv", "tsv"];

/** The files that patterns match, each once, sorted by code unit; a pattern that matches nothing is a problem. */
export async function findFiles(patterns: readonly string[], cwd: string, ignore: readonly string[] = []): Promise<{ files: string[]; problems: Problem[] }> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const found = await matching(pattern.replaceAll("\\", "/"), cwd, ignore);
    if (found.length === 0) problems.push(lintProblem("lint/no-match", { found: pattern }));
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort(), problems };
}

async function matching(pattern: string, cwd: string, ignore: readonly string[]): Promise<string[]> {
  const found = statSync(resolve(cwd, pattern), { throwIfNoEntry: false });
  // A name that is there means itself, whatever signs it holds.
  if (found !== undefined && !found.isDirectory()) return [pattern.replace(/^\.\//, "")];
  const options = { cwd, ignore: [...IGNORED, ...ignore], onlyFiles: true, expandDirectories: false } as const;
  if (found === undefined) return glob([pattern], options);
  const folder = pattern.replace(/\/+$/, "");
  return glob([`**/*.{${ENDINGS.join(",")}}`], { ...options, cwd: resolve(cwd, folder) }).then((files) => files.map((file) => (folder === "." || folder === "" ? file : `${folder.replace(/^\.\//, "")}/${file}`)));
}
