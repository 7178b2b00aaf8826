import * as z from "zod";
import { FORCES } from "./force";
import { lazy } from "./lazy";

export type { Applied, Citation, Decision, Duty, Evidence, Reason, Remedy, TraceEntry, WaiverUse } from "./record-types";

/** 应 and 不应 against 宜 and 不宜. */
export const MODALS = ["must", "should"] as const;
/** What may come of a rule. */
export const RESULTS = ["satisfied", "violated", "unproven", "excepted", "waived", "inapplicable"] as const;

const bilingual = () => z.strictObject({ zh: z.string(), en: z.string() });
const optionalText = (description: string) => z.string().optional().describe(description);

/** A provision of an instrument. */
export const citationSchema = lazy(() =>
  z.strictObject({
    instrument: z.string().describe("Key of the instrument, for instance `us.reg-f`"),
    title: z.string().describe("Its title, in the decision's language"),
    pinpoint: z.string().describe("The provision, for instance `12 CFR 1006.14(b)(2)(i)(A)`"),
    also: z.array(z.string()).optional().describe("Further provisions of it"),
    force: z.enum(FORCES).describe("How binding the instrument is"),
    url: optionalText("Where it can be read"),
    inForceFrom: z.string().describe("From which local date on, inclusive, `YYYY-MM-DD`"),
    inForceUntil: optionalText("Until which local date, exclusive; absent, still in force"),
  }),
);

/** A history entry, a fact with its value, or a place in the text that settled it. */
export const evidenceSchema = lazy(() =>
  z.union([
    z.strictObject({ history: z.string().describe("Id of the entry; of an event without one, its type, `@` and its instant") }),
    z.strictObject({ fact: z.string().describe("Path of the fact"), value: z.unknown().optional().describe("What it holds; absent, the record is silent") }),
    z.strictObject({
      finding: z.string().describe("Slug of what was found"),
      in: z.literal("envelope").optional().describe("On the outside; absent: in the text"),
      from: z.int().describe("Where it begins, in UTF-16 units from 0"),
      to: z.int().describe("Where it ends, in UTF-16 units, exclusive"),
      line: z.int().describe("Line where it begins, from 1"),
      column: z.int().describe("Column where it begins, in UTF-16 units from 1"),
      quote: z.string().describe("The words themselves; personal"),
    }),
  ]),
);

/** What would mend a reason. */
export const remedySchema = lazy(() =>
  z.strictObject({
    permittedFrom: optionalText("First second from the contact's own at which this rule alone would allow, within 400 days, RFC 3339 on the recipient's clock; only where `when` was asked"),
    searchedTo: optionalText("Where `when` was asked and no such second found: how far was searched (400 days, or to where a later record of the case takes over), RFC 3339 on the recipient's clock"),
    needs: z.array(z.string()).optional().describe("Paths of the facts that are missing; only where something is unproven"),
  }),
);

const judged = () => ({
  ruleId: z.string().describe("Id of the rule; the gate's own begin with `engine.`"),
  jurisdiction: z.string().describe("Id of the pack; of the gate's own rules `engine`"),
  title: bilingual().describe("Title of the rule"),
  modal: z.enum(MODALS).describe("Whether the provision binds or advises"),
  debtId: optionalText("The debt that the rule was judged for; absent, it does not turn on one"),
  message: z.string().describe("What is wrong or to be done, in the decision's language"),
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe("What the placeholders of the message stand for"),
  citations: z.array(citationSchema()).describe("The provisions that the rule rests on; empty for the gate's own rules"),
});

/** Why a contact is denied or advised against. */
export const reasonSchema = lazy(() =>
  z.strictObject({
    ...judged(),
    basis: z.enum(["violated", "unproven"]).describe("The facts show it, or a fact that the rule needs is missing"),
    evidence: z.array(evidenceSchema()).describe("What settled it: at most twenty entries, facts and findings"),
    remedy: remedySchema().optional().describe("What would mend it; absent, nothing is known that would"),
  }),
);

/** What a contact must still do. */
export const dutySchema = lazy(() => z.strictObject({ ...judged(), duty: z.string().describe("Slug of what is to be done") }));

/** A waiver that lifted a rule. */
export const waiverUseSchema = lazy(() =>
  z.strictObject({
    ruleId: z.string().describe("Id of the rule that was lifted"),
    id: z.string().describe("Id of the waiver"),
    reason: z.string().describe("Why it was granted"),
    by: z.string().describe("Who granted it"),
    until: z.string().describe("Until which local date it holds, exclusive, `YYYY-MM-DD`"),
  }),
);

/** One rule and what came of it. */
export const traceEntrySchema = lazy(() =>
  z.strictObject({
    ruleId: z.string().describe("Id of the rule"),
    debtId: optionalText("The debt that the rule was judged for; absent, it does not turn on one"),
    result: z.enum(RESULTS).describe("What came of it"),
    why: optionalText("Excepted by what, or why inapplicable"),
  }),
);

/** What the decision rests on. */
export const appliedSchema = lazy(() =>
  z.strictObject({
    engine: z.string().describe("Version of this package"),
    packs: z
      .array(z.strictObject({ id: z.string().describe("Id of the pack"), version: z.string().describe("Its version"), digest: z.string().describe("Digest of its content") }))
      .describe("The packs that were judged by"),
    zoneData: z.string().describe("Version of the zone table"),
    zones: z.array(z.string()).describe("IANA zones of the recipient that were judged in"),
    judged: z.int().describe("How many rules"),
    assumed: z.record(z.string(), z.unknown()).optional().describe("Facts filled by the gate's `assume`, by path; absent, none"),
  }),
);

/** What comes out. Reasons stand violated before unproven, then by force, then by rule id. */
export const decisionSchema = lazy(() =>
  z.strictObject({
    outcome: z.enum(["allow", "deny"]).describe("Allow only where nothing that denies is violated or unproven, and the law of the place is loaded"),
    reasons: z.array(reasonSchema()).describe("Why it denies: violated before unproven, then by force, then by rule id; empty on an allow"),
    advisories: z.array(reasonSchema()).describe("What does not deny: advised rules, grace periods, packs long unreviewed"),
    duties: z.array(dutySchema()).describe("What the contact must still do"),
    waivers: z.array(waiverUseSchema()).describe("Waivers used"),
    permittedFrom: optionalText("First second from the contact's own, within 400 days, at which it would be allowed, RFC 3339 on the recipient's clock; only where `when` was asked"),
    permittedUntil: optionalText("On an allow: the next second at which it would no longer be, within 400 days, RFC 3339 on the recipient's clock; only where `when` was asked"),
    searchedTo: optionalText("Where `when` was asked and neither found: how far was searched (400 days, or to where a later record of the case takes over), RFC 3339 on the recipient's clock"),
    applied: appliedSchema().describe("What the decision rests on"),
    trace: z.array(traceEntrySchema()).optional().describe("Every rule with its result; only where `trace` was asked"),
  }),
);
