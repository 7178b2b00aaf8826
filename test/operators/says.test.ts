import { describe, expect, it } from "vitest";
import { answer, decide, inputOf, packOf, type Fields } from "./ask-words";
import { createGate } from "../../src/engine/gate";
import type { TextReader } from "../../src/operators/operator";
import { PackError } from "../../src/rules/pack-error";
import { textReader } from "../../src/text";

const ARREST = "prohibit: { says: threat-arrest }";
const THREAT = "Pay today. A deputy will pick you up at work.";
const content = (fields: Fields): Fields => ({ content: fields });

describe("says", () => {
  it.each<[string, Fields, string]>([
    ["finds it in a text", content({ text: THREAT }), "violated"],
    ["does not find it in a text without", content({ text: "Please call us about your account." }), "allow"],
    ["judges a text whatever is said of it", content({ text: THREAT, judged: true }), "violated"],
    ["takes words that were judged beforehand as sound", content({ judged: true }), "allow"],
    ["leaves live speech to its script", {}, "keep-to-script"],
    ["leaves a visit to its script", { channel: "visit", automated: undefined }, "keep-to-script"],
    ["leaves a chat to its script", { channel: "chat", automated: undefined }, "keep-to-script"],
    ["leaves a robot that converses to its script", { automated: "ai-voice" }, "keep-to-script"],
    ["cannot know a recording without its text", { automated: "prerecorded" }, "unproven"],
    ["cannot know a voice that may be a recording", { automated: undefined }, "unproven"],
    ["cannot know a message without its text", { channel: "sms" }, "unproven"],
    ["cannot know a text that is said to be unknown", { channel: "sms", content: { text: "unknown" } }, "unproven"],
    ["cannot know a text that was left empty", { channel: "sms", content: { text: "" } }, "unproven"],
    ["cannot know a text that was left blank", { channel: "sms", content: { text: " \n" } }, "unproven"],
    ["leaves live speech with a blank text to its script", { content: { text: "" } }, "keep-to-script"],
    ["cannot know a text in a language without lexicon", content({ text: "Señora, pague su deuda hoy mismo por favor" }), "unproven"],
    ["cannot know a text that is said to be in such a language", content({ text: "OK", language: "es-MX" }), "unproven"],
    ["finds it all the same where it is found", content({ text: `${THREAT} Señora, pague su deuda hoy mismo por favor, muchas gracias por todo`, language: "es" }), "violated"],
    ["reads Cantonese as Chinese", content({ text: "您好", language: "yue-Hant-HK" }), "allow"],
  ])("%s", (_, contact, expected) => expect(answer(decide(ARREST, contact))).toBe(expected));

  it.each<[string, Fields, string]>([
    ["a text", content({ text: THREAT }), "violated"],
    ["words that were judged beforehand", content({ judged: true }), "allow"],
    ["nothing that it could know", {}, "unproven"],
    ["nobody to whom it was said", { outcome: "no-answer" }, "allow"],
    ["no line on which it was said", { outcome: "not-connected" }, "allow"],
    ["nobody, but a debt that was spoken of", { outcome: "no-answer", discussed: ["d-1"] }, "unproven"],
    ["nobody, and no debt that was spoken of", { outcome: "no-answer", discussed: [] }, "allow"],
    ["somebody who may have heard it", { outcome: "connected" }, "unproven"],
    ["nobody knows whom", { outcome: "attempted" }, "unproven"],
    ["a recording that was left", { channel: "voicemail", outcome: "no-answer" }, "unproven"],
    ["a door where a note may hang", { channel: "visit", outcome: "no-answer" }, "unproven"],
    ["a text, whoever heard it", { ...content({ text: THREAT }), outcome: "no-answer" }, "violated"],
  ])("has of a past call %s", (_, contact, expected) => expect(answer(decide(ARREST, contact, { mode: "past" }))).toBe(expected));

  it.each<[string, string, Fields, string, string[]]>([
    ["the text", ARREST, { channel: "sms" }, "unproven", ["contact.content.text"]],
    ["a reader of its language", ARREST, content({ text: "OK", language: "es" }), "unproven", ["texts"]],
    ["the envelope", "prohibit: { says: { finding: third-party-disclosure, in: envelope } }", { channel: "letter", content: { text: "Hello" } }, "unproven", ["contact.content.envelope"]],
  ])("says that it needs %s", (_, condition, contact, basis, needs) => expect(decide(condition, contact).reasons[0]).toMatchObject({ basis, remedy: { needs } }));

  it("is unproven of a given text where nobody reads, and needs somebody who does", () => {
    expect(decide(ARREST, content({ text: THREAT }), { texts: null }).reasons[0]).toMatchObject({ basis: "unproven", remedy: { needs: ["texts"] } });
    expect(answer(decide(ARREST, content({ judged: true }), { texts: null }))).toBe("allow");
  });

  describe("of words that are only suspected", () => {
    const hit = { slug: "threat-arrest", from: 0, to: 11, line: 1, column: 1, quote: "think of it" };
    const reading = (...suspected: (true | undefined)[]): TextReader => ({
      read: (_text, { judged }) => ({ covered: true, findings: () => (judged === true ? [] : suspected.map((one) => ({ ...hit, ...(one && { suspected: one }) }))), elements: () => [] }),
    });
    const words = content({ text: "think of it" });

    it("is unproven, shows them, and needs somebody to judge them", () => {
      const [reason] = decide(ARREST, words, { texts: reading(true) }).reasons;
      expect(reason).toMatchObject({ basis: "unproven", remedy: { needs: ["contact.content.judged"] }, values: { quote: "think of it" } });
      expect(reason?.evidence[0]).toMatchObject({ finding: "threat-arrest", quote: "think of it" });
      expect(reason?.message).toMatch(/; missing: contact.content.judged; somebody has to judge: "think of it"$/);
    });

    it("is violated where others are shown", () => expect(answer(decide(ARREST, words, { texts: reading(true, undefined) }))).toBe("violated"));

    it("is sound once somebody has judged them", () => expect(answer(decide(ARREST, content({ text: "think of it", judged: true }), { texts: reading(true) }))).toBe("allow"));
  });

  it("shows the words and where they stand, and quotes the first", () => {
    const hit = { slug: "threat-arrest", from: 14, to: 24, line: 2, column: 3, quote: "pick up at" };
    const texts: TextReader = { read: () => ({ covered: true, findings: () => [hit, { ...hit, slug: "unowed-fees" }, { ...hit, slug: "insult", from: 30, to: 34 }], elements: () => [] }) };
    const [reason] = decide("prohibit: { says: [insult, threat-arrest] }", content({ text: "as the reader will have it" }), { texts }).reasons;
    expect(reason?.evidence.slice(0, 2)).toEqual([
      { finding: "threat-arrest", from: 14, to: 24, line: 2, column: 3, quote: "pick up at" },
      { finding: "insult", from: 30, to: 34, line: 2, column: 3, quote: "pick up at" },
    ]);
    expect(reason?.values).toMatchObject({ finding: "threat-arrest", quote: "pick up at" });
    expect(reason?.message).toBe("pick up at");
  });

  it.each<[string, Fields, string]>([
    ["on an envelope, to whomever it goes", { channel: "letter", content: { text: "Hello", envelope: "Overdue balance: your loan is past due" } }, "violated"],
    ["not on a plain one", { channel: "letter", content: { text: "your loan is past due", envelope: "12 Alder Street" } }, "allow"],
    ["on the envelope of a text that was judged", { channel: "letter", content: { judged: true, envelope: "your loan is past due" } }, "violated"],
    ["nowhere, where all was judged", { channel: "letter", content: { judged: true } }, "allow"],
  ])("looks %s", (_, contact, expected) => {
    const decision = decide("prohibit: { says: { finding: third-party-disclosure, in: envelope } }", contact);
    expect(answer(decision)).toBe(expected);
    const shown = (decision.reasons[0]?.evidence ?? []).filter((one) => "finding" in one).map((one) => one.in);
    expect(new Set(shown)).toEqual(new Set(expected === "violated" ? ["envelope"] : []));
  });

  it.each<[string, string, string]>([
    ["debtor", "to the debtor what is no disclosure", "allow"],
    ["neighbour", "to a third party what is one", "violated"],
    ["unknown", "to a person not known what is one", "violated"],
  ])("knows of a %s: says %s", (role, _, expected) => {
    expect(answer(decide("prohibit: { says: third-party-disclosure }", { ...content({ text: "Your loan is past due." }), recipient: { id: role === "debtor" ? "p-1" : "p-9", role, location: { country: "US", region: "US-IL" } } }))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["a finding that is none", "prohibit: { says: threat-arest }", "Did you mean `threat-arrest`"],
    ["no finding", "prohibit: { says: [] }", "a list of at least 1"],
    ["another part", "prohibit: { says: { finding: insult, in: subject } }", "envelope"],
    ["the text of an earlier contact", "prohibit: { happened: { of: { says: insult }, per: [person], within: ever } }", "outside the filter"],
  ])("refuses %s", (_, condition, told) => {
    const message = (): string => {
      try {
        return String(packOf(condition).rules.length);
      } catch (error) {
        if (error instanceof PackError) return error.message;
        throw error;
      }
    };
    expect(message()).toMatch(new RegExp(told));
  });
});

describe("engine.keep-to-script", () => {
  const two = (second: string) => {
    const [first, other] = [packOf(ARREST), packOf(second)];
    return createGate({ packs: [{ ...first, rules: [...first.rules, ...other.rules.map((rule) => ({ ...rule, id: "us.act.more" }))] }], texts: textReader() });
  };
  const duties = (second: string, contact: Fields = {}): string[] => two(second).check(inputOf(contact)).duties.map(({ ruleId, duty }) => `${ruleId}: ${duty}`);

  it("stands once, however many rules turn on the words", () => expect(duties("prohibit: { says: insult }")).toEqual(["engine.keep-to-script: keep-to-script"]));
  it("stands beside a duty that a rule names itself", () => expect(duties("duty: { do: record, satisfied: { recording: audio } }")).toEqual(["engine.keep-to-script: keep-to-script", "us.act.more: record"]));
  it("is none where no rule on words binds", () => expect(createGate({ packs: [packOf("binds: { channel: sms }\n  prohibit: { says: insult }")], texts: textReader() }).check(inputOf({})).duties).toEqual([]));
  it("is none where no rule turns on words", () => expect(createGate({ packs: [packOf("prohibit: { channel: sms }")], texts: textReader() }).check(inputOf({})).duties).toEqual([]));
  it("is explained in both languages", () => {
    const gate = two("prohibit: { says: insult }");
    const decision = gate.check(inputOf({}));
    expect(gate.explain(decision, { language: "zh" })).toContain("须依事先判断过的话术进行 (engine.keep-to-script)");
    expect(gate.explain(decision, { language: "en" })).toContain("keep to a script that was judged beforehand");
  });
});
