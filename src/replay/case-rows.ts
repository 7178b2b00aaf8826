import { sameData } from "../records/same-data";
import type { Case } from "../records/case";

/** What two rows of one case give together, or the path of a fact in which they contradict each other. */
export type JoinedRows = { readonly joined: Case } | { readonly differs: string };

/** Tables of cases often have a row for each debt: rows of one case that agree in everything else are one record with all their debts. */
export function joinCaseRows(one: Case, other: Case): JoinedRows {
  const { debts: debtsOfOne, ...rest } = one;
  const { debts: debtsOfOther, ...otherRest } = other;
  const differs = differenceIn(rest, otherRest, "");
  if (differs !== undefined) return { differs };
  if (debtsOfOne === undefined || debtsOfOther === undefined) return debtsOfOne === debtsOfOther ? { joined: one } : { differs: "debts" };
  const debts = [...debtsOfOne];
  for (const debt of debtsOfOther) {
    const place = debts.findIndex(({ id }) => id === debt.id);
    if (place < 0) debts.push(debt);
    else if (!sameData(debts[place], debt)) return { differs: differenceIn(debts[place], debt, `debts.${place}`) ?? "debts" };
  }
  return { joined: { ...one, debts } };
}

/**
 * The records of one case from its rows, in their order; those of different days stay apart.
 *
 * @param differs  is told of each row that contradicts one before it, and in what; both then stand, so that nothing is permitted by either
 */
export function joinRowsOfCase<Row extends { readonly record?: unknown }>(rows: readonly Row[], differs: (row: Row, path: string) => void): Case[] {
  const known: Case[] = [];
  for (const row of rows) {
    const record = row.record as Case;
    if (known.some((other) => sameData(other, record))) continue;
    const place = known.findIndex(({ asOf }) => asOf === record.asOf);
    const rowsJoined = place < 0 ? undefined : joinCaseRows(known[place]!, record);
    if (rowsJoined !== undefined && "joined" in rowsJoined) known[place] = rowsJoined.joined;
    else {
      known.push(record);
      if (rowsJoined !== undefined) differs(row, rowsJoined.differs);
    }
  }
  return known;
}

/** The path of the first fact that differs; lists count as a whole. */
function differenceIn(one: unknown, other: unknown, path: string): string | undefined {
  if (sameData(one, other)) return undefined;
  if (!isRecord(one) || !isRecord(other)) return path;
  const key = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort().find((name) => !sameData(one[name], other[name]))!;
  return differenceIn(one[key], other[key], path === "" ? key : `${path}.${key}`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
