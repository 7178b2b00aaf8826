import type { PackProblem, Vocabulary } from "../operators/compile";
import { catalogue, type Fact } from "../records/catalogue";
import { EVENT_TYPES } from "../records/event-types";
import { EXTENDABLE, isExtendable, type ExtraFact } from "../records/extra";
import { nearest } from "../records/suggest";
import type { Report } from "./check-shape";
import { canonicalJson } from "./canonical-json";
import type { Pack } from "./pack";

/** The facts and event types that a pack declares: they add to the record model and change nothing in it. */
export function checkVocabulary(pack: Pack, others: readonly Pack[], vocabulary: Vocabulary, report: Report): void {
  const base = catalogue();
  pack.facts.forEach((fact, index) => {
    for (const problem of factProblems(fact, base.get(fact.path), others)) report({ ...problem, path: ["facts", index, ...problem.path] });
    if (pack.facts.findIndex(({ path }) => path === fact.path) < index) report({ code: "pack/duplicate-id", path: ["facts", index, "path"], found: fact.path, expected: "each fact once", fix: "write all its values in one place" });
  });
  const names = [...vocabulary.events.codes.keys()].map(String);
  for (const [name, type] of Object.entries(pack.events)) {
    const path = ["events", name];
    const holder = Object.hasOwn(EVENT_TYPES, name) ? "the records" : others.find((other) => Object.hasOwn(other.events, name) && canonicalJson(other.events[name]) !== canonicalJson(type))?.id;
    if (holder !== undefined) report({ code: "pack/duplicate-id", path, found: name, expected: `an event type of its own; ${holder} ${holder === "the records" ? "have" : "has"} it`, fix: "drop it, or name it otherwise" });
    (type.endedBy ?? []).forEach((ender, index) => {
      if (vocabulary.events.codes.has(ender)) return;
      const guess = nearest(ender, names);
      report({ code: "pack/unknown-event", path: [...path, "endedBy", index], found: ender, expected: "an event type of the records, or one that the pack declares", fix: guess ? `did you mean \`${guess}\`?` : "declare it under `events`" });
    });
  }
}

/** Fields that hold facts of their own, and those that tell records apart: declared as a fact, each would make every input refused. */
const RECORDS: ReadonlySet<string> = new Set([
  "contact.recipient", "contact.collector", "contact.content", "contact.callerId", "contact.visit", "recipient.location", "case.debtor", "case.debts", "case.creditor",
  "case.placement", "debtor.location", "debtor.residence", "contact.type", "contact.record", "event.record", "case.record",
]);

function factProblems(fact: ExtraFact, known: Fact | undefined, others: readonly Pack[]): PackProblem[] {
  const refuse = (expected: string, fix: string): PackProblem[] => [{ code: "pack/fact", path: ["path"], found: fact.path, expected, fix }];
  if (RECORDS.has(fact.path)) return refuse("a field that the records lack; this one holds a record, or tells which kind of record it is", "name another");
  if (!isExtendable(fact.path)) return refuse(`a field of ${EXTENDABLE.join(", ")}`, "write one of these records, a dot and the field's name in camelCase");
  const isClosed = fact.type === "enum" || fact.type === "enums";
  if (isClosed && (fact.values ?? []).length === 0) return [{ code: "pack/missing", path: ["values"], expected: "the values that it may have", fix: "list them" }];
  if (known !== undefined && (!isClosed || known.kind !== fact.type)) return refuse(`a fact that the records lack; they have it as ${known.kind}`, "use the fact as it is, or name another");
  const other = others.find(({ facts }) => facts.some(({ path, type }) => path === fact.path && type !== fact.type));
  return other === undefined ? [] : refuse(`the type that ${other.id} gives it`, "declare it alike, or name another");
}
