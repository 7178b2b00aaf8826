import { CALENDAR_WORDS, daysOf, firstOpen, marksIn, notesOf, openTimes, reasonText, type Calendar } from "./calendar";
import { calendarSvg } from "./calendar-svg";
import { escaped } from "./html-text";
import { SIGNS, readableInstant, type Language } from "./words";

/** Calendars as one page that needs nothing else: the picture of each, the same as a table, and the reasons. */
export function calendarHtml(calendars: readonly Calendar[], language: Language = "en"): string {
  const words = CALENDAR_WORDS[language];
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(words.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(words.title)}</h1>`,
    ...calendars.map((calendar, index) => section(calendar, `calendar-${index + 1}`, language)),
    "</body></html>",
    "",
  ].join("\n");
}

function section(calendar: Calendar, id: string, language: Language): string {
  const words = CALENDAR_WORDS[language];
  const first = firstOpen(calendar);
  const rows = daysOf(calendar, language).map((day) => `<tr><th scope="row">${day.date} ${escaped(day.weekday)}${day.isChanged ? ` <abbr title="${escaped(words.changed)}">*</abbr>` : ""}</th><td>${escaped(openTimes(day, language))}</td><td>${marksIn(day).map((mark) => `<a href="#${id}-${mark}">${mark}</a>`).join(SIGNS[language].comma)}</td></tr>`);
  const { marks, reasons } = notesOf(calendar, language);
  const markRows = marks.map(({ mark, numbers }) => `<dt id="${id}-${mark}">${mark}</dt><dd>${numbers.map((number) => `<a href="#${id}-${number}">${number}</a>`).join(SIGNS[language].comma)}</dd>`);
  const items = reasons.map((reason) => `<li id="${id}-${reason.number}">${escaped(reasonText(reason, language))}</li>`);
  return [
    `<section aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escaped(calendar.heading)}</h2>`,
    `<p>${escaped(first === undefined ? words.never : `${words.first}${readableInstant(first)}`)}${SIGNS[language].semicolon}${escaped(`${words.clock}${calendar.zone ?? "UTC"}`)}</p>`,
    `<div class="picture">${calendarSvg(calendar, { language, within: id })}</div>`,
    `<table><thead><tr><th scope="col">${escaped(words.date)}</th><th scope="col">${escaped(words.times)}</th><th scope="col">${escaped(words.why)}</th></tr></thead><tbody>`,
    ...rows,
    "</tbody></table>",
    reasons.length === 0 ? "" : `<h3>${escaped(words.reasons)}</h3><dl>${markRows.join("\n")}</dl><ol>${items.join("\n")}</ol>`,
    "</section>",
  ].join("\n");
}

const STYLE = [
  "body{font:15px/1.5 system-ui,-apple-system,\"Segoe UI\",\"Noto Sans\",\"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif;max-width:900px;margin:2rem auto;padding:0 1rem;color:#1a2027;background:#fff}",
  "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem}.picture{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.15rem 1rem .15rem 0;border-bottom:1px solid #d6dbe0;font-weight:400;font-variant-numeric:tabular-nums}thead th{font-weight:600}",
  "dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem .8rem}dt{font-weight:600;grid-column:1}dd{margin:0;grid-column:2}a{color:inherit}",
  "@media (prefers-color-scheme:dark){body{color:#e4e8ec;background:#14181c}th,td{border-color:#39424b}}",
  "@media print{body{color:#000;background:#fff;margin:0;max-width:none}section{break-inside:avoid}}",
].join("\n");
