import * as z from "zod";
import { lazy } from "./lazy";

/** Kinds of instrument, strongest first. */
export const FORCES = ["law", "regulation", "standard", "guideline", "code", "contract", "policy"] as const;
/** 应 and 不应 against 宜 and 不宜. */
export const MODALS = ["must", "should"] as const;
/** What may come of a rule. */
export const RESULTS = ["satisfied", "violated", "unproven", "excepted", "waived", "inapplicable"] as const;

const bilingual = () => z.strictObject({ zh: z.string(), en: z.string() });
const optionalText = (description: string) => z.string().optional().describe(description);

/** A provision of an instrument. */
export const citationSchema = lazy(() =>
  z.strictObject({
    instrument: z.string().describe("Key of the instrument"),
    title: z.string().describe("Its title, in the decision's language"),
    pinpoint: z.string().describe("The provision"),
    also: z.array(z.string()).optional().describe("Further provisions of it"),
    force: z.enum(FORCES),
    url: optionalText("Where it can be read"),
    inForceFrom: z.string().describe("Local date, inclusive"),
    inForceUntil: optionalText("Local date, exclusive; absent, still in force"),
  }),
);
/** A provision of an instrument. */
export type Citation = z.infer<ReturnType<typeof citationSchema>>;

/** A history entry, a fact with its value, or a place in the text that settled it. */
export const evidenceSchema = lazy(() =>
  z.union([
    z.strictObject({ history: z.string().describe("Id of the entry") }),
    z.strictObject({ fact: z.string().describe("Path of the fact"), value: z.unknown().optional() }),
    z.strictObject({
      finding: z.string().describe("Slug of what was found"),
      in: z.literal("envelope").optional().describe("On the outside; absent: in the text"),
      from: z.int().describe("Where it begins, in UTF-16 units from 0"),
      to: z.int().describe("Where it ends, exclusive"),
      line: z.int().describe("From 1"),
      column: z.int().describe("In UTF-16 units from 1"),
      quote: z.string().describe("The words themselves; personal"),
    }),
  ]),
);
/** What settled a condition: a history entry, a fact, or words of the text. */
export type Evidence = z.infer<ReturnType<typeof evidenceSchema>>;

/** What would mend a reason. */
export const remedySchema = lazy(() =>
  z.strictObject({
    permittedFrom: optionalText("First second at which this rule alone would allow, RFC 3339"),
    searchedTo: optionalText("Without `permittedFrom`: how far was searched"),
    needs: z.array(z.string()).optional().describe("Paths of the facts that are missing"),
  }),
);
/** What would mend a reason. */
export type Remedy = z.infer<ReturnType<typeof remedySchema>>;

const judged = () => ({
  ruleId: z.string(),
  jurisdiction: z.string().describe("Id of the pack"),
  title: bilingual().describe("Title of the rule"),
  modal: z.enum(MODALS),
  debtId: optionalText("The debt that the rule was judged for"),
  message: z.string().describe("In the decision's language"),
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe("What the placeholders of the message stand for"),
  citations: z.array(citationSchema()),
});

/** Why a contact is denied or advised against. */
export const reasonSchema = lazy(() =>
  z.strictObject({
    ...judged(),
    basis: z.enum(["violated", "unproven"]).describe("The facts show it, or a fact that the rule needs is missing"),
    evidence: z.array(evidenceSchema()),
    remedy: remedySchema().optional(),
  }),
);
/** Why a contact is denied or advised against. */
export type Reason = z.infer<ReturnType<typeof reasonSchema>>;

/** What a contact must still do. */
export const dutySchema = lazy(() => z.strictObject({ ...judged(), duty: z.string().describe("Slug of what is to be done") }));
/** What a contact must still do. */
export type Duty = z.infer<ReturnType<typeof dutySchema>>;

/** A waiver that lifted a rule. */
export const waiverUseSchema = lazy(() =>
  z.strictObject({
    ruleId: z.string(),
    id: z.string().describe("Id of the waiver"),
    reason: z.string(),
    by: z.string().describe("Who granted it"),
    until: z.string().describe("Local date, exclusive"),
  }),
);
/** A waiver that lifted a rule. */
export type WaiverUse = z.infer<ReturnType<typeof waiverUseSchema>>;

/** One rule and what came of it. */
export const traceEntrySchema = lazy(() =>
  z.strictObject({
    ruleId: z.string(),
    debtId: optionalText("The debt that the rule was judged for"),
    result: z.enum(RESULTS),
    why: optionalText("Excepted by what, or why inapplicable"),
  }),
);
/** One rule and what came of it. */
export type TraceEntry = z.infer<ReturnType<typeof traceEntrySchema>>;

/** What the decision rests on. */
export const appliedSchema = lazy(() =>
  z.strictObject({
    engine: z.string().describe("Version of this package"),
    packs: z.array(z.strictObject({ id: z.string(), version: z.string(), digest: z.string() })),
    zoneData: z.string().describe("Version of the zone table"),
    zones: z.array(z.string()).describe("Zones of the recipient that were judged"),
    judged: z.int().describe("How many rules"),
    assumed: z.record(z.string(), z.unknown()).optional().describe("Facts filled by the gate's `assume`, by path"),
  }),
);
/** What the decision rests on. */
export type Applied = z.infer<ReturnType<typeof appliedSchema>>;

/** What comes out. Reasons stand violated before unproven, then by force, then by rule id. */
export const decisionSchema = lazy(() =>
  z.strictObject({
    outcome: z.enum(["allow", "deny"]),
    reasons: z.array(reasonSchema()),
    advisories: z.array(reasonSchema()).describe("What does not deny: advised rules, grace periods, packs long unreviewed"),
    duties: z.array(dutySchema()).describe("What the contact must still do"),
    waivers: z.array(waiverUseSchema()).describe("Waivers used"),
    permittedFrom: optionalText("First second from the contact's own at which it would be allowed, RFC 3339"),
    permittedUntil: optionalText("On an allow: the next second at which it would no longer be"),
    searchedTo: optionalText("Where neither was found: how far was searched"),
    applied: appliedSchema(),
    trace: z.array(traceEntrySchema()).optional(),
  }),
);
/** What comes out of a check. */
export type Decision = z.infer<ReturnType<typeof decisionSchema>>;
