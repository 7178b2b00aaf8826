import { describe, expect, it } from "vitest";
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
    ["5% to 7%, 20%off or 30%", []],
    ["{0}", ["0"]],
  ])("%j → %j", (text, names) => expect(findPlaceholders(text).map(({ name }) => name)).toEqual(names));

  it.each([
    ["<toll_free_number>", true],
    ["[REP_NAME]", true],
    ["<Monday>", false],
    ["[1]", false],
  ])("is sure of a name with underscores: %s, %j", (text, sure) => expect(findPlaceholders(text)[0]?.sure).toBe(sure));

  it("gives the span with its brackets", () => expect(findPlaceholders("a {{x}} b")[0]).toMatchObject({ from: 2, to: 7 }));
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
