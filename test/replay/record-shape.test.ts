import { describe, expect, it } from "vitest";
import { RowItem } from "../../src/replay/log-item";
import { RecordMaker, shapesOf } from "../../src/replay/record-shape";

const maker = (fields: Record<string, unknown>, alike: Record<string, unknown> = {}): RecordMaker => new RecordMaker(structuredClone(shapesOf({ fields: alike, records: [{ record: "contact", fields: {} }, { record: "case", fields }] })));

describe("RecordMaker", () => {
  it("puts constants and the values of cells in the mapping's order", () => {
    const made = maker({ "debtor.id": { column: "d" }, stage: "early", "debtor.born": { column: "b" }, creditor: null }, { id: { column: "i" } }).make('[1,"k","d-1",null]');
    expect(JSON.stringify(made)).toBe('{"record":"case","id":"k","debtor":{"id":"d-1"},"stage":"early"}');
  });

  it("leaves out an object none of whose values is there", () => {
    expect(maker({ "placement.agencyId": { column: "a" } }).make("[1,null]")).toEqual({ record: "case" });
  });

  it("has null where the first of a list is absent and the second is not", () => {
    expect(maker({ "debts.0.id": { column: "a" }, "debts.1.id": { column: "b" } }).make('[1,null,"L-2"]')["debts"]).toEqual([null, { id: "L-2" }]);
  });

  it("makes a list anew for each record, so that none is put into another's", () => {
    const lists = maker({ debts: ["L-0"], "debts.0": { column: "a" } });
    expect([lists.make('[1,"L-1"]')["debts"], lists.make("[1,null]")["debts"]]).toEqual([["L-1"], ["L-0"]]);
  });
});

it("a record of a row has the text that it would have had as a line", () => {
  const head = { at: 1, rank: 0, id: "k", source: 0, line: 2, keys: 0 } as const;
  const item = new RowItem(head, { record: "case", id: "k" });
  expect([{ ...item }, item.text]).toEqual([{ ...head, record: { record: "case", id: "k" }, isUnfit: false }, '{"record":"case","id":"k"}']);
});
