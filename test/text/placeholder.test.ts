import { describe, expect, it } from "vitest";
import { textReader } from "../../src/text";
import { findPlaceholders, wordsOfName } from "../../src/text/placeholder";

describe("findPlaceholders", () => {
  it.each([
    ["{{name}}", ["name"]],
    ["{{{raw_name}}}", ["raw_name"]],
    ["Hi {first} of ${agency}", ["first", "agency"]],
    ["%s and %(balance)s", ["s", "balance"]],
    ["您好【姓名】", ["姓名"]],
    ["<first_name> [CREDITOR]", ["first_name", "CREDITOR"]],
    ["<b>bold</b> <a href=x>", []],
    ["{{unclosed and { open", []],
    ["{{over\nlines}}", []],
    ["50% of it", []],
    ["%FIRST_NAME%, %call_back%", ["FIRST_NAME", "call_back"]],
    ["%%FirstName%%, %%Agency Name%%: 5%%", ["FirstName", "Agency Name"]],
    ["5% to 7%, 20%off or 30%", []],
    ["{0}", ["0"]],
  ])("%j → %j", (text, names) => expect(findPlaceholders(text).map(({ name }) => name)).toEqual(names));

  it.each([
    ["{{x}}", true],
    ["%s", true],
    ["<toll_free_number>", false],
    ["[REP_NAME]", false],
    ["%JAIL%", false],
    ["%%Jail%%", false],
    ["<Monday>", false],
    ["{name of the creditor}", true],
    ["{{ name | default: 'you' | append: ', you see, you all' }}", true],
    ["{时段(8-20点)}", true],
    ["{You will be arrested if you do not pay.}", false],
    ["${你会坐牢，全家都会知道}", false],
    ['{"text":"pay"}', false],
  ])("is sure of brackets that are used for nothing else: %s, %j", (text, sure) => expect(findPlaceholders(text)[0]?.sure).toBe(sure));

  it("gives the span with its brackets", () => expect(findPlaceholders("a {{x}} b")[0]).toMatchObject({ from: 2, to: 7 }));
});

describe("words that somebody marked as if they were a placeholder", () => {
  const reader = textReader();
  it.each(["You will go to %JAIL% if you do not pay.", "You will go to %%Jail%% if you do not pay.", "You will go to [JAIL] if you do not pay.", "Pay or [we_will_arrest_you] tomorrow.", "Pay or %we_will_arrest_you% tomorrow.", "再不还钱就【坐牢】。", "{You will be arrested if you do not pay.}", '{"text":"You will be arrested."}', "{n, plural, one {You will be arrested} other {You will}}", "${再不还钱，就抓你去坐牢。}"])("are read: %s", (text) =>
    expect(reader.read(text, { channel: "sms", recipientRole: "debtor", template: false }).findings().map(({ slug }) => slug)).toContain("threat-arrest"));
});

describe("wordsOfName", () => {
  it.each([
    ["agencyName", ["agency", "name"]],
    ["customer_first-name", ["customer", "first", "name"]],
    ["CREDITOR", ["creditor"]],
    ["last4", ["last"]],
    ["机构名称", ["机构名称"]],
  ])("%s → %j", (name, words) => expect(wordsOfName(name)).toEqual(words));
});
