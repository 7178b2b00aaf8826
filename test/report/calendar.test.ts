import { describe, expect, it } from "vitest";
import type { ContactWindow } from "../../src/engine/windows";
import { daysOf, numbersText, openTimes, type Calendar } from "../../src/report/calendar";
import { calendarHtml } from "../../src/report/calendar-html";
import { calendarJson } from "../../src/report/calendar-json";
import { calendarSvg } from "../../src/report/calendar-svg";
import { calendarText } from "../../src/report/calendar-text";
import type { Style } from "../../src/report/style";
import { golden } from "./golden";

const HOURS = { ruleId: "zz.act.hours", jurisdiction: "zz", basis: "violated" } as const;
const CALLS = { ruleId: "zz.act.calls", jurisdiction: "zz", basis: "violated" } as const;
const CONSENT = { ruleId: "zz.code.consent", jurisdiction: "zz", basis: "unproven" } as const;
const NO_LAW = { ruleId: "engine.no-law", jurisdiction: "engine", basis: "unproven" } as const;
const RULES: Calendar["rules"] = new Map([
  ["zz.act.hours", { title: { en: "No calls at night", zh: "夜间不得致电" }, source: { en: "The Act, s 1 (law)", zh: "某法，s 1（法律）" } }],
  ["zz.act.calls", { title: { en: "Three calls a day <and> no more", zh: "每日三次" }, source: { en: "The Act, s 2 (law)", zh: "某法，s 2（法律）" } }],
  ["engine.no-law", { title: { en: "The law of the place must be loaded", zh: "当地法律须已载入" }, source: { en: "", zh: "" } }],
]);

/** Windows that follow one another, from their beginnings. */
const windowsOf = (end: string, ...begins: readonly (readonly [string, ContactWindow["closedBy"]])[]): ContactWindow[] =>
  begins.map(([from, closedBy], index) => ({ from, to: begins[index + 1]?.[0] ?? end, open: closedBy.length === 0, closedBy }));

/** No zone, no law, no rule. */
const EMPTY: Calendar = { heading: "call-1", zone: undefined, rules: RULES, windows: windowsOf("2026-03-12T00:00:00+00:00", ["2026-03-10T00:00:00+00:00", [NO_LAW]]) };

/** Days on which the clock is put forward and back, seconds, several rules at once, one that nobody knows, and a heading that would be markup. */
const HARDEST: Calendar = {
  heading: "call-<7> · voice · \"debtor\" & co",
  zone: "America/Chicago",
  rules: RULES,
  windows: windowsOf(
    "2026-03-10T00:00:00-05:00",
    ["2026-03-07T12:07:30-06:00", []],
    ["2026-03-07T20:00:00-06:00", [CONSENT]],
    ["2026-03-07T21:00:00-06:00", [HOURS, CONSENT]],
    ["2026-03-08T08:00:01-05:00", []],
    ["2026-03-08T12:00:00-05:00", [CALLS]],
    ["2026-03-08T21:00:00-05:00", [CALLS, HOURS]],
    ["2026-03-09T00:00:00-05:00", [HOURS]],
    ["2026-03-09T08:00:00-05:00", []],
    ["2026-03-09T12:00:00-05:00", [CALLS]],
    ["2026-03-09T12:00:20-05:00", []],
    ["2026-03-09T21:00:00-05:00", [HOURS]],
  ),
};
const BACK: Calendar = { ...HARDEST, windows: windowsOf("2026-11-02T00:00:00-06:00", ["2026-11-01T00:30:00-05:00", []], ["2026-11-01T01:30:00-06:00", [HOURS]], ["2026-11-01T08:00:00-06:00", []]) };
const PAINT: Style = { good: (text) => `<g>${text}</g>`, bad: (text) => `<b>${text}</b>`, warn: (text) => `<w>${text}</w>`, strong: (text) => `<s>${text}</s>`, faint: (text) => `<f>${text}</f>` };

describe("a calendar", () => {
  it.each<[string, string]>([
    ["empty.en.txt", calendarText(EMPTY)],
    ["empty.zh.txt", calendarText(EMPTY, { language: "zh" })],
    ["empty.json", calendarJson(EMPTY)],
    ["hardest.en.txt", calendarText(HARDEST)],
    ["hardest.zh.txt", calendarText(HARDEST, { language: "zh" })],
    ["hardest.coloured.txt", calendarText(HARDEST, { style: PAINT })],
    ["hardest.json", calendarJson(HARDEST, { file: "call.json", line: 1 })],
    ["hardest.en.svg", calendarSvg(HARDEST)],
    ["hardest.zh.svg", calendarSvg(HARDEST, { language: "zh" })],
    ["both.en.html", calendarHtml([HARDEST, EMPTY])],
  ])("reads as %s", (name, text) => expect(text.trimEnd()).toBe(golden(`calendar/${name}`, text.trimEnd())));

  it("shows the hour that the clock skips as no time, and the hour that it shows twice as one", () => {
    const [, forward] = daysOf(HARDEST, "en");
    expect(forward).toMatchObject({ date: "2026-03-08", isChanged: true, pieces: [{ from: 0, to: 7200 }, { from: 10_800, to: 28_801 }, {}, {}, {}] });
    const [back] = daysOf(BACK, "en");
    expect(back!.pieces.map(({ from, to, state }) => [from, to, state])).toEqual([[1800, 7200, "open"], [3600, 5400, "open"], [5400, 28_800, "forbidden"], [28_800, 86_400, "open"]]);
    expect(openTimes(back!, "en")).toBe("00:30–01:30, 08:00–24:00");
  });
});

describe("numbersText", () => {
  it.each([
    [[], ""],
    [[1], "1"],
    [[1, 2, 3, 7], "1–3, 7"],
    [[2, 4, 5], "2, 4–5"],
  ])("%j → %s", (numbers, text) => expect(numbersText(numbers, "en")).toBe(text));
});

describe("the picture", () => {
  it("is told in words to those who do not see it, and holds nothing that a page would run or load", () => {
    const svg = calendarSvg(HARDEST);
    expect(svg).toMatch(/role="img" aria-labelledby="calendar-title calendar-desc"/);
    expect(svg).toMatch(/<title id="calendar-title">[^<]+<\/title>\n<desc id="calendar-desc">[^<]+<\/desc>/);
    expect(svg).not.toMatch(/<script|href=|url\((?!#)|@import|call-<7>/);
    expect(svg).toMatch(/prefers-color-scheme:dark.*@media print/);
  });

  it("has ids of its own for each of several in one page", () => {
    const ids = [...calendarHtml([HARDEST, HARDEST]).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
