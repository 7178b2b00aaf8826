import { lazyWith } from "./extra";
import { record } from "./record";
import { described, id, listOf, oneOf, optional, text, yesNo } from "./value";
import { COLLECTOR_KINDS, CREDITOR_KINDS } from "./vocabulary";

export type { Collector, Creditor } from "./record-types";

const party = () => ({
  id: described(id().clone(), { value: "id", description: "The party" }),
  name: optional(text(), "Name", { personal: true }),
  licensed: optional(yesNo(), "Holds the licence that its trade needs"),
  jurisdictions: optional(listOf(text()), "Where it is licensed: countries or regions, ISO 3166; the whole list"),
  memberOf: optional(listOf(text()), "Associations whose code binds it; the whole list"),
});

/** Who is owed. */
export const creditorSchema = lazyWith((extra) => record("creditor", { ...party(), kind: optional(oneOf(CREDITOR_KINDS), "Kind of creditor") }, extra));

/** Who makes the contact. */
export const collectorSchema = lazyWith((extra) =>
  record(
    "collector",
    {
      ...party(),
      kind: optional(oneOf(COLLECTOR_KINDS), "Kind of collector"),
      agentId: optional(text(), "The agent's number"),
      agentName: optional(text(), "The agent's name", { personal: true }),
      agentQualified: optional(yesNo(), "The agent is trained and admitted as required"),
      principalBusinessIsCollection: optional(yesNo(), "Collecting debts is its main business"),
    },
    extra,
  ),
);
