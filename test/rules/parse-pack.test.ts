import { describe, expect, it } from "vitest";
import { parsePack } from "../../src/rules/parse-pack";
import { HEAD, RULE, printed, problemsOf, withHead, withRule } from "./sample";

describe("parsePack", () => {
  const files = [{ name: "zz/pack.yaml", text: HEAD }, { name: "zz/calls.yaml", text: RULE }];

  it("makes a pack of plain JSON, with what is left out filled in", () => {
    const pack = parsePack(files);
    expect(pack).toMatchObject({ id: "zz", kind: "jurisdiction", calendars: [], facts: [], events: {}, waivers: [] });
    expect(pack.rules).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    expect(pack.digest).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it("takes a whole policy from one text", () => {
    const policy = parsePack(
      `
id: qinghe
version: "2026.11.0"
kind: organisation
title: { zh: 青禾内部规定 }
extends: [zz]
instruments: { qinghe.manual: { title: { zh: 催收手册 }, force: policy } }
rules:
  - id: qinghe.manual.lunch
    title: { zh: 午间不致电 }
    cite: { instrument: qinghe.manual, at: "3.2" }
    in-force: { from: "2026-01-01" }
    binds: [agency]
    prohibit: { open-hours: { every-day: "12:00-14:00", bounds: "[)" } }
    message: { zh: "{local-time} 为午休" }
waivers:
  - { id: w1, rule: zz.trade.visits, reason: trial, by: legal, from: "2026-01-01", until: "2026-06-01", scope: { channel: visit } }
`,
      { with: [parsePack([files[0]!, { name: "zz/rules.yaml", text: RULE.replace("zz.act.calls", "zz.trade.visits").replace("instrument: zz.act", "instrument: zz.code").replace('"2020-01-01" }\n  sureness', '"2021-01-01", until: "2027-01-01" }\n  sureness') }])] },
    );
    expect(policy).toMatchObject({ id: "qinghe", kind: "organisation", waivers: [{ id: "w1" }], rules: [{ id: "qinghe.manual.lunch" }] });
  });

  it("joins what a file applies to into each of its rules", () => {
    const text = `applies-to: { channel: voice }\nrules:\n${RULE.replace(/^(?=.)/gm, "  ")}${RULE.replace("zz.act.calls", "zz.act.more").replace("  binds: [agency]\n", "").replace(/^(?=.)/gm, "  ")}`;
    expect(parsePack([files[0]!, { name: "zz/calls.yaml", text }]).rules.map(({ binds }) => binds)).toEqual([{ all: [{ channel: "voice" }, ["agency"]] }, { channel: "voice" }]);
  });

  it("takes calendars by name and written out", () => {
    const calendar = 'id: zz\nfrom: "2026-01-01"\nuntil: "2027-01-01"\nholidays: ["2026-01-01"]\nworkdays: []\n';
    const own = '{ id: own, from: "2026-01-01", until: "2027-01-01", holidays: [], workdays: [] }';
    const pack = parsePack([{ name: "pack.yaml", text: `${HEAD}calendars: [zz, ${own}]\n` }], { calendars: [{ name: "calendars/zz.yaml", text: calendar }] });
    expect(pack.calendars.map(({ id }) => id)).toEqual(["zz", "own"]);
  });

  it("takes the facts and event types that it declares as known", () => {
    const declared = `facts: [{ path: debtor.pensioner, type: boolean }]\nevents: { pause: { effect: restricts, scope: [personId], endedBy: [pause-ended] }, pause-ended: { effect: permits, scope: [personId] } }\n`;
    const rule = RULE.replace("binds: [agency]", "binds: { debtor.pensioner: true, standing: { event: pause } }");
    expect(problemsOf([{ name: "pack.yaml", text: HEAD + declared }, { name: "r.yaml", text: rule }])).toEqual([]);
  });

  it("uses what it extends and nothing else that is loaded", () => {
    const base = parsePack(files);
    const policy = (head: string) => `id: own\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Own }\n${head}rules:\n${RULE.replace("zz.act.calls", "own.policy.calls").replace(/^(?=.)/gm, "  ")}`;
    expect(problemsOf(policy("extends: [zz]\n"), { with: [base] })).toEqual([]);
    expect(problemsOf(policy(""), { with: [base] }).map(({ code }) => code)).toEqual(["pack/unknown-instrument", "pack/unknown-definition", "pack/unknown-definition"]);
  });

  it("tells all problems of all files at once, in the order of the files", () => {
    const wrong = [{ name: "b.yaml", text: RULE.replace("witin", "within").replace("  sureness: READ\n", "") }, { name: "a.yaml", text: "- id: 7\n" }, { name: "pack.yaml", text: HEAD.replace("title: { en: Testland", "titel: { en: Testland") }];
    const places = problemsOf(wrong).map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(places).toEqual([
      "pack.yaml:3 pack/unknown-key",
      "a.yaml:1 pack/missing", "a.yaml:1 pack/missing", "a.yaml:1 pack/missing", "a.yaml:1 pack/missing", "a.yaml:1 pack/missing", "a.yaml:1 pack/wrong-type",
      "b.yaml:1 pack/missing",
    ]);
    expect(problemsOf([...wrong].reverse()).map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(places);
  });

  it("tells a wrong definition once, where it is defined", () => {
    const twice = RULE + RULE.replace("zz.act.calls", "zz.act.more");
    expect(printed([{ name: "pack.yaml", text: HEAD.replace("[agency]", "[agenci]") }, { name: "r.yaml", text: twice }])).toEqual([
      "pack.yaml:11:30  pack/unknown-value\n  `collector.kind` is \"agenci\"; expected one of creditor, affiliate, agency, law-firm, debt-buyer, servicer. Did you mean `agency`?",
    ]);
  });

  it("tells what a file applies to once for all its rules", () => {
    const text = `applies-to: { chanel: voice }\nrules:\n${RULE.replace(/^(?=.)/gm, "  ")}${RULE.replace("zz.act.calls", "zz.act.more").replace(/^(?=.)/gm, "  ")}`;
    expect(problemsOf([files[0]!, { name: "r.yaml", text }]).map(({ file, line, column }) => [file, line, column])).toEqual([["r.yaml", 1, 15]]);
  });

  it("finds a problem of a named calendar in that calendar's file", () => {
    const calendars = [{ name: "calendars/zz.yaml", text: 'id: zz\nfrom: "2026-01-01"\nuntil: "2027-01-01"\nholidays: ["2028-01-01"]\nworkdays: []\n' }];
    expect(printed([{ name: "pack.yaml", text: `${HEAD}calendars: [zz]\n` }], { calendars })).toEqual([
      "calendars/zz.yaml:4:12  pack/dates\n  `holidays` is \"2028-01-01\"; expected a date from 2026-01-01 to before 2027-01-01. Correct one of the two dates.",
    ]);
  });
});

describe("a misspelling", () => {
  it.each([
    ["a key of the head", withHead("reviewed:", "reviwed:"), "pack.yaml:6:1", "reviewed"],
    ["a key of an instrument", withHead("force: law", "forse: law"), "pack.yaml:8:44", "force"],
    ["a key of a rule", withRule("sureness", "surenes"), "calls.yaml:5:3", "sureness"],
    ["a key of a citation", withRule("instrument:", "instrumnt:"), "calls.yaml:3:11", "instrument"],
    ["a key of the dates", withRule("from:", "form:"), "calls.yaml:4:15", "from"],
    ["an operator", withRule("limit:", "limmit:"), "calls.yaml:8:5", "limit"],
    ["a part of an operator", withRule("within:", "witin:"), "calls.yaml:12:7", "within"],
    ["a fact", withRule("[agency]", "{ recipient.roel: debtor }"), "calls.yaml:6:12", "recipient.role"],
    ["a fact in a filter", withRule("{ channel: voice }", "{ chanel: voice }"), "calls.yaml:10:13", "channel"],
    ["a value", withRule("channel: voice", "channel: voise"), "calls.yaml:10:22", "voice"],
    ["a value of an operator", withRule("[person]", "[preson]"), "calls.yaml:11:13", "person"],
    ["a value of the rule itself", withRule("READ", "RAED"), "calls.yaml:5:13", "READ"],
    ["an event type", withRule("[agency]", "{ standing: { event: opt-uot } }"), "calls.yaml:6:31", "opt-out"],
    ["a definition", withRule("[agency]", "[agenci]"), "calls.yaml:6:11", "agency"],
    ["an exception", withRule("[wrong-number]", "[wrong-nummer]"), "calls.yaml:13:12", "wrong-number"],
    ["an instrument", withRule("zz.act,", "zz.acts,"), "calls.yaml:3:23", "zz.act"],
    ["a placeholder", withRule("{count}", "{cuont}"), "calls.yaml:14:18", "count"],
  ])("of %s is told with what was meant", (_, files, place, meant) => {
    const told = printed(files);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${place.replaceAll(".", "\\.")}  pack/`));
    expect(told[0]).toMatch(new RegExp(`Did you mean \`${meant.replaceAll(".", "\\.")}\`\\?$`));
  });
});

describe("a value that YAML reads as something else", () => {
  it.each([
    ["a pinpoint", withRule('at: "1"', "at: 1006.10"), "calls.yaml:3:35  pack/wrong-type\n  zz.act.calls: `at` is 1006.10; expected a text. Quote it: \"1006.10\"."],
    ["a year", withRule('from: "2020-01-01"', "from: 2020"), "calls.yaml:4:21  pack/wrong-type\n  zz.act.calls: `from` is 2020; expected a text. Quote it: \"2020\"."],
    ["a version", withHead('"2026.11.0"', "2026.11"), "pack.yaml:2:10  pack/wrong-type\n  `version` is 2026.11; expected a text. Quote it: \"2026.11\"."],
    ["a text that a comma ends", withRule("Three calls a week", "Three calls, no more"), "calls.yaml:2:29  pack/unknown-key\n  zz.act.calls: `no more` has no meaning here; expected a part of `title` (zh, en). Quote the whole text: a comma or a colon ended it before this."],
    ["nothing at all", withRule('from: "2020-01-01"', "from:"), "calls.yaml:4:15  pack/wrong-type\n  zz.act.calls: `from` is null; expected a text. Write a value that fits."],
  ])("%s: says how to write it", (_, files, message) => expect(printed(files)).toEqual([message]));

  it.each([
    ["a date", withRule('from: "2020-01-01"', "from: 2020-01-01")],
    ["hours", withRule("{ channel: voice }\n", '{ open-hours: { every-day: 08:00-22:00, bounds: "[)" } }\n')],
    ["Norway", withHead("ZZ }", "NO }")],
  ])("%s without quotes stays the text that it is in YAML 1.2", (_, files) => expect(printed(files)).toEqual([]));
});
