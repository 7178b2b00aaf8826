import { toJSONSchema, type $ZodType, type $ZodTypes } from "zod/v4/core";
import { OPERATORS } from "../operators";
import { boundsOf } from "../operators/schema";
import type { Fact } from "../records/catalogue";
import { factsOfSchemas } from "../records/catalogue-source";
import { EVENT_TYPES } from "../records/event-types";
import { NO_EXTRA, type Extra } from "../records/extra";
import { packSchema } from "./pack";
import { ruleSchema } from "./rule";
import { ruleFileSchema } from "./rule-file";
import { factTestSchema, type JsonSchema } from "./fact-test-schema";
import { ABOUT_OPERATORS } from "./operator-words";

const ROOTED = "^(contact|recipient|collector|case|placement|debtor|creditor|debt|event|entry)\\.";

/**
 * The JSON Schema (draft 2020-12) of a pack's file, for editors: a head or policy, a list of rules, or a map of them. It completes
 * operators, facts and values; whether names, dates and placeholders fit together only `parsePack` tells.
 *
 * @param extra  facts and event types that packs declare; a declared fact that is not among them is accepted with its root only
 */
export function jsonSchema(extra: Extra = NO_EXTRA): JsonSchema {
  const facts = factsOfSchemas(extra);
  const $defs: JsonSchema = {
    condition: { anyOf: [{ type: "string" }, { type: "array", minItems: 1, items: ref("condition") }, ref("condition-map")] },
    "condition-map": mapOf(conditionKeys(facts)),
    filter: mapOf(filterKeys(facts, extra)),
    excuse: { ...mapOf({ "as-of": { enum: ["then", "now"] }, ...filterKeys(facts, extra) }), required: ["as-of"] },
    definition: { anyOf: [{ type: "string" }, { type: "array", minItems: 1, items: ref("definition") }, ref("filter")] },
    ...Object.fromEntries(facts.map((fact) => [fact.path, factTestSchema(fact)])),
  };
  for (const { name, params } of OPERATORS) Object.assign($defs, operatorSchema(name, params()));
  const rule = packPart(ruleSchema());
  Object.assign($defs, { rule, "pack-file": withRules(packPart(packSchema())), "rule-file": withRules(packPart(ruleFileSchema())) });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "lawful-contact: a file of a rule pack",
    if: { type: "array" },
    then: { items: ref("rule") },
    else: { if: { anyOf: [{ required: ["id"] }, { required: ["version"] }, { required: ["title"] }] }, then: ref("pack-file"), else: ref("rule-file") },
    $defs,
  };
}

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

function mapOf(properties: JsonSchema): JsonSchema {
  return { type: "object", minProperties: 1, properties, patternProperties: { [ROOTED]: {} }, additionalProperties: false };
}

/** A fact under every name that a rule may give it. */
function named(facts: readonly Fact[], names: (fact: Fact) => readonly string[]): JsonSchema {
  return Object.fromEntries(facts.flatMap((fact) => names(fact).map((name) => [name, { ...ref(fact.path), ...(fact.description && { description: fact.description }) }])));
}

const unrooted = ({ path, root }: Fact, of: string): string[] => (root === of ? [path.slice(root.length + 1)] : []);
const placement = ({ path }: Fact): string[] => (path.startsWith("case.placement.") ? [path.slice("case.".length)] : []);

function operatorKeys(): JsonSchema {
  const names = { anyOf: [{ type: "string" }, { type: "array", minItems: 1, items: { type: "string" } }] };
  return { use: { ...names, description: "Named conditions of `define`" }, ...Object.fromEntries(OPERATORS.map(({ name }) => [name, ref(`operator-${name}`)])) };
}

function conditionKeys(facts: readonly Fact[]): JsonSchema {
  const known = facts.filter(({ root }) => root !== "event");
  return { ...named(known, (fact) => [fact.path, ...unrooted(fact, "contact"), ...placement(fact)]), ...operatorKeys() };
}

/** Of a name that both contacts and events have, the contact's field speaks, and before both an operator (`answers`), as in a rule. */
function filterKeys(facts: readonly Fact[], { events = [] }: Extra): JsonSchema {
  const type = { anyOf: [{ enum: [...Object.keys(EVENT_TYPES), ...events] }, { type: "string" }] };
  return {
    event: { anyOf: [type, { type: "array", minItems: 1, items: type }], description: "Events of these types; without it, contacts" },
    ...named(facts, (fact) => unrooted(fact, "event")),
    ...named(facts, (fact) => [fact.path, ...unrooted(fact, "contact"), ...placement(fact)]),
    ...operatorKeys(),
  };
}

type Override = (type: $ZodTypes, schema: JsonSchema, path: readonly (string | number)[]) => JsonSchema | undefined;

/** A zod schema as JSON Schema; `override` puts another in the place of a part. */
function converted(schema: $ZodType, override: Override): JsonSchema {
  const { $schema: _, ...json } = toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema: part, path }) {
      Object.assign(part, boundsOf(zodSchema));
      const other = override(zodSchema, part as JsonSchema, path);
      if (other === undefined) return;
      for (const key of Object.keys(part)) delete (part as JsonSchema)[key];
      Object.assign(part, other);
    },
  }) as JsonSchema;
  return json;
}

/** The parameters of an operator: whatever they leave open is a condition, an open record chooses history entries, numbers are whole. */
function operatorSchema(name: string, params: $ZodType): JsonSchema {
  const json = converted(params, ({ _zod: { def } }) => {
    if (def.type === "unknown") return ref("condition");
    if (def.type !== "object") return undefined;
    if (Object.keys(def.shape).length === 0) return ref("filter");
    return Object.hasOwn(def.shape, "as-of") ? ref("excuse") : undefined;
  });
  const text = JSON.stringify(json).replaceAll("#/$defs/__schema", `#/$defs/operator-${name}-part`);
  const { $defs = {}, ...own } = JSON.parse(text) as JsonSchema;
  const parts = Object.entries($defs as JsonSchema).map(([key, part]) => [key.replace("__schema", `operator-${name}-part`), part]);
  return { [`operator-${name}`]: { description: ABOUT_OPERATORS[name], ...own }, ...Object.fromEntries(parts) };
}

/** A part of a pack: what is left open is a condition, save what is not the rule language's to say. */
function packPart(schema: $ZodType): JsonSchema {
  return converted(schema, ({ _zod: { def } }, _part, path) => {
    if (def.type !== "unknown") return undefined;
    if (path.includes("given") || path.at(-1) === "source") return {};
    return ref(path.includes("define") ? "definition" : "condition");
  });
}

/** The same with each rule by reference, so that it stands once. */
function withRules(schema: JsonSchema): JsonSchema {
  return { ...schema, properties: { ...(schema["properties"] as JsonSchema), rules: { type: "array", items: ref("rule") } } };
}
