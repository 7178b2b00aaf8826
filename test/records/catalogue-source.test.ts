import { describe, expect, it } from "vitest";
import { catalogue, type Fact } from "../../src/records/catalogue";
import { catalogueData, factsOfSchemas } from "../../src/records/catalogue-source";
import type { Extra } from "../../src/records/extra";

const extra: Extra = {
  facts: [
    { path: "contact.visit.dog", type: "boolean", description: "A dog comes along" },
    { path: "case.placement.fee", type: "money", description: "What the agency is paid" },
    { path: "debtor.status", type: "enums", values: ["pensioner", "student"] },
    { path: "event.tribe", type: "enum", values: ["a", "b"], description: "Which" },
    { path: "event.lead", type: "duration", description: "How long before" },
    { path: "recipient.note", type: "strings", personal: true, description: "Notes" },
    { path: "debt.constructor", type: "string" },
    { path: "recipient.location.floor", type: "string" },
  ],
  events: ["truce"],
};

/** The core carries no descriptions. */
const wordless = ({ description: _description, ...fact }: Fact): Fact => fact;

describe("the catalogue as written down", () => {
  it("is what the schemas say", async () => {
    await expect(catalogueData()).toMatchFileSnapshot("../../src/records/catalogue-data.ts");
  });

  it("holds the same facts as the schemas", () => {
    expect([...catalogue().values()]).toEqual(factsOfSchemas().map(wordless));
  });

  it("takes what packs declare as the schemas do", () => {
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect([...catalogue(extra).values()].map(wordless).sort(byPath)).toEqual(factsOfSchemas(extra).map(wordless).sort(byPath));
  });
});
