import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../src/replay/map-guess";
import { parsed } from "./simple-mapping";

describe("guessMapping", () => {
  it.each([
    ["cn-call-centre/通话记录.csv", ["encoding: gb18030", 'caseId: { column: "案件编号" }', 'at: { column: "外呼时间", date: iso }', '"无人接听": no-answer', '"承诺还款": unknown', '"同事": colleague']],
    ["vicidial-log/vicidial_log.tsv", ['delimiter: "\\t"', "caseId: { column: lead_id }", "outcome: { column: status", "recipient.address: { column: phone_number, phone: true }"]],
    ["twilio/cases.csv", ["caseId: { column: case_id }", "recipient.id: { column: person_id }"]],
  ])("proposes for %s", (file, lines) => {
    const { text, unsure } = guessMapping(file, readFileSync(`fixtures/mappings/${file}`));
    for (const line of lines) expect(text).toContain(line);
    expect(unsure.length).toBeGreaterThan(0);
    expect(text).toContain("# unsure: whose clock the times are on");
    expect(() => parsed(text)).not.toThrow();
  });

  it.each(["03/04/2026 10:00:00", "3/4/2026 10:00", "03/04/2026 10:00:00 PM", "3/4/2026 1:00 PM"])("does not decide between month and day in %s", (time) => {
    const { unsure } = guessMapping("a.csv", Buffer.from(`id,start\n1,${time}\n`));
    expect(unsure).toContain("whether start has the month or the day first");
  });

  it.each([["3/14/2026 9:05", "M/D/YYYY H:mm"], ["14/3/2026 9:05", "D/M/YYYY H:mm"], ["14/03/2026 09:05:00 PM", "D/M/YYYY h:mm:ss A"], ["1772463600", "epoch"], ["1772463600123", "epoch-ms"]])("finds how %s is written", (time, format) => {
    const { text, unsure } = guessMapping("a.csv", Buffer.from(`id,start\n1,${time}\n`));
    expect(text).toMatch(new RegExp(`at: \\{ column: start, date: "?${format}"? \\}`));
    expect(unsure.join()).not.toMatch(/written|month/);
  });

  it.each(["46084.37847", "46084"])("does not take the day %s of a spreadsheet for seconds", (time) => {
    expect(guessMapping("a.csv", Buffer.from(`id,start\n1,${time}\n`)).unsure).toContain("how the times in start are written");
  });
});
