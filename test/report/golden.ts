import { readFileSync, writeFileSync } from "node:fs";

/**
 * What a file of `fixtures/reports` holds, to compare `text` with. WRITE_REPORTS=1 first writes down what is said now, to be read line
 * by line before it is kept.
 */
export function golden(name: string, text: string): string {
  const path = `fixtures/reports/${name}`;
  if (process.env["WRITE_REPORTS"] === "1") writeFileSync(path, `${text}\n`);
  return readFileSync(path, "utf8").replace(/\n$/, "");
}
