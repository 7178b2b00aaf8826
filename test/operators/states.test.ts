import { describe, expect, it } from "vitest";
import { answer, decide, packOf, type Fields } from "./ask-words";

const NAME = "require: { states: collector-name }";
const SAID = "require: { states: { element: collector-name, said: true } }";
const text = (words: string, fields: Fields = {}): Fields => ({ channel: "sms", content: { text: words, ...fields } });

describe("states", () => {
  it.each<[string, string, Fields, string]>([
    ["finds it in a text", NAME, text("This is Northgate Recovery: your account is overdue."), "allow"],
    ["misses it in a text without", NAME, text("Your account is overdue."), "violated"],
    ["takes what is shown outside the text", NAME, text("Your account is overdue.", { shows: ["collector-name"] }), "allow"],
    ["takes nothing else that is shown for it", NAME, text("Your account is overdue.", { shows: ["creditor-name"] }), "violated"],
    ["takes words that were judged beforehand as complete", NAME, { channel: "sms", content: { judged: true } }, "allow"],
    ["takes it as shown where there is no text", NAME, { channel: "sms", content: { shows: ["collector-name"] } }, "allow"],
    ["cannot know without a text", NAME, { channel: "sms" }, "unproven"],
    ["leaves live speech to its script", NAME, {}, "keep-to-script"],
    ["cannot know a text in a language without lexicon", NAME, text("Señora, pague su deuda hoy mismo por favor", { language: "es" }), "unproven"],
    ["finds it first of all", "require: { states: { element: collector-name, first: true } }", text("Hello. This is Northgate Recovery about your past due loan. Reply STOP to opt out."), "allow"],
    ["finds it, but not first", "require: { states: { element: opt-out, first: true } }", text("This is Northgate Recovery about your past due loan. Reply STOP to opt out."), "violated"],
    ["finds it before another", "require: { states: { element: collector-name, before: opt-out } }", text("This is Northgate Recovery about your loan. Reply STOP to opt out."), "allow"],
    ["finds it after the other", "require: { states: { element: opt-out, before: contact-purpose } }", text("This is Northgate Recovery about your past due loan. Reply STOP to opt out."), "violated"],
    ["needs no other to stand before", "require: { states: { element: opt-out, before: agent-id } }", text("This is Northgate Recovery. Reply STOP to opt out."), "allow"],
    ["does not know the place of what is shown", "require: { states: { element: collector-name, first: true } }", text("Your account is overdue.", { shows: ["collector-name"] }), "violated"],
    ["finds it said", SAID, text("This is Northgate Recovery: your account is overdue."), "allow"],
    ["misses it where it has to be said and is only shown", SAID, text("Your account is overdue.", { shows: ["collector-name"] }), "violated"],
    ["does not take words that were judged for what has to be said", SAID, { channel: "sms", content: { judged: true } }, "violated"],
    ["does not take a script that has yet to be spoken for it", SAID, {}, "violated"],
    ["cannot know whether it was said without a text", SAID, { channel: "sms" }, "unproven"],
    ["finds it on the outside", "require: { states: { element: collector-name, in: envelope } }", { channel: "email", content: { text: "Hello", envelope: "This is Northgate Recovery" } }, "allow"],
  ])("%s", (_, condition, contact, expected) => expect(answer(decide(condition, contact))).toBe(expected));

  it("names the element that is missing", () => expect(decide(NAME, text("Your account is overdue.")).reasons[0]?.values).toMatchObject({ element: "collector-name" }));

  it.each([["require: { states: collector-nam }", "collector-name"], ["require: { states: { element: opt-out, before: optout } }", "opt-out"]])("refuses the element of %s", (condition, told) => {
    expect(() => packOf(condition)).toThrow(told);
  });
});
