import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";
import { NARROW, REPORT_CHECKS, WIDE } from "./browser/report-checks";
import { sampleReport } from "./browser/sample-report";

/** The HTML report of a replay in a real browser, without any network: `tsx src/build/check-report.ts [--browser PATH] [--pictures FOLDER]`. */
const { values } = parseArgs({ options: { browser: { type: "string", default: "/usr/bin/chromium" }, pictures: { type: "string" } } });
const REPORTS = [{ language: "en" }, { language: "zh" }, { language: "zh", asOf: "2026-01-15" }] as const;

const folder = mkdtempSync(join(tmpdir(), "check-report-"));
let failed = 0;
try {
  // The sandbox of the browser needs rights that a container rarely has; the page is ours and offline.
  const browser = await chromium.launch({ executablePath: values.browser, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const { language, ...more } of REPORTS) await check(browser, language, "asOf" in more ? more.asOf : undefined);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

async function check(browser: Browser, language: "en" | "zh", asOf: string | undefined): Promise<void> {
  const name = asOf === undefined ? language : `${language}, as of ${asOf}`;
  const file = join(folder, `${name}.html`);
  writeFileSync(file, await sampleReport(language, asOf));
  const context = await browser.newContext({ offline: true, viewport: WIDE });
  try {
    const page = await context.newPage();
    const heard = listenTo(page, pathToFileURL(file).href);
    await page.goto(pathToFileURL(file).href);
    if (values.pictures !== undefined) await takePictures(page, values.pictures, name);
    for (const { name: what, run } of REPORT_CHECKS) tell(`${name}: ${what}`, await run(page));
    tell(`${name}: asks for nothing else`, heard.requests);
    tell(`${name}: says nothing on the console`, heard.console);
  } finally {
    await context.close();
  }
}

function listenTo(page: Page, own: string): { readonly requests: string[]; readonly console: string[] } {
  const heard = { requests: [] as string[], console: [] as string[] };
  page.on("request", (request) => void (request.url() !== own && heard.requests.push(request.url())));
  page.on("console", (message) => void heard.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => void heard.console.push(error.message));
  return heard;
}

function tell(what: string, wrong: readonly string[]): void {
  console.log(`${wrong.length === 0 ? "ok" : "FAILED"}  ${what}`);
  for (const line of wrong.slice(0, 10)) console.log(`        ${line}`);
  if (wrong.length > 0) failed++;
}

async function takePictures(page: Page, to: string, name: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  const path = (kind: string): string => join(to, `${name.replace(/\W+/g, "-")}-${kind}.png`);
  await page.screenshot({ path: path("wide"), fullPage: true });
  await page.setViewportSize(NARROW);
  await page.screenshot({ path: path("narrow"), fullPage: true });
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: path("print"), fullPage: true });
  await page.emulateMedia({ media: "screen" });
}
