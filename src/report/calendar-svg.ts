import { CALENDAR_WORDS, clock, daysOf, firstOpen, notesOf, numbersText, openTimes, reasonText, type Calendar, type CalendarDay, type CalendarPiece } from "./calendar";
import { escaped } from "./html-text";
import { SIGNS, readableInstant, type Language } from "./words";

/** How a calendar is drawn. */
export interface CalendarSvgOptions {
  /** @default "en" */
  readonly language?: Language;
  /** Where the picture stands in a page that says the rest itself: a word to tell its ids from those of others. Absent, it stands alone. */
  readonly within?: string;
}

const HOUR = 22;
const ROW = 22;
const LEFT = 128;
const GRID = 24 * HOUR;
const WIDTH = 880;
const FONT = 12;
/** How wide a character is, of its size. */
const LATIN = 0.54;

/** A calendar as a picture: light, dark and in print, and told in words to those who do not see it. */
export function calendarSvg(calendar: Calendar, { language = "en", within }: CalendarSvgOptions = {}): string {
  const words = CALENDAR_WORDS[language];
  const days = daysOf(calendar, language);
  const id = within ?? "calendar";
  const first = firstOpen(calendar);
  const verdict = first === undefined ? words.never : `${words.first}${readableInstant(first)}`;
  const head = within === undefined
    ? [`<text x="16" y="28" class="h">${escaped(words.title)}</text>`, `<text x="16" y="48">${escaped(calendar.heading)}</text>`, `<text x="16" y="66" class="f">${escaped(`${verdict}${SIGNS[language].semicolon}${words.clock}${calendar.zone ?? "UTC"}`)}</text>`]
    : [];
  const top = within === undefined ? 100 : 28;
  const bottom = top + days.length * ROW;
  const axis = Array.from({ length: 13 }, (_, index) => {
    const x = LEFT + index * 2 * HOUR;
    return `<line x1="${x}" y1="${top - 4}" x2="${x}" y2="${bottom}" class="g"/><text x="${x}" y="${top - 9}" class="f" text-anchor="middle">${String(index * 2).padStart(2, "0")}</text>`;
  });
  const legend = legendOf(days, words, bottom + 24, id);
  const notes = within === undefined ? notesText(calendar, language, bottom + 52) : { lines: [], bottom: bottom + 34 };
  const height = notes.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" class="lawful-calendar" lang="${language === "zh" ? "zh-Hans" : "en"}">`,
    `<title id="${id}-title">${escaped(`${words.title}${SIGNS[language].colon}${calendar.heading}`)}</title>`,
    `<desc id="${id}-desc">${escaped(`${verdict}${language === "zh" ? "。" : ". "}${words.described}`)}</desc>`,
    `<style>${STYLE}</style>`,
    `<defs><pattern id="${id}-forbidden" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="c"/><line x1="0" y1="0" x2="0" y2="6" class="s"/></pattern>`,
    `<pattern id="${id}-unproven" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="u"/><circle cx="3" cy="3" r="1.2" class="d"/></pattern></defs>`,
    ...head,
    ...axis,
    ...days.map((day, index) => rowOf(day, top + index * ROW, language, id)),
    ...legend,
    ...notes.lines,
    "</svg>",
    "",
  ].join("\n");
}

const STYLE = [
  ".lawful-calendar{color:#1a2027;font:12px system-ui,-apple-system,\"Segoe UI\",\"Noto Sans\",\"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif}",
  ".lawful-calendar text{fill:currentColor}.lawful-calendar .h{font-size:17px;font-weight:600}.lawful-calendar .f{opacity:.75;font-size:11px}.lawful-calendar .m{font-size:11px;font-weight:600}",
  ".lawful-calendar .g{stroke:currentColor;stroke-opacity:.18}.lawful-calendar .o{fill:#2b7a4b}.lawful-calendar .c{fill:#eef0f2}.lawful-calendar .s{stroke:#b9c0c8;stroke-width:1.4}.lawful-calendar .u{fill:#f7e7bf}.lawful-calendar .d{fill:#94690b}",
  ".lawful-calendar .b{fill:#fff;fill-opacity:.85}",
  "@media (prefers-color-scheme:dark){.lawful-calendar{color:#e4e8ec}.lawful-calendar .o{fill:#4fb37c}.lawful-calendar .c{fill:#252b32}.lawful-calendar .s{stroke:#4a545f}.lawful-calendar .u{fill:#4a3c14}.lawful-calendar .d{fill:#e0b24a}.lawful-calendar .b{fill:#14181c}}",
  "@media print{.lawful-calendar{color:#000;print-color-adjust:exact;-webkit-print-color-adjust:exact}.lawful-calendar .o{fill:#2b7a4b}.lawful-calendar .c{fill:#fff}.lawful-calendar .s{stroke:#999}.lawful-calendar .u{fill:#fff}.lawful-calendar .d{fill:#666}.lawful-calendar .b{fill:#fff}.lawful-calendar .f{opacity:1}}",
].join("");

function rowOf(day: CalendarDay, y: number, language: Language, id: string): string {
  // Of a time that the clock shows twice what is closed lies on top.
  const pieces = [...day.pieces].sort((a, b) => Number(b.state === "open") - Number(a.state === "open")).map((piece) => pieceOf(piece, y, language, id, day.date));
  const label = `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${escaped(`${day.weekday} ${day.date}${day.isChanged ? " *" : ""}`)}</text>`;
  return `<g>${label}${pieces.join("")}<text x="${LEFT + GRID + 12}" y="${y + 15}" class="f">${escaped(shortened(openTimes(day, language), WIDTH - LEFT - GRID - 20))}</text></g>`;
}

function pieceOf({ from, to, state, mark }: CalendarPiece, y: number, language: Language, id: string, date: string): string {
  const words = CALENDAR_WORDS[language];
  const x = LEFT + (from / 3600) * HOUR;
  const width = Math.max(0.6, ((to - from) / 3600) * HOUR);
  const fill = state === "open" ? 'class="o"' : `fill="url(#${id}-${state})"`;
  const about = `${date} ${clock(from)}–${clock(to)} ${words[state]}${mark === "" ? "" : `${SIGNS[language].open}${mark}${SIGNS[language].close}`}`;
  const middle = x + width / 2;
  const plate = 7 + mark.length * 6;
  const note = mark === "" || width < plate + 1 ? "" : `<rect x="${round(middle - plate / 2)}" y="${y + 4}" width="${plate}" height="${ROW - 10}" rx="3" class="b"/><text x="${round(middle)}" y="${y + 14}" class="m" text-anchor="middle">${mark}</text>`;
  return `<g><title>${escaped(about)}</title><rect x="${round(x)}" y="${y + 1}" width="${round(width)}" height="${ROW - 4}" ${fill}/>${note}</g>`;
}

function legendOf(days: readonly CalendarDay[], words: (typeof CALENDAR_WORDS)[Language], y: number, id: string): string[] {
  const states = (["open", "forbidden", "unproven"] as const).filter((state) => days.some(({ pieces }) => pieces.some((piece) => piece.state === state)));
  let x = LEFT;
  const parts = states.map((state) => {
    const part = `<rect x="${x}" y="${y - 10}" width="18" height="12" ${state === "open" ? 'class="o"' : `fill="url(#${id}-${state})"`}/><text x="${x + 24}" y="${y}" class="f">${escaped(words[state])}</text>`;
    x += 40 + widthOf(words[state]);
    return part;
  });
  return days.some(({ isChanged }) => isChanged) ? [...parts, `<text x="${x}" y="${y}" class="f">* ${escaped(words.changed)}</text>`] : parts;
}

function notesText(calendar: Calendar, language: Language, top: number): { lines: string[]; bottom: number } {
  const { marks, reasons } = notesOf(calendar, language);
  if (reasons.length === 0) return { lines: [], bottom: top - 14 };
  const lines = [`<text x="16" y="${top}" class="m">${escaped(CALENDAR_WORDS[language].reasons)}</text>`];
  let y = top + 19;
  const put = (text: string, x: number): void => {
    lines.push(`<text x="${x}" y="${y}">${escaped(text)}</text>`);
    y += 16;
  };
  let x = 16;
  for (const { mark, numbers } of marks) {
    const text = ` = ${numbersText(numbers, language)}`;
    const width = widthOf(mark + text) + 6;
    if (x > 16 && x + width > WIDTH - 20) {
      x = 16;
      y += 16;
    }
    lines.push(`<text x="${round(x)}" y="${y}"><tspan class="m">${mark}</tspan>${escaped(text)}</text>`);
    x += width + 14;
  }
  y += 18;
  for (const reason of reasons) {
    lines.push(`<text x="32" y="${y}" class="m" text-anchor="end">${reason.number}</text>`);
    wrapped(reasonText(reason, language), WIDTH - 80).forEach((line, index) => put(line, index === 0 ? 40 : 56));
    y += 2;
  }
  return { lines, bottom: y + 2 };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > "\u2E7F" ? 1 : LATIN) * FONT, 0);

function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = [...text];
  while (kept.length > 0 && widthOf(`${kept.join("")}…`) > width) kept = kept.slice(0, -1);
  return `${kept.join("")}…`;
}

/** Lines no wider than so much, cut at spaces, and in Chinese anywhere. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(/[\u2E80-\uFFFF]|[^\s\u2E80-\uFFFF]+\s*|\s+/g) ?? []) {
    if (line !== "" && widthOf(line + part.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}
