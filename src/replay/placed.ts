import type { Problem } from "../records/problem";
import { parseInstant } from "../time/instant";
import type { LineKeys } from "./line-keys";
import { RANKS, type ItemHead } from "./log-item";
import { replayProblem } from "./replay-problem";

/** Whose a record is, as far as it says so itself. */
export const OWNERS = { debtor: 0, case: 1, person: 2, nobody: 3 } as const;
export type OwnerKind = (typeof OWNERS)[keyof typeof OWNERS];

/** A record's place among its owner's. */
export interface Placed {
  readonly of: OwnerKind;
  /** The id of the owner; empty where it is nobody's. */
  readonly owner: string;
  readonly head: ItemHead;
}

/** Places a record by its keys alone. */
export function placed({ record, id = "", caseId, personId, debtorId = "", at: written, keys }: LineKeys, source: number, line: number): Placed {
  if (record === "case") return { of: debtorId === "" ? OWNERS.nobody : OWNERS.debtor, owner: debtorId, head: { at: -Infinity, rank: RANKS.case, id, source, line, keys } };
  const at = parseInstant(written);
  const rank = record === "event" ? RANKS.event : RANKS.contact;
  const head: ItemHead = { at: at === at ? at : -Infinity, rank, id, source, line, keys };
  if (caseId !== undefined) return { of: OWNERS.case, owner: caseId, head };
  return rank === RANKS.event && personId !== undefined ? { of: OWNERS.person, owner: personId, head } : { of: OWNERS.nobody, owner: "", head };
}

/** Why a record that names no owner, or one that nobody knows, can belong to no debtor. */
export function withoutDebtor(of: OwnerKind, owner: string, { rank }: Pick<ItemHead, "rank">): Problem {
  if (of === OWNERS.case) return replayProblem("replay/unknown-case", { path: "caseId", found: owner });
  if (of === OWNERS.person) return replayProblem("replay/unknown-debtor");
  return rank === RANKS.case ? replayProblem("replay/no-debtor", { path: "debtor.id" }) : replayProblem("replay/no-case-named");
}
