import * as z from "zod";
import type { EventType } from "../records/event-types";
import { FACT_KINDS, type ExtraFact } from "../records/extra";
import { lazy } from "../records/lazy";
import type { CalendarData } from "../time/calendar";
import { FORCES, type Force } from "../records/force";
import type { Words } from "./words";
import { dateText, wordsSchema } from "./words-schema";
import { ruleSchema, type Rule } from "./rule";

/** A text of law, or a house's own, that rules cite. */
export interface Instrument {
  /** What it is called. */
  readonly title: Words;
  /** Who issued it. */
  readonly issuer?: Words;
  /** Under which number it was issued or published. */
  readonly number?: string;
  /** How binding it is. */
  readonly force: Force;
  /** Whom it binds, in words; rules say it in conditions. */
  readonly binds?: Words;
  /** Local dates: in force from `from` (absent: not established) to before `until` (absent: still). */
  readonly "in-force"?: { readonly from?: string; readonly until?: string };
  /** Where it can be read. */
  readonly url?: string;
  /** What a reader has to know of it. */
  readonly note?: Words;
}

/** Lifts exactly one rule, for a span and a scope that is known to hold; never a rule of law or regulation. */
export interface Waiver {
  /** Names it in decisions. */
  readonly id: string;
  /** Id of the rule that it lifts. */
  readonly rule: string;
  /** Why it was granted. */
  readonly reason: string;
  /** Who granted it. */
  readonly by: string;
  /** The first local date with it, `YYYY-MM-DD`. */
  readonly from: string;
  /** The first local date without it, `YYYY-MM-DD`. */
  readonly until: string;
  /** The condition under which it holds; absent, for every contact. */
  readonly scope?: unknown;
}

/** A pack as the gate takes it: plain JSON, made by `parsePack` from YAML. */
export interface Pack {
  /** Such as `cn`; every rule id of a jurisdiction's begins with it, or with that of a region. */
  readonly id: string;
  /** `YYYY.MM.n`. */
  readonly version: string;
  /** An organisation's pack adds and tightens; it covers no place by itself. */
  readonly kind: "jurisdiction" | "organisation";
  /** What it is called. */
  readonly title: Words;
  /** Packs whose definitions, instruments, calendars and facts it may use. */
  readonly extends?: readonly string[];
  /** The condition under which it governs a contact; absent, all contacts. */
  readonly applies?: unknown;
  /** The first local date, `YYYY-MM-DD`, from which on its law is complete enough to permit; before it a place is without law. Absent: from ever. */
  readonly covers?: { readonly from: string };
  /** The local date of its latest review, `YYYY-MM-DD`; a contact more than a year later carries an advisory. Absent: never. */
  readonly reviewed?: string;
  /** What its rules cite, by key. */
  readonly instruments: Readonly<Record<string, Instrument>>;
  /** The calendars that its rules name. */
  readonly calendars: readonly CalendarData[];
  /** Fields that it adds to the records. */
  readonly facts: readonly ExtraFact[];
  /** Event types that it adds to those of the records, by name. */
  readonly events: Readonly<Record<string, EventType>>;
  /** Named conditions and filters. */
  readonly define: Readonly<Record<string, unknown>>;
  /** In the order of their files. */
  readonly rules: readonly Rule[];
  /** What an organisation lifts. */
  readonly waivers: readonly Waiver[];
  /** What the pack knowingly leaves out, and choices of reading. */
  readonly gaps?: readonly Words[];
  /** "sha256-…" over the canonical JSON of everything else but the examples. */
  readonly digest: string;
}

/** `pack.yaml`, before rules, calendars and digest are joined to it. Conditions are checked where they are compiled. */
export const packSchema = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z]{2,}(-[a-z0-9]+)*$/, "lower-case letters and hyphens are expected, for instance `cn` or `us-ma`"),
    version: z.string().regex(/^\d{4}\.\d{2}\.\d+$/, '"YYYY.MM.n" is expected, for instance "2026.11.0"'),
    kind: z.enum(["jurisdiction", "organisation"]).optional(),
    title: wordsSchema(),
    extends: z.array(z.string()).optional(),
    applies: z.unknown().optional(),
    covers: z.strictObject({ from: dateText() }).optional(),
    reviewed: dateText().optional(),
    instruments: z.record(z.string(), instrumentSchema()).optional(),
    calendars: z.array(z.union([z.string(), calendarSchema()])).optional(),
    facts: z.array(factSchema()).optional(),
    events: z.record(z.string(), eventTypeSchema()).optional(),
    define: z.record(z.string(), z.unknown()).optional(),
    rules: z.array(ruleSchema()).optional(),
    waivers: z.array(waiverSchema()).optional(),
    gaps: z.array(wordsSchema()).optional(),
  }),
);

const instrumentSchema = lazy(() =>
  z.strictObject({
    title: wordsSchema(),
    issuer: wordsSchema().optional(),
    number: z.string().optional(),
    force: z.enum(FORCES),
    binds: wordsSchema().optional(),
    "in-force": z.strictObject({ from: dateText().optional(), until: dateText().optional() }).optional(),
    url: z.string().optional(),
    note: wordsSchema().optional(),
  }),
);

export const calendarSchema = lazy(() =>
  z.strictObject({
    id: z.string(),
    title: wordsSchema().optional(),
    from: dateText(),
    until: dateText(),
    weekend: z.array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).optional(),
    holidays: z.array(dateText()),
    workdays: z.array(dateText()),
    source: z.unknown().optional(),
  }),
);

const factSchema = lazy(() =>
  z.strictObject({
    path: z.string(),
    type: z.enum(FACT_KINDS),
    values: z.array(z.string()).optional(),
    description: z.string().optional(),
    personal: z.literal(true).optional(),
  }),
);

const SCOPE_FIELDS = ["personId", "debtIds", "channel", "address", "addressType", "hours", "collectorId"] as const;

const eventTypeSchema = lazy(() =>
  z.strictObject({
    effect: z.enum(["restricts", "permits", "tells"]),
    scope: z.array(z.enum(SCOPE_FIELDS)),
    endedBy: z.array(z.string()).optional(),
    replaces: z.literal(true).optional(),
    endedByConversation: z.literal(true).optional(),
    status: z.string().optional(),
  }),
);

const spelledOut = () => z.string().regex(/\S/, "a text that is not empty");

const waiverSchema = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    rule: z.string(),
    reason: spelledOut(),
    by: spelledOut(),
    from: dateText(),
    until: dateText(),
    scope: z.unknown().optional(),
  }),
);
