import { isRecord } from "../records/entry";

/** Facts that the system guarantees, by path: they fill what the record is silent about and override nothing. */
export type Assumptions = Readonly<Record<string, unknown>>;

export const INPUT_FIELDS: ReadonlySet<string> = new Set(["mode", "historyFrom", "historyCovers"]);
/** Roots that lie within another record. */
const PREFIX: Readonly<Record<string, readonly string[]>> = {
  contact: ["contact"], recipient: ["contact", "recipient"], collector: ["contact", "collector"],
  case: ["case"], debtor: ["case", "debtor"], creditor: ["case", "creditor"], placement: ["case", "placement"], debt: ["case", "debts", "*"],
};

/** The input with what is assumed filled in, and which assumptions were used. What was handed in is never changed. */
export function withAssumptions(input: unknown, assumptions: Assumptions): { input: unknown; used: Record<string, unknown> } {
  const used: Record<string, unknown> = {};
  let filled = input;
  for (const path of Object.keys(assumptions).sort()) {
    const next = fill(filled, segmentsOf(path), assumptions[path]);
    if (next === filled) continue;
    filled = next;
    used[path] = assumptions[path];
  }
  return { input: filled, used };
}

/** The way to a path from the input's root; undefined roots are the contact's own fields. */
function segmentsOf(path: string): readonly string[] {
  if (INPUT_FIELDS.has(path)) return [path];
  const [root, ...rest] = path.split(".") as [string, ...string[]];
  const prefix = PREFIX[root];
  return prefix === undefined ? ["contact", root, ...rest] : [...prefix, ...rest];
}

function fill(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return value === undefined ? given : value;
  if (Array.isArray(value)) {
    // Several case records, or every debt of a case.
    const way = key === "*" ? rest : [key, ...rest];
    const members = value.map((member) => fill(member, way, given));
    return members.some((member, index) => member !== value[index]) ? members : value;
  }
  if (value !== undefined && !isRecord(value)) return value;
  // Debts that are not there are not invented.
  if (value === undefined && key === "*") return value;
  const before = value?.[key];
  const after = fill(before, rest, given);
  return after === before ? value : { ...value, [key]: after };
}
