import { FACTS } from "./catalogue-data";
import { isExtendable, lazyWith, type Extra, type ExtraFact } from "./extra";
import type { FactRow } from "./fact-row";

export type { FactKind } from "./extra";

export type FactRoot = "contact" | "recipient" | "collector" | "case" | "debtor" | "creditor" | "debt" | "event";

/** A fact with its path taken apart. */
export interface Fact extends FactRow {
  readonly root: FactRoot;
  /** From the root's record down. */
  readonly segments: readonly string[];
}

export type Catalogue = ReadonlyMap<string, Fact>;

const build = lazyWith((extra) => {
  const facts = new Map<string, Fact>();
  for (const row of FACTS) facts.set(row.path, factOf(row));
  for (const declared of extra.facts ?? []) {
    const known = facts.get(declared.path);
    if (known !== undefined) facts.set(known.path, widened(known, declared));
    else if (isExtendable(declared.path)) facts.set(declared.path, factOf(rowOf(declared)));
  }
  const type = facts.get("event.type");
  if (type !== undefined && extra.events !== undefined) facts.set(type.path, { ...type, values: [...type.values!, ...extra.events] });
  return facts;
});

/** Every fact of the records and of what packs declare, by its canonical path; kept once built. */
export function catalogue(extra?: Extra): Catalogue {
  return build(extra);
}

/**
 * The fact that a rule means: the root `contact.` may be left out, and so may `case.` before `placement.`.
 *
 * @returns undefined where there is none
 */
export function factNamed(path: string, facts: Catalogue): Fact | undefined {
  return facts.get(path) ?? facts.get(`contact.${path}`) ?? (path.startsWith("placement.") ? facts.get(`case.${path}`) : undefined);
}

function factOf(row: FactRow): Fact {
  const [root, ...segments] = row.path.split(".");
  return { ...row, root: root as FactRoot, segments };
}

function rowOf({ path, type, values, description, personal }: ExtraFact): FactRow {
  const isClosed = type === "enum" || type === "enums";
  return { path, kind: type, ...(isClosed && { values: values ?? [] }), ...(personal && { personal }), ...(description && { description }) };
}

/** A closed vocabulary takes further values; anything else stays as it is. */
function widened(fact: Fact, { values }: ExtraFact): Fact {
  return fact.values === undefined || values === undefined ? fact : { ...fact, values: [...new Set([...fact.values, ...values])] };
}
