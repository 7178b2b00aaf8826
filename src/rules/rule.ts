import * as z from "zod";
import { lazy } from "../records/lazy";
import type { Words } from "./words";
import { dateText, wordsSchema } from "./words-schema";

/** Where a rule stands in the law, as narrow as the text at hand proves. */
export interface Cite {
  readonly instrument: string;
  readonly at: string;
  readonly also?: readonly (string | { readonly instrument: string; readonly at: string })[];
}

export const SURENESS = ["READ", "SECONDARY"] as const;

/** A rule as a pack file writes it. Exactly one of `prohibit`, `require` and `duty` is given. */
export interface Rule {
  /** `<country>.<instrument>.<what is limited>`; never reused, never renamed. */
  readonly id: string;
  readonly title: Words;
  readonly cite: Cite;
  /** Local dates on the recipient's clock: [from, until); before `enforced-from` it only advises. */
  readonly "in-force": { readonly from: string; readonly until?: string; readonly "enforced-from"?: string };
  readonly modal?: "must" | "should";
  /** READ: somebody saw the provision's own text; SECONDARY: a report of it. Never changes a decision. */
  readonly sureness?: (typeof SURENESS)[number];
  readonly note?: Words;
  readonly binds?: unknown;
  readonly prohibit?: unknown;
  readonly require?: unknown;
  readonly duty?: { readonly do: string; readonly satisfied: unknown };
  readonly unless?: unknown;
  readonly message: Words;
  readonly examples?: readonly Example[];
}

/** A case of a rule, stated by how it differs from a base record of `fixtures/records`. */
export interface Example {
  readonly it: string;
  readonly given: Readonly<Record<string, unknown>> & { readonly base: string };
  readonly expect: Expectation;
  /** The worked case of the issuer that it takes over. */
  readonly source?: string;
  /** `pack`: all of the pack's rules are judged, not this one alone. */
  readonly with?: "pack";
}

export type Expectation =
  | "allow"
  | "inapplicable"
  | { readonly deny: "violated" | "unproven"; readonly needs?: string; readonly permittedFrom?: string; readonly debt?: string }
  | { readonly duty: string };

/** The keys of a rule in the order in which a pack file writes them. */
export const RULE_KEYS = ["id", "title", "cite", "in-force", "modal", "sureness", "note", "binds", "prohibit", "require", "duty", "unless", "message", "examples"] as const;

export const exampleSchema = lazy(() =>
  z.strictObject({
    it: z.string().min(1),
    given: z.looseObject({ base: z.string() }),
    expect: z.union([
      z.enum(["allow", "inapplicable"]),
      z.strictObject({ deny: z.enum(["violated", "unproven"]), needs: z.string().optional(), permittedFrom: z.string().optional(), debt: z.string().optional() }),
      z.strictObject({ duty: z.string() }),
    ]),
    source: z.string().optional(),
    with: z.literal("pack").optional(),
  }),
);

export const ruleSchema = lazy(() =>
  z
    .strictObject({
      id: z.string().regex(/^[a-z]{2,}(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2,}$/, "`<country>.<instrument>.<what is limited>` is expected, for instance `cn.gbt45251.hours`"),
      title: wordsSchema(),
      cite: z.strictObject({
        instrument: z.string(),
        at: z.string().min(1),
        also: z.array(z.union([z.string(), z.strictObject({ instrument: z.string(), at: z.string() })])).optional(),
      }),
      "in-force": z.strictObject({ from: dateText(), until: dateText().optional(), "enforced-from": dateText().optional() }),
      modal: z.enum(["must", "should"]).optional(),
      sureness: z.enum(SURENESS).optional(),
      note: wordsSchema().optional(),
      binds: z.unknown().optional(),
      prohibit: z.unknown().optional(),
      require: z.unknown().optional(),
      duty: z.strictObject({ do: z.string().regex(/^[a-z][a-z0-9-]*$/, "a slug is expected, for instance `record-the-call`"), satisfied: z.unknown() }).optional(),
      unless: z.unknown().optional(),
      message: wordsSchema(),
      examples: z.array(exampleSchema()).optional(),
    })
    .refine((rule) => [rule.prohibit, rule.require, rule.duty].filter((part) => part !== undefined).length === 1, "exactly one of `prohibit`, `require` and `duty` is expected"),
);
