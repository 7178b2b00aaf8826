import { describe, expect, it } from "vitest";
import * as z from "zod";
import { decisionSchema } from "../../src/records/decision";
import { checkInputSchema } from "../../src/records/input";
import { recordSchemas } from "../../src/records/log";

describe("the published JSON Schema", () => {
  it("says what each field means, in which format, and which are personal", () => {
    const schema = z.toJSONSchema(checkInputSchema()) as unknown as { properties: { contact: { properties: Record<string, { properties: Record<string, unknown> }> } } };
    const { contact } = schema.properties;
    expect(contact.properties["endedAt"]).toMatchObject({ type: "string", format: "date-time", description: "When it ended" });
    expect(contact.properties["recipient"]?.properties["address"]).toMatchObject({ type: "string", personal: true });
  });

  it.each([
    ["a case", () => recordSchemas().case], ["a contact", () => recordSchemas().contact], ["an event", () => recordSchemas().event],
    ["a decision", () => decisionSchema()],
  ])("can be made of %s, with no field open to others", (_name, schema) => {
    expect(z.toJSONSchema(schema())).toMatchObject({ type: "object", additionalProperties: false });
  });
});
