import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/records/decision";
import { csvCell, csvHead, decisionCsv, decisionLine, maskedDecision } from "../../src/report/replay-decisions";
import { replayed } from "../replay/small-law";

const SMALL = readFileSync("fixtures/logs/small.ndjson", "utf8");
const lines = async (write: typeof decisionLine, asOf?: string): Promise<string> => {
  const { debtors } = await replayed([SMALL]);
  const how = { personal: new Set<string>(["recipient.address"]), ...(asOf !== undefined && { asOf }) };
  return debtors.flatMap(({ debtorId, contacts }) => contacts.map((judged) => `${write(debtorId, judged, how)}\n`)).join("");
};

describe("decisions of a replay", () => {
  it("are lines of JSON", async () => expect(await lines(decisionLine)).toMatchFileSnapshot("../../fixtures/reports/replay/small.ndjson"));
  it("are lines of CSV", async () => expect(`${csvHead()}\n${await lines(decisionCsv)}`).toMatchFileSnapshot("../../fixtures/reports/replay/small.csv"));

  it("say on each line that another day's law was applied, and then name no dates of rules", async () => {
    const decisions = (await lines(decisionLine, "2021-01-01")).trimEnd().split("\n");
    expect(decisions.every((line) => (JSON.parse(line) as { asOf: string }).asOf === "2021-01-01")).toBe(true);
    expect(decisions.join("")).not.toContain("inForceFrom");
  });

  it("leave out what is personal", async () => {
    const { debtors } = await replayed([SMALL]);
    const [judged] = debtors[0]!.contacts;
    const reason = { ruleId: "a.b.c", jurisdiction: "a", title: { zh: "", en: "" }, modal: "must", basis: "violated", message: "m", values: {} } as const;
    const evidence: Evidence[] = [{ fact: "recipient.address", value: "+8613800000001" }, { fact: "contact.channel", value: "voice" }, { finding: "threat", from: 0, to: 1, line: 1, column: 1, quote: "secret words" }];
    const line = decisionLine("d", { ...judged!, decision: { ...judged!.decision, reasons: [{ ...reason, citations: [], evidence }] } }, { personal: new Set(["recipient.address"]) });
    expect(line).not.toMatch(/\+86|secret/);
    expect(line).toContain('"fact":"contact.channel","value":"voice"');
  });

  it("leave out the words that a message quotes", async () => {
    const { debtors } = await replayed([SMALL]);
    const [judged] = debtors[0]!.contacts;
    const reason = { ruleId: "a.b.c", jurisdiction: "a", title: { zh: "", en: "" }, modal: "must", basis: "violated", message: 'it threatens: "secret words" (threat)', values: { quote: "secret words", finding: "threat" } } as const;
    const quoting = [{ ...reason, citations: [], evidence: [] }];
    const told = { ...judged!, decision: { ...judged!.decision, reasons: quoting, advisories: quoting } };
    const personal = new Set(["recipient.address"]);
    const line = decisionLine("d", told, { personal });
    expect(line).not.toContain("secret");
    expect(line).toContain('it threatens: \\"•••\\" (threat)');
    expect(decisionCsv("d", told, { personal })).not.toContain("secret");
    expect(JSON.stringify(maskedDecision(told.decision, personal))).not.toContain("secret");
    expect(decisionLine("d", told, {})).toContain("secret words");
  });
});

describe("csvCell", () => {
  it.each([["plain", "plain"], ['a "b", c', '"a ""b"", c"'], ["two\nlines", '"two\nlines"'], ["=1+1", "'=1+1"], ["@cmd", "'@cmd"], ["-1", "'-1"], ["", ""]])("%j → %j", (text, cell) => expect(csvCell(text)).toBe(cell));
});
