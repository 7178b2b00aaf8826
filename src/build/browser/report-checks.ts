import type { Page } from "playwright-core";
import { CONTRAST, CUT_TABLES, CUT_WORDS, HIDDEN_IN_PRINT, LABELS, LONG_TABLE, SIDEWAYS, columnOf } from "./in-page";

/** One thing that a report has to be in a browser; gives what is wrong. */
export interface ReportCheck {
  readonly name: string;
  run(page: Page): Promise<readonly string[]>;
}

export const NARROW = { width: 340, height: 700 };
export const WIDE = { width: 1280, height: 900 };
/** A printed report of some pages; an empty one has a few thousand bytes. */
const LEAST_PDF_BYTES = 30_000;
/** Columns of so many tables are pressed; there is one more for each bad case. */
const MOST_TABLES = 14;

export const REPORT_CHECKS: readonly ReportCheck[] = [
  { name: "names what is no text", run: (page) => complaints(page, LABELS) },
  { name: "keeps text and ground apart", run: openedThen(CONTRAST) },
  { name: "sorts by click", run: sortsByClick },
  { name: "sorts by keyboard", run: sortsByKeyboard },
  { name: "shows tables whole in a wide window", run: openedThen(CUT_TABLES) },
  { name: "cuts no short word", run: openedThen(CUT_WORDS) },
  { name: "fits a narrow window", run: fitsNarrow },
  { name: "prints whole", run: printsWhole },
];

async function complaints(page: Page, script: string): Promise<readonly string[]> {
  return (await page.evaluate(script)) as string[];
}

function openedThen(script: string): ReportCheck["run"] {
  return async (page) => {
    await page.evaluate(`document.querySelectorAll("details").forEach((one) => { one.open = true; })`);
    return complaints(page, script);
  };
}

async function sortsByClick(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const tables = page.locator("main table");
  for (let table = 0; table < Math.min(await tables.count(), MOST_TABLES); table++) {
    const heads = tables.nth(table).locator("thead th");
    for (let column = 0; column < (await heads.count()); column++) {
      for (const order of ["descending", "ascending"] as const) {
        await heads.nth(column).locator("button").click();
        wrong.push(...(await unsorted(page, table, column, order)));
      }
    }
  }
  return wrong;
}

/** Enter and space press a head; the tabulator leads to the next one. */
async function sortsByKeyboard(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const table = (await page.evaluate(LONG_TABLE)) as number;
  await page.locator("main table").nth(table).locator("thead button").first().focus();
  await page.keyboard.press("Enter");
  wrong.push(...(await unsorted(page, table, 0, "descending")));
  await page.keyboard.press("Space");
  wrong.push(...(await unsorted(page, table, 0, "ascending")));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  wrong.push(...(await unsorted(page, table, 1, "descending")));
  const outline = (await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)) as string;
  return outline === "none" ? [...wrong, "what has the focus does not show it"] : wrong;
}

async function unsorted(page: Page, table: number, column: number, order: "ascending" | "descending"): Promise<string[]> {
  const place = `table ${table + 1}, column ${column + 1}`;
  const said = await page.locator("main table").nth(table).locator("thead th").nth(column).getAttribute("aria-sort");
  if (said !== order) return [`${place} says ${said ?? "nothing"} and not ${order}`];
  const cells = (await page.evaluate(columnOf(table, column))) as (string | number)[];
  const isRight = cells.every((cell, row) => row === 0 || (order === "ascending" ? cells[row - 1]! <= cell : cells[row - 1]! >= cell));
  return isRight ? [] : [`${place} is not ${order}`];
}

async function fitsNarrow(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(NARROW);
  try {
    return [...(await openedThen(SIDEWAYS)(page)), ...(await complaints(page, CUT_WORDS))];
  } finally {
    await page.setViewportSize(WIDE);
  }
}

async function printsWhole(page: Page): Promise<readonly string[]> {
  await page.evaluate(`document.querySelectorAll("details").forEach((one) => { one.open = false; })`);
  await page.emulateMedia({ media: "print" });
  try {
    const { length } = await page.pdf({ format: "A4" });
    const wrong = await complaints(page, HIDDEN_IN_PRINT);
    return length < LEAST_PDF_BYTES ? [...wrong, `the printed report has only ${length} bytes`] : wrong;
  } finally {
    await page.emulateMedia({ media: "screen" });
  }
}
