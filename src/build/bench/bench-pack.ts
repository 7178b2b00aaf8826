import { readFileSync } from "node:fs";
import type { Pack } from "../../rules/pack";
import { parsePack } from "../../rules/parse-pack";

const FILE = "fixtures/bench/pack.yaml";
/** Places where none of the benchmark's contacts are made. */
const ELSEWHERE = ["FR", "DE", "ES", "IT", "PL", "SE", "NO", "BR", "MX", "JP"];

/** The pack of twenty rules. */
export function benchPack(): Pack {
  return parse(readFileSync(FILE, "utf8"));
}

/** Ten more like it, whose law is that of other countries. */
export function packsElsewhere(): Pack[] {
  const text = readFileSync(FILE, "utf8");
  return ELSEWHERE.map((country) => parse(text.replace("id: bench\n", `id: bench-${country.toLowerCase()}\n`).replaceAll("bench.code", `bench-${country.toLowerCase()}.code`).replaceAll("[CN, US, GB, AU, IN]", `[${country}]`)));
}

/** The pack with nine more of each rule, bound to a channel that none of the benchmark's contacts is made by. */
export function packWithOtherChannels(): Pack {
  const pack = benchPack();
  const others = Array.from({ length: 9 }, (_, copy) => pack.rules.map((rule) => ({ ...rule, id: `${rule.id}.fax-${copy}`, binds: { all: [rule.binds, { channel: "fax" }] } })));
  return { ...pack, rules: [...pack.rules, ...others.flat()] };
}

const parse = (text: string): Pack => parsePack([{ name: FILE, text }], {});
