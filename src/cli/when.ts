import type { Gate } from "../engine/gate";
import { OWN_RULES } from "../engine/own-rules";
import type { CheckInput } from "../records/input";
import type { Calendar, CalendarRule } from "../report/calendar";
import { calendarHtml } from "../report/calendar-html";
import { calendarJson } from "../report/calendar-json";
import { calendarSvg } from "../report/calendar-svg";
import { calendarText } from "../report/calendar-text";
import { problemsData } from "../report/problems";
import { SIGNS, type Language } from "../report/words";
import { inLanguage } from "../rules/words";
import { DAY_SECONDS, formatInstant, parseInstant, type Instant } from "../time/instant";
import { utc, zoneNamed, type Zone } from "../time/zone";
import type { Call, Command, Status } from "./command";
import { headingOf } from "./heading";
import { filesOf } from "./inputs";
import type { Given } from "./options";
import { readInputs, type Read } from "./read-inputs";
import { provisionInWords, ruleBook, type BookedRule } from "./rule-book";
import { gateOf, settingsOf } from "./settings";
import { SETTINGS, formatOf } from "./standard-options";
import { tellProblems } from "./tell-problems";
import { refuse } from "./usage-error";

const FORMATS = ["text", "json", "svg", "html"] as const;
const DAYS = 14;
const MOST_DAYS = 399;

/** `lawful-contact when`: on which days and at which hours a contact may be made. */
export const when: Command = {
  name: "when",
  arguments: "[FILE|-]…",
  summary: "show the calendar of a contact: when it may be made, and why not at other times",
  details: [
    "Takes what `check` takes. The calendar begins at the contact's own instant, or at --from, and goes to the end of a day on the recipient's clock; exact to the second in JSON.",
    "The status is 1 where there is no permitted time in it.",
  ].join("\n\n"),
  options: {
    ...SETTINGS,
    days: { value: "N", help: `how many days, today being the first, at most ${MOST_DAYS} (${DAYS})` },
    from: { value: "INSTANT", help: "where the calendar begins (the contact's own instant)" },
    format: { value: FORMATS.join("|"), among: FORMATS, help: "text for people, JSON, one result a line, a picture of one contact, or a page (text on a terminal, json in a pipe)" },
  },
  async run(call) {
    const settings = settingsOf(call);
    const asked = askedOf(call.options);
    const gate = gateOf(settings);
    const rules = rulesOf(ruleBook(settings.packs));
    const write = writerOf(call, settings.language);
    let status: Status = 0;
    for await (const read of readInputs(filesOf(call), call.io, settings.extra)) {
      if ("problems" in read) {
        status = 2;
        await tellProblems(call, read.problems, settings.language);
      }
      const calendar = "problems" in read ? undefined : calendarOf(read.input, gate, asked, rules, settings.language);
      if (calendar !== undefined && status === 0 && !calendar.windows.some(({ open }) => open)) status = 1;
      if (!(await write.one(read, calendar))) break;
    }
    await write.end();
    return status;
  },
};

interface Asked {
  readonly from: Instant | undefined;
  readonly days: number;
}

/** @throws {UsageError} */
function askedOf(options: Given): Asked {
  const days = options.value("days");
  if (days !== undefined && !(/^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS)) {
    refuse("usage/bad-value", { path: "--days", found: days, expected: { en: `a whole number from 1 to ${MOST_DAYS}`, zh: `1 至 ${MOST_DAYS} 的整数` } });
  }
  const from = options.value("from");
  if (from !== undefined && Number.isNaN(parseInstant(from))) {
    refuse("usage/bad-value", { path: "--from", found: from, expected: { en: 'an instant with offset, for instance "2026-04-07T16:00:00-05:00"', zh: "带时差的时刻，例如 \"2026-04-07T16:00:00+08:00\"" } });
  }
  return { from: from === undefined ? undefined : parseInstant(from), days: Number(days ?? DAYS) };
}

function calendarOf(input: CheckInput, gate: Gate, { from: asked, days }: Asked, rules: Calendar["rules"], language: Language): Calendar {
  const [name] = gate.check(input).applied.zones;
  const zone = zoneNamed(name) ?? utc();
  const from = asked ?? parseInstant(input.contact.at);
  const end = zone.startOfDay(zone.dayAt(from) + days);
  const until = Number.isNaN(end) ? from + days * DAY_SECONDS : end;
  return { heading: headingOf(input, language), windows: gate.windows(input, { from: written(from, zone), to: written(until, zone) }), zone: name, rules };
}

const written = (at: Instant, zone: Zone): string => formatInstant(at, Number.isNaN(zone.offsetAt(at)) ? 0 : zone.offsetAt(at));

/** The titles and provisions of every rule, and of the gate's own. */
function rulesOf(book: readonly BookedRule[]): ReadonlyMap<string, CalendarRule> {
  const own = Object.entries(OWN_RULES).map(([id, { title }]) => [id, { title, source: { zh: "", en: "" } }] as const);
  const titles = ({ title }: BookedRule["rule"]) => ({ zh: inLanguage(title, "zh"), en: inLanguage(title, "en") });
  return new Map([...own, ...book.map((booked) => [booked.rule.id, { title: titles(booked.rule), source: { zh: sourceOf(booked, "zh"), en: sourceOf(booked, "en") } }] as const)]);
}

function sourceOf({ provisions }: BookedRule, language: Language): string {
  return provisions.map((provision) => provisionInWords(provision, language)).join(SIGNS[language].semicolon);
}

interface Writer {
  /** @returns false where nobody reads any more */
  one(read: Read, calendar: Calendar | undefined): Promise<boolean>;
  end(): Promise<unknown>;
}

function writerOf(call: Call, language: Language): Writer {
  const { stdout } = call.io;
  const calendars: Calendar[] = [];
  switch (call.options.value("format") ?? formatOf(call)) {
    case "json":
      return {
        one: (read, calendar) => stdout.write(`${"input" in read ? calendarJson(calendar!, { file: read.file, line: read.line, contactId: read.input.contact.id }) : JSON.stringify({ file: read.file, line: read.line, refused: problemsData(read.problems, language) })}\n`),
        end: async () => {},
      };
    case "svg":
      return {
        async one(_, calendar) {
          if (calendar === undefined) return true;
          if (calendars.push(calendar) > 1) refuse("usage/bad-value", { path: "--format", found: "svg", expected: { en: "html for several contacts, or one contact", zh: "多个联系请用 html，或只给一个联系" } });
          return true;
        },
        end: async () => calendars[0] !== undefined && stdout.write(calendarSvg(calendars[0], { language })),
      };
    case "html":
      return {
        one: async (_, calendar) => calendar === undefined || calendars.push(calendar) > 0,
        end: async () => calendars.length > 0 && stdout.write(calendarHtml(calendars, language)),
      };
    default:
      return {
        one: async (_, calendar) => calendar === undefined || stdout.write(`${calendars.push(calendar) > 1 ? "\n" : ""}${calendarText(calendar, { language, style: call.style.stdout })}\n`),
        end: async () => {},
      };
  }
}
