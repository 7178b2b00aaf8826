import { describe, expect, it } from "vitest";
import { baselineOf, isKnown, knownBy, parseBaseline } from "../../src/lint/baseline";
import type { Finding } from "../../src/lint/finding";
import { directivesIn, faultOf, isExpired, suppressed } from "../../src/lint/suppression";

const RULES = new Set(["us.reg-f.violence"]);

describe("a comment that suppresses", () => {
  it.each([
    ["<!-- lawful-contact-allow threat-arrest until 2027-01-31: quoted in a warning -->", ["threat-arrest"], "2027-01-31", "quoted in a warning"],
    ["{{!-- lawful-contact-allow insult, us.reg-f.violence until 2027-01-31 because it is a quotation --}}", ["insult", "us.reg-f.violence"], "2027-01-31", "it is a quotation"],
    ["# lawful-contact-allow: missing until 2027-01-31：签名由通道添加", ["missing"], "2027-01-31", "签名由通道添加"],
    ["{% comment %}lawful-contact-allow insult until 2027-01-31: x y{% endcomment %}", ["insult"], "2027-01-31", "x y"],
    ["// lawful-contact-allow insult until 2027-01-31", ["insult"], "2027-01-31", ""],
    ["# lawful-contact-allow until 2027-01-31: why", [], "2027-01-31", "why"],
  ])("%s", (text, targets, until, reason) => expect(directivesIn(text)[0]!.suppression).toEqual({ targets, until, reason }));

  it("stands at its line, and may hold for the whole file", () => {
    expect(directivesIn("a\nb\n# lawful-contact-allow-file insult until 2027-01-31: x\n# lawful-contact-allow insult until 2027-01-31: y")).toEqual([
      expect.objectContaining({ line: 3, wholeFile: true }), expect.objectContaining({ line: 4, wholeFile: false }),
    ]);
  });

  it.each([
    ["# lawful-contact-allow insult", "no-until"],
    ["# lawful-contact-allow until 2027-01-31: x", "no-target"],
    ["# lawful-contact-allow insolt until 2027-01-31: x", "unknown-target"],
    ["# lawful-contact-allow insult until next-year: x", "bad-until"],
    ["# lawful-contact-allow insult until 2027-02-30: x", "bad-until"],
    ["# lawful-contact-allow insult until 2027-01-31:", "no-reason"],
  ])("%s is %s", (text, what) => {
    const [{ suppression, fault }] = directivesIn(text) as [ReturnType<typeof directivesIn>[number]];
    expect((fault ?? faultOf(suppression, RULES))?.what).toBe(what);
  });

  it("says what was most likely meant", () => expect(faultOf({ targets: ["insolt"], until: "2027-01-31", reason: "x" }, RULES)?.meant).toBe("insult"));

  it.each([["2027-01-30", false], ["2027-01-31", true]])("on %s is expired: %s", (date, expired) => expect(isExpired({ targets: [], until: "2027-01-31", reason: "" }, date)).toBe(expired));
});

const rule = (ruleId: string, severity: "error" | "unproven") => ({ ruleId, severity, jurisdiction: "us", title: "", citations: [] });
const FINDING: Finding = { kind: "said", slug: "insult", severity: "error", message: "", rules: [rule("a.b.c", "error"), rule("d.e.f", "unproven")], from: 0, to: 1, line: 1, column: 1, endLine: 1, endColumn: 2, fingerprint: "f1" };
const by = (...targets: string[]) => suppressed(FINDING, { targets, until: "2027-01-31", reason: "x" });

describe("suppressed", () => {
  it("is gone where the finding, its kind or all its rules are named", () => expect([by("insult"), by("said"), by("a.b.c", "d.e.f")]).toEqual([undefined, undefined, undefined]));
  it("is less grave where some rules are", () => expect(by("a.b.c")).toMatchObject({ severity: "unproven", rules: [{ ruleId: "d.e.f" }] }));
  it("is itself where none is", () => expect(by("threat-arrest")).toBe(FINDING));
});

describe("a baseline", () => {
  const entry = (fingerprint: string, severity: Finding["severity"], kind: Finding["kind"] = "said") => ({ fingerprint, severity, kind, file: "a.txt" });

  it("holds what is no note, in one order", () => {
    const findings = [entry("b", "error"), entry("a", "warning"), entry("c", "note"), entry("d", "error", "suppression-expired")];
    expect(baselineOf(findings).findings.map(({ fingerprint }) => fingerprint)).toEqual(["a", "b"]);
    expect(baselineOf([...findings].reverse())).toEqual(baselineOf(findings));
  });

  it("knows what was there, and nothing graver", () => {
    const known = knownBy(baselineOf([entry("a", "unproven"), entry("b", "error")]));
    expect([isKnown(entry("a", "unproven"), known), isKnown(entry("a", "error"), known), isKnown(entry("b", "warning"), known), isKnown(entry("x", "error"), known)]).toEqual([true, false, true, false]);
  });

  it.each(["", "{}", "[]", "null", '{"version":2,"findings":[]}', '{"version":1,"findings":[null]}', '{"version":1,"findings":[{"fingerprint":1}]}'])("is not read from %j", (text) => expect(parseBaseline(text)).toBeUndefined());
  it("is read as it was written", () => expect(parseBaseline(JSON.stringify(baselineOf([entry("a", "error")])))).toEqual(baselineOf([entry("a", "error")])));
});
