import { mkdirSync, writeFileSync } from "node:fs";
import { bundledPacks } from "../packs";
import { jsonSchema } from "../rules/json-schema";

/** Writes the JSON Schema of pack files, with what the bundled packs declare, to where package.json exports it. */
const extra = { facts: bundledPacks.flatMap(({ facts }) => facts), events: bundledPacks.flatMap(({ events }) => Object.keys(events)) };
mkdirSync("dist/schema", { recursive: true });
writeFileSync("dist/schema/pack.json", `${JSON.stringify(jsonSchema(extra))}\n`);
