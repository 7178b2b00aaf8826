import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { styleFor } from "../cli/colour";
import { runModel } from "./demo-models";

/** `npm run demo`: the built program judges the sample contacts, in English and in Chinese; `npm run demo -- 1` tells the story of an operating model. */
const FOLDER = "fixtures/demo";
const PROGRAM = "dist/cli/main.js";
/** 0 nothing forbidden, 1 something forbidden: both are answers. */
const ANSWERS: readonly unknown[] = [0, 1];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: "string" } } });
// A reader that has gone away, as `| head` does, is no error of ours.
process.stdout.on("error", () => process.exit());
if (positionals.length > 0) runModel(Number(positionals[0]), values.language === "zh" ? "zh" : "en", (text) => console.log(text), styleFor(process.stdout, process.env));
else showSamples();

function showSamples(): void {
  for (const name of readdirSync(FOLDER).sort()) {
    console.log(`\n── ${name.replace(/\.json$/, "").replaceAll("-", " ")} ──`);
    for (const language of ["en", "zh"]) console.log(check(join(FOLDER, name), language).trimEnd());
  }
  console.log("\nThe same from a shell: npx lawful-contact check fixtures/demo/*.json");
}

function check(file: string, language: string): string {
  try {
    return execFileSync(process.execPath, [PROGRAM, "check", file, "--language", language, "--format", "text"], { encoding: "utf8", env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: process.env["NO_COLOR"] ? "0" : "1" }) } });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (!ANSWERS.includes(status) || stdout === undefined) throw error;
    return stdout;
  }
}
