import { describe, expect, it } from "vitest";
import { bundledPacks } from "../../src/packs";
import { SCRIPT_ELEMENTS, SCRIPT_FINDINGS } from "../../src/records/script-slugs";
import { slugName } from "../../src/rules/slug-names";
import { ruleInWords } from "../../src/rules";

describe("a rule of the bundled packs, in Chinese", () => {
  const said = bundledPacks.flatMap((pack) => pack.rules.map((rule) => [rule.id, ruleInWords(rule, pack.define, "zh")] as const));

  it("names what is said, what is shown and what has to be done in words", () => {
    // Definitions, ids and instruments keep the names that the packs give them.
    const slugs = new Set<string>([...SCRIPT_FINDINGS, ...SCRIPT_ELEMENTS]);
    const left = said.flatMap(([id, words]) => [...words.replace(/“[^”（]*”（即/g, "").matchAll(/(?:义务：|内容含有|载明|所载要素为)“?([a-z][a-z-]+)/g)].map(([, slug]) => `${id}: ${slug}`));
    expect(left).toEqual([]);
    for (const slug of slugs) expect(slugName(slug).zh).not.toBe(slug);
  });
});
