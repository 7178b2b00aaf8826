import * as z from "zod";
import { lazy } from "../records/lazy";
import type { Words } from "./words";
import { dateText, wordsSchema } from "./words-schema";

/** Where a rule stands in the law, as narrow as the text at hand proves. */
export interface Cite {
  /** Its key in the pack. */
  readonly instrument: string;
  /** The provision, such as `12 CFR 1006.14(b)(2)(i)(A)`. */
  readonly at: string;
  /** Further provisions, of the same instrument or of others. */
  readonly also?: readonly (string | { readonly instrument: string; readonly at: string })[];
}

const SURENESS = ["READ", "SECONDARY"] as const;

/** A rule as a pack file writes it. Exactly one of `prohibit`, `require` and `duty` is given. */
export interface Rule {
  /** `<country>.<instrument>.<what is limited>`; never reused, never renamed. */
  readonly id: string;
  /** What it is called. */
  readonly title: Words;
  /** Where it stands. */
  readonly cite: Cite;
  /** Local dates on the recipient's clock: [from, until); before `enforced-from` it only advises. */
  readonly "in-force": { readonly from: string; readonly until?: string; readonly "enforced-from"?: string };
  /** Whether the provision binds or advises. @default "must" */
  readonly modal?: "must" | "should";
  /** READ: somebody saw the provision's own text; SECONDARY: a report of it. Never changes a decision. */
  readonly sureness?: (typeof SURENESS)[number];
  /** What a reader has to know of it. */
  readonly note?: Words;
  /** The condition under which it concerns a contact; absent, all that the pack governs. */
  readonly binds?: unknown;
  /** It is broken where this condition holds. */
  readonly prohibit?: unknown;
  /** It is broken where this condition does not hold. */
  readonly require?: unknown;
  /** What to do while making the contact: a slug, and the condition that shows that it was done. */
  readonly duty?: { readonly do: string; readonly satisfied: unknown };
  /** Conditions that free from it. */
  readonly unless?: unknown;
  /** What is wrong or to be done; `{placeholders}` take values of its operators, facts and `{debt}`. */
  readonly message: Words;
  /** What it must say of single contacts; run by `testPack`. */
  readonly examples?: readonly Example[];
}

/** A case of a rule, stated by how it differs from a base record of `fixtures/records`. */
export interface Example {
  /** What it shows, after the rule as the subject. */
  readonly it: string;
  /** The base record by name, and what differs from it. */
  readonly given: Readonly<Record<string, unknown>> & { readonly base: string };
  /** What must come of it. */
  readonly expect: Expectation;
  /** The worked case of the issuer that it takes over. */
  readonly source?: string;
  /** `pack`: all of the pack's rules are judged, not this one alone. */
  readonly with?: "pack";
}

/** What an example expects: the contact is allowed, denied, advised against or given a duty, or the rule does not concern it. */
export type Expectation =
  | "allow"
  | "inapplicable"
  | {
      /** On what basis it is advised against, before the rule is enforced. */
      readonly advise: "violated" | "unproven";
      /** As of `deny`. */
      readonly needs?: string;
      /** As of `deny`. */
      readonly permittedFrom?: string;
      /** As of `deny`. */
      readonly debt?: string;
    }
  | {
      /** On what basis it is denied. */
      readonly deny: "violated" | "unproven";
      /** The path of a fact that is missing. */
      readonly needs?: string;
      /** The first second at which the rule would permit it, RFC 3339 as the decision has it. */
      readonly permittedFrom?: string;
      /** The debt that it is denied for. */
      readonly debt?: string;
    }
  | {
      /** The slug of a duty that is listed. */
      readonly duty: string;
    };

/** The keys of a rule in the order in which a pack file writes them. */
export const RULE_KEYS = ["id", "title", "cite", "in-force", "modal", "sureness", "note", "binds", "prohibit", "require", "duty", "unless", "message", "examples"] as const;

const againstShape = () => ({ needs: z.string().optional(), permittedFrom: z.string().optional(), debt: z.string().optional() });

const exampleSchema = lazy(() =>
  z.strictObject({
    it: z.string().min(1),
    given: z.looseObject({ base: z.string() }),
    expect: z.union([
      z.enum(["allow", "inapplicable"]),
      z.strictObject({ deny: z.enum(["violated", "unproven"]), ...againstShape() }),
      z.strictObject({ advise: z.enum(["violated", "unproven"]), ...againstShape() }),
      z.strictObject({ duty: z.string() }),
    ]),
    source: z.string().optional(),
    with: z.literal("pack").optional(),
  }),
);

/** A rule as a pack file writes it; conditions are checked where they are compiled. */
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
