import type { Closing, ContactWindow } from "../engine/windows";
import { DAY_SECONDS, formatDate, parseInstant, weekday, type Day, type Instant } from "../time/instant";
import { utc, zoneNamed, type Zone } from "../time/zone";
import { LABELS, SIGNS, WEEKDAYS, type Language } from "./words";

/** A rule that closes something, as the footnotes name it. */
export interface CalendarRule {
  /** What the rule is called. */
  readonly title: Readonly<Record<Language, string>>;
  /** The provisions, each with its force; empty for the gate's own rules. */
  readonly source: Readonly<Record<Language, string>>;
}

/** The windows of one contact with what a calendar says about them. */
export interface Calendar {
  /** Which contact it is, in one line. */
  readonly heading: string;
  /** As `gate.windows` answers them: in order, without gap. */
  readonly windows: readonly ContactWindow[];
  /** The recipient's first possible zone, by which days are cut; undefined, UTC. */
  readonly zone: string | undefined;
  /** By rule id; a rule that is not there is named by its id alone. */
  readonly rules: ReadonlyMap<string, CalendarRule>;
}

/** A part of one day, on the wall clock. */
export interface CalendarPiece {
  /** Seconds of the local day, 0 to 86400. */
  readonly from: number;
  readonly to: number;
  readonly state: "open" | "forbidden" | "unproven";
  /** The footnote that says why it is closed; empty where it is open. */
  readonly mark: string;
}

export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly weekday: string;
  readonly pieces: readonly CalendarPiece[];
  /** The clock is put forward or back on this day. */
  readonly isChanged: boolean;
}

/** A reason that closes something, told once however many spans it closes. */
export interface CalendarReason {
  readonly number: number;
  readonly ruleId: string;
  readonly basis: Closing["basis"];
  readonly title: string;
  readonly source: string;
}

/** The footnotes: the marks, each with the numbers of its reasons, and the reasons. */
export interface CalendarNotes {
  readonly marks: readonly { readonly mark: string; readonly numbers: readonly number[] }[];
  readonly reasons: readonly CalendarReason[];
}

export const CALENDAR_WORDS = {
  en: {
    title: "When the contact may be made", none: "at no time", never: "Not permitted at any of these times", first: "First permitted from ",
    open: "permitted", partly: "partly permitted", forbidden: "forbidden", unproven: "not proven", changed: "the clock changes on this day", clock: "clock of ", date: "Day", times: "Permitted", why: "Otherwise", reasons: "Why not at other times",
    described: "A row for each day, hours from left to right; letters refer to the reasons below.",
  },
  zh: {
    title: "何时可以联系", none: "全天不可", never: "以下时间均不可联系", first: "最早可联系：",
    open: "可以联系", partly: "部分时间可以", forbidden: "违反", unproven: "未能证明", changed: "当日调整时钟", clock: "时区：", date: "日期", times: "可联系时段", why: "其余时间", reasons: "其余时间不可联系的原因",
    described: "每日一行，自左至右为各小时；字母对应下列原因。",
  },
} as const;

/** The days of a calendar, each cut where something opens, closes, or the clock changes. */
export function daysOf({ windows, zone: name }: Calendar, language: Language): CalendarDay[] {
  const zone = zoneNamed(name) ?? utc();
  const marks = marksOf(windows);
  const days = new Map<Day, { pieces: CalendarPiece[]; isChanged: boolean }>();
  for (const window of windows) {
    const state = stateOf(window);
    const mark = window.open ? "" : marks.get(signatureOf(window))!;
    for (const { day, from, to } of cut(parseInstant(window.from), parseInstant(window.to), zone)) {
      let row = days.get(day);
      if (row === undefined) days.set(day, (row = { pieces: [], isChanged: zone.changesIn(zone.startOfDay(day), zone.startOfDay(day + 1)).length > 0 }));
      row.pieces.push({ from, to, state, mark });
    }
  }
  return [...days].map(([day, row]) => ({ date: formatDate(day), weekday: WEEKDAYS[language][weekday(day)]!, ...row }));
}

/** The footnotes, in the order in which they are first met. */
export function notesOf({ windows, rules }: Calendar, language: Language): CalendarNotes {
  const closings = new Map(windows.flatMap(({ closedBy }) => closedBy.map((closing) => [keyOf(closing), closing] as const)));
  const numbers = new Map([...closings.keys()].map((key, index) => [key, index + 1]));
  const closedBy = new Map(windows.map((window) => [signatureOf(window), window.closedBy]));
  return {
    marks: [...marksOf(windows)].map(([signature, mark]) => ({ mark, numbers: closedBy.get(signature)!.map((closing) => numbers.get(keyOf(closing))!).sort((a, b) => a - b) })),
    reasons: [...closings].map(([key, { ruleId, basis }]) => ({ number: numbers.get(key)!, ruleId, basis, title: rules.get(ruleId)?.title[language] ?? ruleId, source: rules.get(ruleId)?.source[language] ?? "" })),
  };
}

/** The open times of a day: `08:00–12:00, 14:00–21:00`; the words for none where there are none. */
export function openTimes({ pieces }: CalendarDay, language: Language): string {
  const edges = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const joined: { from: number; to: number }[] = [];
  edges.slice(1).forEach((to, index) => {
    const from = edges[index]!;
    const here = pieces.filter((piece) => piece.from < to && piece.to > from);
    // A time that the clock shows twice is open only if both turns are.
    if (here.length === 0 || here.some(({ state }) => state !== "open")) return;
    const last = joined.at(-1);
    if (last?.to === from) last.to = to;
    else joined.push({ from, to });
  });
  return joined.length === 0 ? CALENDAR_WORDS[language].none : joined.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(SIGNS[language].comma);
}

/** The marks of a day, each once. */
export const marksIn = ({ pieces }: CalendarDay): string[] => [...new Set(pieces.map(({ mark }) => mark).filter((mark) => mark !== ""))];

/** Where the calendar begins to be open; undefined where it never is. */
export const firstOpen = ({ windows }: Calendar): string | undefined => windows.find(({ open }) => open)?.from;

/** Numbers in order as people write them: `1, 3–5`. */
export function numbersText(numbers: readonly number[], language: Language): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(SIGNS[language].comma);
}

/** What a reason says: violated or not proven, the rule, its provisions. */
export const reasonText = ({ basis, title, source, ruleId }: CalendarReason, language: Language): string =>
  `${LABELS[language][basis]}${SIGNS[language].colon}${title}${source === "" ? "" : `${SIGNS[language].semicolon}${source}`} [${ruleId}]`;

export function clock(second: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}${second % 60 === 0 ? "" : `:${two(second % 60)}`}`;
}

const keyOf = ({ ruleId, basis }: Closing): string => `${ruleId} ${basis}`;
const signatureOf = ({ closedBy }: ContactWindow): string => closedBy.map(keyOf).join("|");

function stateOf({ open, closedBy }: ContactWindow): CalendarPiece["state"] {
  return open ? "open" : closedBy.some(({ basis }) => basis === "violated") ? "forbidden" : "unproven";
}

/** A letter for each set of rules that closes something: a, b, … z, aa, … */
function marksOf(windows: readonly ContactWindow[]): Map<string, string> {
  const signatures = [...new Set(windows.filter(({ open }) => !open).map(signatureOf))];
  const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
  return new Map(signatures.map((signature, index) => [signature, letters(index)]));
}

/** A stretch of time on the wall clock, cut at midnights and at changes of offset. */
function cut(from: Instant, until: Instant, zone: Zone): { day: Day; from: number; to: number }[] {
  const pieces: { day: Day; from: number; to: number }[] = [];
  for (let at = from; at < until; ) {
    const offset = zone.offsetAt(at);
    // Outside the zone data there is no clock but UTC.
    const local = at + (offset === offset ? offset : 0);
    const day = Math.floor(local / DAY_SECONDS);
    const midnight = at + (day + 1) * DAY_SECONDS - local;
    const next = Math.min(until, midnight, zone.changesIn(at + 1, midnight)[0] ?? Infinity);
    pieces.push({ day, from: local - day * DAY_SECONDS, to: local - day * DAY_SECONDS + next - at });
    at = next;
  }
  return pieces;
}
