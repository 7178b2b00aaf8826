import { describe, expect, it } from "vitest";
import { NO_EXTRA } from "../../src/records/extra";
import { joinCaseRows } from "../../src/replay/case-rows";
import { replayGrouped } from "../../src/replay/grouped";
import type { JudgedDebtor } from "../../src/replay/judge-debtor";
import { parseMapping } from "../../src/replay/parse-mapping";
import { replay } from "../../src/replay/replay";
import type { Case } from "../../src/records/case";
import { SMALL_SCOPE, smallOptions, sourceOf } from "./small-law";

const caseOf = (more: object): Case => ({ id: "case-1", debtor: { id: "debtor-1" }, creditor: { id: "bank-1" }, debts: [{ id: "L-1" }], ...more }) as Case;

describe("joinCaseRows", () => {
  it.each<[string, object, object, object]>([
    ["joins the debts of rows that agree in everything else", {}, { debts: [{ id: "L-2" }] }, { joined: caseOf({ debts: [{ id: "L-1" }, { id: "L-2" }] }) }],
    ["takes a debt that stands in both once", { debts: [{ id: "L-1" }, { id: "L-2" }] }, { debts: [{ id: "L-2" }] }, { joined: caseOf({ debts: [{ id: "L-1" }, { id: "L-2" }] }) }],
    ["names the fact in which they differ", {}, { debtor: { id: "debtor-1", born: "1988-05-17" } }, { differs: "debtor.born" }],
    ["names the debt of which they say different things", { debts: [{ id: "L-1", product: "mortgage" }] }, { debts: [{ id: "L-1", product: "rent" }] }, { differs: "debts.0.product" }],
    ["does not take a row without debts for one that has them", {}, { debts: undefined }, { differs: "debts" }],
  ])("%s", (_, one, other, wanted) => expect(joinCaseRows(caseOf(one), caseOf(other))).toEqual(wanted));
});

/** Cases and calls in one table, a debt a row. */
const MAPPING = parseMapping("m.yaml", `
files:
  - match: "*"
    source: csv
    zone: Asia/Shanghai
    records:
      - record: case
        when: { kind: case }
        fields:
          id: { column: case }
          debtor.id: { column: debtor }
          debtor.location.country: CN
          debtor.location.region: { column: place }
          debts.0.id: { column: debt }
          creditor.id: bank-1
      - record: contact
        when: { kind: call }
        fields:
          id: { column: debt }
          caseId: { column: case }
          at: { column: at, date: "YYYY-MM-DD HH:mm" }
          channel: voice
          direction: outbound
          recipient.id: { column: debtor }
          recipient.role: debtor
          collector.id: agency-1
          recording: audio
`, NO_EXTRA);
const HEAD = "kind,case,debtor,place,debt,at";

describe("rows of one case", () => {
  async function judged(rows: readonly string[], isGrouped: boolean): Promise<{ debtors: JudgedDebtor[]; rejects: string[] }> {
    const rejects: string[] = [];
    const debtors: JudgedDebtor[] = [];
    const options = smallOptions({ mappings: [{ mapping: MAPPING, tables: {} }], reject: ({ line, problems }) => rejects.push(...problems.map(({ code, path }) => `${line} ${code} ${path}`)) });
    const source = sourceOf([HEAD, ...rows].join("\n"), "stdin");
    for await (const debtor of isGrouped ? replayGrouped(source, { ...options, historyFrom: SMALL_SCOPE.historyFrom }) : replay([source], options)) debtors.push(debtor);
    return { debtors, rejects };
  }
  const CALL = "call,case-1,debtor-1,,c-1,2026-03-04 10:00";

  it.each([["as a whole", false], ["as a filter", true]])("are one case with all their debts, replayed %s", async (_, isGrouped) => {
    const { debtors, rejects } = await judged(["case,case-1,debtor-1,CN-SH,L-1,", "case,case-1,debtor-1,CN-SH,L-2,", CALL, "case,case-2,debtor-2,CN-SH,L-3,"], isGrouped);
    expect([rejects, debtors.map(({ debtorId }) => debtorId)]).toEqual([[], ["debtor-1", "debtor-2"]]);
    expect(debtors[0]!.contacts.map((one) => [one.verdict, one.case?.debts?.map(({ id }) => id)])).toEqual([["permitted", ["L-1", "L-2"]]]);
  });

  it.each([["as a whole", false], ["as a filter", true]])("that contradict each other permit nothing, and are told, replayed %s", async (_, isGrouped) => {
    const { debtors, rejects } = await judged(["case,case-1,debtor-1,CN-SH,L-1,", "case,case-1,debtor-1,CN-GD,L-2,", CALL], isGrouped);
    expect([rejects, debtors[0]!.contacts.map(({ verdict }) => verdict)]).toEqual([["2 replay/case-rows-differ debtor.location.region"], ["unproven"]]);
  });
});
