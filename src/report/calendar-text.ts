import { CALENDAR_WORDS, daysOf, firstOpen, notesOf, numbersText, openTimes, type Calendar, type CalendarDay, type CalendarPiece } from "./calendar";
import { PLAIN, type Style } from "./style";
import { LABELS, SIGNS, readableInstant, type Language } from "./words";

/** How a calendar is written. */
export interface CalendarTextOptions {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
}

/** Cells of half an hour. */
const CELL_SECONDS = 1800;
const CELLS = 48;
const MARKS_WIDTH = 80;
const SIGN = { open: "█", partly: "▒", forbidden: "·", unproven: "?", outside: " " } as const;
type State = keyof typeof SIGN;

/** A calendar for a terminal: a row a day, half-hours across, the reasons as footnotes. */
export function calendarText(calendar: Calendar, { language = "en", style = PLAIN }: CalendarTextOptions = {}): string {
  const words = CALENDAR_WORDS[language];
  const days = daysOf(calendar, language);
  const notes = notesOf(calendar, language);
  const first = firstOpen(calendar);
  const states = new Set(days.flatMap((day) => cellsOf(day).map(({ state }) => state)));
  const legend = (["open", "partly", "forbidden", "unproven"] as const).filter((state) => states.has(state)).map((state) => `${SIGN[state]} ${words[state]}`);
  const margin = " ".repeat(widthOf(labelOf(days[0], language)));
  return [
    first === undefined ? style.bad(`✗ ${words.never}`) : style.good(`✓ ${words.first}${readableInstant(first)}`),
    `  ${calendar.heading}${SIGNS[language].semicolon}${words.clock}${calendar.zone ?? "UTC"}`,
    "",
    style.faint(`${margin}${Array.from({ length: 12 }, (_, index) => String(index * 2).padStart(2, "0").padEnd(4)).join("")}24`),
    ...days.map((day) => `${labelOf(day, language)}${rowOf(day, style)}  ${openTimes(day, language)}${day.isChanged ? " *" : ""}`),
    "",
    `${margin}${legend.join("   ")}`,
    ...(days.some(({ isChanged }) => isChanged) ? [`${margin}* ${words.changed}`] : []),
    ...inLines(notes.marks.map(({ mark, numbers }) => ({ text: `${mark} = ${numbersText(numbers, language)}`, mark })), style).map((line) => `${margin}${line}`),
    ...notes.reasons.flatMap(({ number, basis, title, source, ruleId }) => [
      `  ${String(number).padStart(2)}  ${basis === "violated" ? style.bad(LABELS[language].violated) : style.warn(LABELS[language].unproven)}  ${style.strong(title)}`,
      `      ${[source, style.faint(`[${ruleId}]`)].filter((part) => part !== "").join(" ")}`,
    ]),
  ].map((line) => line.trimEnd()).join("\n");
}

/** What the marks mean, as many to a line as fit. */
function inLines(parts: readonly { readonly text: string; readonly mark: string }[], style: Style): string[] {
  const lines: { width: number; texts: string[] }[] = [];
  for (const { text, mark } of parts) {
    const painted = style.strong(mark) + text.slice(mark.length);
    const last = lines.at(-1);
    if (last === undefined || last.width + 3 + text.length > MARKS_WIDTH) lines.push({ width: text.length, texts: [painted] });
    else {
      last.width += 3 + text.length;
      last.texts.push(painted);
    }
  }
  return lines.map(({ texts }) => texts.join("   "));
}

const labelOf = (day: CalendarDay | undefined, language: Language): string => (day === undefined ? "" : language === "zh" ? `${day.date} ${day.weekday}  ` : `${day.weekday} ${day.date}  `);
/** Columns on a terminal, where Chinese characters take two. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > "\u2E7F" ? 2 : 1), 0);

interface Cell {
  state: State;
  mark: string;
}

function cellsOf({ pieces }: CalendarDay): Cell[] {
  const cells = Array.from({ length: CELLS }, (_, index): Cell => {
    const [from, to] = [index * CELL_SECONDS, (index + 1) * CELL_SECONDS];
    const here = pieces.filter((piece) => piece.from < to && piece.to > from);
    if (here.length === 0) return { state: "outside", mark: "" };
    const states = new Set(here.map(({ state }) => state));
    return { state: states.size === 1 ? here[0]!.state : states.has("open") ? "partly" : "forbidden", mark: "" };
  });
  for (const piece of pieces) if (piece.mark !== "") putMark(cells, piece);
  return cells;
}

/** In the middle of what it is about, if there is room. */
function putMark(cells: Cell[], { from, to, mark }: CalendarPiece): void {
  const first = Math.ceil(from / CELL_SECONDS);
  const last = Math.floor(to / CELL_SECONDS) - mark.length;
  if (last < first) return;
  const at = Math.floor((first + last) / 2);
  [...mark].forEach((letter, index) => void (cells[at + index]!.mark = letter));
}

function rowOf(day: CalendarDay, style: Style): string {
  const paint: Readonly<Record<State, (text: string) => string>> = { open: style.good, partly: style.good, forbidden: style.faint, unproven: style.warn, outside: (text) => text };
  let row = "";
  let run: { paint: (text: string) => string; text: string } | undefined;
  for (const { state, mark } of cellsOf(day)) {
    const by = mark === "" ? paint[state] : style.strong;
    if (run?.paint !== by) {
      row += run === undefined ? "" : run.paint(run.text);
      run = { paint: by, text: "" };
    }
    run.text += mark === "" ? SIGN[state] : mark;
  }
  return row + (run === undefined ? "" : run.paint(run.text));
}
