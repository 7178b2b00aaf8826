import { describe, expect, it } from "vitest";
import { logRecords } from "../../src/build/bench/log";
import { NO_EXTRA } from "../../src/records/extra";
import { parseRecord } from "../../src/records/parse";
import { countKeys } from "../../src/replay/line-keys";
import { surelyFits } from "../../src/replay/quick-check";
import { callLine, caseLine, eventLine } from "./small-law";

const fits = surelyFits(NO_EXTRA);
const CALL = JSON.parse(callLine("c-1", "2026-03-02T09:00:00+08:00")) as Record<string, unknown>;

describe("surelyFits", () => {
  it("takes the ordinary records of a log", () => expect([...logRecords(20)].filter((record) => fits(record) !== countKeys(record))).toEqual([]));

  it.each([
    [CALL, true],
    [JSON.parse(caseLine()), true],
    [JSON.parse(eventLine("cease-request", "2026-03-02T09:00:00+08:00")), true],
    [{ ...CALL, id: "unknown" }, false],
    [{ ...CALL, at: "2026-03-02T09:00:00" }, false],
    [{ ...CALL, channel: "phone" }, false],
    [{ ...CALL, chanel: "voice" }, false],
    [{ ...CALL, recipient: { id: "p" } }, false],
    [{ ...CALL, debtIds: [] }, false],
    [{ ...CALL, planned: "yes" }, false],
    [{ ...CALL, outcome: null }, false],
    [{ ...CALL, endedAt: "2026-03-02T08:00:00+08:00" }, false],
    [{ ...CALL, visit: { collectors: -1 } }, false],
    [JSON.parse('{"record":"contact","__proto__":{"id":"c"}}'), false],
    [JSON.parse(caseLine("case-1", "debtor-1", { debts: [] })), false],
    [JSON.parse(caseLine("case-1", "d", { debtor: { id: "d", location: { country: "CN", region: "US-NY" } } })), false],
    [{ record: "visit" }, false],
    [[], false],
    ["contact", false],
    [null, false],
  ])("%j: %s", (record, wanted) => expect(fits(record) >= 0).toBe(wanted));

  // it may never take what the full validation refuses
  const VALUES = [undefined, null, "", " x", "unknown", "x", 0, -1, 1.5, true, [], ["x"], {}, { id: "x" }, "2026-03-02T09:00:00Z", "2026-03-02"];
  it.each([["contact", CALL], ["case", JSON.parse(caseLine())], ["event", JSON.parse(eventLine("payment", "2026-03-02T09:00:00+08:00"))]] as const)("takes no %s that parseRecord refuses", (_, record) => {
    const paths = Object.keys(record as object);
    const wrong = paths.flatMap((key) => VALUES.map((value) => ({ ...(record as object), [key]: value }))).filter((changed) => fits(changed) >= 0 && !parseRecord(changed).ok);
    expect(wrong.filter((changed) => Object.values(changed).every((value) => value !== undefined))).toEqual([]);
  });
});
