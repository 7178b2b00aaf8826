/** What is asked of a page from within, as text: the browser's own names are unknown here. Each gives a list of complaints. */

/** Names for what is no text, and an order of headings that can be followed by ear. */
export const LABELS = `(() => {
  const wrong = [];
  const name = (node) => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "") + " " + (node.textContent || "").trim().slice(0, 30);
  if (!document.documentElement.lang) wrong.push("the page names no language");
  if (!document.title) wrong.push("the page has no title");
  if (document.querySelectorAll("h1").length !== 1) wrong.push("there is not one h1");
  if (document.querySelectorAll("main").length !== 1) wrong.push("there is not one main");
  let level = 0;
  for (const head of document.querySelectorAll("h1,h2,h3,h4")) {
    const next = Number(head.tagName[1]);
    if (next > level + 1) wrong.push("a level is left out before " + name(head));
    level = next;
  }
  for (const svg of document.querySelectorAll("svg:not([aria-hidden=true])")) if (svg.getAttribute("role") !== "img" || !svg.getAttribute("aria-label")) wrong.push("a picture has no name: " + svg.outerHTML.slice(0, 60));
  for (const image of document.querySelectorAll("img")) if (!image.alt) wrong.push("an image has no alternative: " + image.src);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.caption.textContent.trim()) wrong.push("a table has no caption");
    for (const head of table.querySelectorAll("th")) if (!head.scope) wrong.push("a head without scope: " + name(head));
  }
  for (const node of document.querySelectorAll("button,a,summary")) if (!node.textContent.trim() && !node.getAttribute("aria-label")) wrong.push("something to press has no name: " + node.outerHTML.slice(0, 60));
  for (const link of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(link.getAttribute("href").slice(1))) wrong.push("a link leads nowhere: " + link.getAttribute("href"));
  for (const node of document.querySelectorAll("[aria-labelledby]")) if (!document.getElementById(node.getAttribute("aria-labelledby"))) wrong.push("named by what is not there: " + name(node));
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push("an id stands twice: " + id);
  return [...new Set(wrong)];
})()`;

/** WCAG 2.2, 1.4.3: 4.5 to 1, 3 to 1 for large text; text in a picture against the shape drawn before it. */
export const CONTRAST = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (one, two) => { const [high, low] = [light(one), light(two)].sort((a, b) => b - a); return (high + 0.05) / (low + 0.05); };
  const behind = (node) => {
    for (let here = node; here; here = here.parentElement) {
      const found = numbers(getComputedStyle(here).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const within = (inner, outer) => {
    const [one, other] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
    return one.top >= other.top - 1 && one.bottom <= other.bottom + 1;
  };
  const wrong = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement;
    if (!text.data.trim() || ["SCRIPT", "STYLE", "title"].includes(node.tagName) || node.closest("caption")) continue;
    const style = getComputedStyle(node);
    const inPicture = node.closest("svg");
    const before = inPicture && node.previousElementSibling;
    const shape = before && before.tagName === "rect" && within(node, before) ? getComputedStyle(before).fill : "none";
    const ink = numbers(inPicture ? style.fill : style.color);
    const ground = shape === "none" ? behind(node) : numbers(shape);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(ink, ground);
    if (found < (isLarge ? 3 : 4.5)) wrong.add(found.toFixed(2) + " for " + ink + " on " + ground + ": " + text.data.trim().slice(0, 30));
  }
  return [...wrong].slice(0, 10);
})()`;

/** Nothing has to be scrolled sideways but tables and pictures within their own frames. */
export const SIDEWAYS = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((node) => !node.closest(".t") && node.getBoundingClientRect().right > clientWidth + 1);
  return ["the page is " + scrollWidth + " wide in a window of " + clientWidth + ": " + wide.slice(0, 3).map((node) => node.outerHTML.slice(0, 80)).join(" … ")];
})()`;

/** Short words that a narrow column cuts into a character a line. */
export const CUT_WORDS = `(() => {
  const wrong = new Set();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.parentElement.closest("td,th") || !/^\\S{2,4}$/.test(text.data.trim())) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) wrong.add("cut into lines: " + text.data.trim());
  }
  return [...wrong];
})()`;

/** Tables that a wide window does not show whole. */
export const CUT_TABLES = `[...document.querySelectorAll(".t")].filter((frame) => frame.querySelector("table") && frame.scrollWidth > frame.clientWidth + 1).map((frame) => frame.getAttribute("aria-label") + " is " + frame.scrollWidth + " wide in " + frame.clientWidth)`;

/** What is left out or cut off on paper. */
export const HIDDEN_IN_PRINT = `(() => {
  const wrong = [];
  if (getComputedStyle(document.querySelector("nav")).display !== "none") wrong.push("the list of sections is printed");
  for (const one of document.querySelectorAll("details")) if (!one.open) wrong.push("a timeline is not printed: " + one.querySelector("summary").textContent);
  // Chromium repeats no head that holds a control.
  for (const one of document.querySelectorAll("thead button")) if (getComputedStyle(one).display !== "contents") wrong.push("the head of a table is printed on its first page alone");
  for (const one of document.querySelectorAll(".t")) if (getComputedStyle(one).overflowX !== "visible") wrong.push("a table is cut off in print");
  return [...new Set(wrong)];
})()`;

/** What the cells of a column are sorted by, as the page itself shows it. */
export const columnOf = (table: number, column: number): string => `[...document.querySelectorAll("table")[${table}].tBodies[0].rows].map((row) => { const cell = row.cells[${column}]; return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort); })`;

/** The place of a table with so many rows that their order shows. */
export const LONG_TABLE = `[...document.querySelectorAll("table")].findIndex((table) => table.tBodies[0].rows.length > 5)`;
