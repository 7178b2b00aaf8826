import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledPacks } from "../../src/packs";
import { packExamples } from "../../src/packs/examples";
import { coveragePage } from "../../src/report/coverage";
import { parsePack } from "../../src/rules/parse-pack";
import { golden } from "./golden";

describe("the page of what is covered", () => {
  it("reads as example.md", () => {
    const law = parsePack(`${readFileSync("fixtures/scenarios/law.yaml", "utf8")}gaps:\n  - { en: "Letters | postcards.", zh: 信函与明信片。 }\n`);
    const page = coveragePage([law], {}).trimEnd();
    expect(page).toBe(golden("coverage/example.md", page));
  });

  // `npx tsx src/cli/main.ts rules coverage --write src/packs/COVERAGE.md` renews it.
  it("of the bundled packs is not stale", () => {
    expect(readFileSync("src/packs/COVERAGE.md", "utf8")).toBe(coveragePage(bundledPacks, packExamples));
  });
});
