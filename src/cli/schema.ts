import * as z from "zod";
import { decisionSchema } from "../records/decision";
import { checkInputSchema } from "../records/input";
import { jsonSchema } from "../rules/json-schema";
import type { Command } from "./command";
import { settingsOf } from "./settings";
import { SETTINGS } from "./standard-options";
import { refuse } from "./usage-error";

const SUBJECTS = ["pack", "input", "decision"] as const;

/** Takes out what the schemas keep for the package's own use: no validator knows such keywords, and strict ones refuse them. */
function withoutOurs({ jsonSchema: part }: { readonly jsonSchema: object }): void {
  for (const key of ["value", "vocabulary", "personal"]) Reflect.deleteProperty(part, key);
}

/** `lawful-contact schema`: the JSON Schema of what goes in and comes out. */
export const schema: Command = {
  name: "schema",
  arguments: "[pack|input|decision]",
  summary: "print the JSON Schema of a pack's file, of a check's input or of its decision",
  details: "Facts and event types that the loaded packs declare are part of it.",
  options: { packs: SETTINGS.packs, policy: SETTINGS.policy },
  async run(call) {
    const [given = "pack", extra] = call.arguments;
    const subject = SUBJECTS.find((one) => one === given);
    const list = SUBJECTS.join(", ");
    if (subject === undefined) refuse("usage/bad-value", { path: "schema", found: given, expected: { en: `one of ${list}`, zh: `${list} 之一` } });
    if (extra !== undefined) refuse("usage/extra-argument", { found: extra });
    const { extra: declared } = settingsOf(call);
    const made = subject === "pack" ? jsonSchema(declared) : z.toJSONSchema(subject === "input" ? checkInputSchema(declared) : decisionSchema(), { io: "input", override: withoutOurs });
    await call.io.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
    return 0;
  },
};
