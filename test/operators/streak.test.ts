import { describe, expect, it } from "vitest";
import { ask, call, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const missed = (day: string, hour = "10"): Fields => call(`h${day}-${hour}`, `2026-05-${day}T${hour}:00:00-05:00`);
const spoke = (day: string, hour = "10"): Fields => ({ ...missed(day, hour), outcome: "conversation" });
const streak = (more: Fields = {}): Fields => ({ streak: { of: { channel: "voice" }, each: { outcome: ["no-answer", "not-connected"] }, length: 3, ...more } });

describe("streak of contacts", () => {
  it.each<[string, Fields[], Answer]>([
    ["three in a row", [missed("12"), missed("13"), missed("14")], "true"],
    ["two are too few", [missed("13"), missed("14")], "false"],
    ["the latest broke it", [missed("11"), missed("12"), missed("13"), spoke("14")], "false"],
    ["an older one did not", [spoke("11"), missed("12"), missed("13"), missed("14")], "true"],
    ["other channels play no part", [missed("12"), missed("13"), { ...spoke("14", "09"), channel: "sms" }, missed("14")], "true"],
    ["one that does not tell", [missed("12"), { ...missed("13"), outcome: "unknown" }, missed("14")], "unknown"],
    ["broken for sure, whatever the other was", [spoke("12"), { ...missed("13"), outcome: "unknown" }, missed("14")], "false"],
  ])("%s", (_name, history, answer) => expect(ask(streak(), { history })).toBe(answer));

  it.each<[string, Given, Answer]>([
    ["complete over the streak", { historyFrom: "2026-05-12T10:00:00-05:00" }, "true"],
    ["one second short", { historyFrom: "2026-05-12T10:00:01-05:00" }, "unknown"],
    ["too narrow", { historyCovers: "collector" }, "unknown"],
  ])("%s", (_name, given, answer) => expect(ask(streak(), { history: [missed("12"), missed("13"), missed("14")], ...given })).toBe(answer));
});

it.each<[string, string, Answer]>([
  ["contacts", "2026-05-14T10:00:00-05:00", "false"], ["contacts", "2026-05-14T10:00:01-05:00", "unknown"], ["local-days", "2026-05-14T10:00:00-05:00", "false"], ["local-days", "2026-05-14T10:00:01-05:00", "unknown"],
])("a row of %s broken by the latest may be whole by later ones, unless records reach back to it: %s", (unit, historyFrom, answer) => expect(ask(streak({ unit }), { history: [missed("11"), missed("12"), missed("13"), spoke("14")], historyFrom })).toBe(answer));

describe("streak of days", () => {
  it.each<[string, Fields[], Answer]>([
    ["three days in a row, however often a day", [missed("12"), missed("13", "09"), missed("13"), missed("14")], "true"],
    ["a day between breaks it", [missed("11"), missed("12"), missed("14")], "false"],
    ["one talk on any of the days breaks it", [missed("12"), missed("13"), spoke("13", "09"), missed("14")], "false"],
    ["the day is whole: a talk early on its first day counts", [spoke("12", "08"), missed("12"), missed("13"), missed("14")], "false"],
    ["more days than asked for", [missed("11"), missed("12"), missed("13"), missed("14")], "true"],
    ["a talk on the day before its first", [spoke("11"), missed("12"), missed("13"), missed("14")], "true"],
    ["it need not have ended yesterday", [missed("10"), missed("11"), missed("12")], "true"],
  ])("%s", (_name, history, answer) => expect(ask(streak({ unit: "local-days" }), { history })).toBe(answer));

  it.each<[string, Answer]>([["2026-05-14T23:59:59-05:00", "false"], ["2026-05-15T00:00:00-05:00", "true"]])("from the next day on: %s is %s", (at, answer) =>
    expect(ask(streak({ unit: "local-days", from: "next-day" }), { at, history: [missed("12"), missed("13"), missed("14")] })).toBe(answer),
  );

  it.each<[string, Answer, Fields[]]>([
    ["one more today leaves it standing", "true", [missed("12"), missed("13"), missed("14"), missed("15")]],
    ["one of today does not make it", "false", [missed("13"), missed("14"), missed("15")]],
    ["one of another kind today breaks it", "false", [missed("12"), missed("13"), missed("14"), spoke("15")]],
  ])("from the next day on: %s", (_name, answer, history) => {
    expect(ask(streak({ from: "next-day" }), { at: "2026-05-15T20:00:00-05:00", history })).toBe(answer);
    expect(ask(streak({ unit: "local-days", from: "next-day" }), { at: "2026-05-15T20:00:00-05:00", history })).toBe(answer);
  });

  it("needs records from the start of its first day", () => {
    const history = [missed("12"), missed("13"), missed("14")];
    expect(ask(streak({ unit: "local-days" }), { history, historyFrom: "2026-05-12T00:00:00-05:00" })).toBe("true");
    expect(ask(streak({ unit: "local-days" }), { history, historyFrom: "2026-05-12T00:00:01-05:00" })).toBe("unknown");
  });
});
