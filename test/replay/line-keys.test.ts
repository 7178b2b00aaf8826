import { describe, expect, it } from "vitest";
import { KeyScanner, countKeys, countKeysIn, keysOfRecord } from "../../src/replay/line-keys";

function scanned(text: string) {
  const bytes = Buffer.from(text);
  const scanner = new KeyScanner();
  return scanner.scan(bytes, 0, bytes.length) ? { ...scanner.found } : undefined;
}

const NOTHING = { record: undefined, id: undefined, caseId: undefined, personId: undefined, at: undefined, debtorId: undefined };

describe("KeyScanner", () => {
  it.each([
    ['{"record":"contact","id":"c","caseId":"k","at":"t"}', { ...NOTHING, record: "contact", id: "c", caseId: "k", at: "t", keys: 4 }],
    ['{ "at" : "t" , "id":"联系" }', { ...NOTHING, at: "t", id: "联系", keys: 2 }],
    ['{"record":"case","id":"k","debtor":{"born":"b","id":"d","location":{"id":"not"}}}', { ...NOTHING, record: "case", id: "k", debtorId: "d", keys: 7 }],
    ['{"recipient":{"id":"r","at":"home"},"list":[{"id":"x"},"}"],"id":"c"}', { ...NOTHING, id: "c", keys: 6 }],
    ['{"content":{"text":"a \\"quoted\\": {id"},"n":-1.5,"yes":true,"id":"c"}', { ...NOTHING, id: "c", keys: 5 }],
    ['{"id":"first","id":"second"}', { ...NOTHING, id: "second", keys: 2 }],
    ['{"id":7,"personId":"p"}', { ...NOTHING, personId: "p", keys: 2 }],
    ["{}", { ...NOTHING, keys: 0 }],
  ])("reads %s", (text, keys) => expect(scanned(text)).toEqual(keys));

  it.each([['{"id":"\\u0061"}'], ['{"\\u0069d":"a"}'], ["[]"], ['{"id":"a"'], ['{"id":"a"} x'], ['{"id" "a"}'], ["null"], ['{"a":{"b":1}']])("leaves %s to a parser", (text) => expect(scanned(text)).toBeUndefined());

  it("counts as many keys as an object holds that has none twice", () => {
    const text = '{"a":{"b":[{"c":1},{"d":"x:y"}]},"e":"{\\"f\\":1}"}';
    expect([countKeysIn(text), countKeys(JSON.parse(text)), scanned(text)!.keys]).toEqual([5, 5, 5]);
  });

  it("takes the keys of a record that is there already", () => {
    expect(keysOfRecord({ record: "case", id: "k", debtor: { id: "d" } }, 3)).toEqual({ ...NOTHING, record: "case", id: "k", debtorId: "d", keys: 3 });
  });
});
