import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { recordTypes } from "../../src/build/record-types";
import { VOCABULARIES } from "../../src/build/vocabulary-words";
import type { caseSchema } from "../../src/records/case";
import type { contactSchema } from "../../src/records/contact";
import type { decisionSchema } from "../../src/records/decision";
import type { EVENT_TYPES } from "../../src/records/event-types";
import type { eventSchema } from "../../src/records/event";
import type { checkInputSchema, Given } from "../../src/records/input";
import { parseInput } from "../../src/records/parse";
import type { hours, money } from "../../src/records/value";
import type { Case, CheckInput, Contact, Decision, EventName, HistoryEvent, Hours, Money } from "../../src/records/record-types";

type Inferred<S extends (...given: never[]) => z.ZodType> = z.infer<ReturnType<S>>;

describe("record-types.ts", () => {
  it("is what the schemas say", async () => {
    await expect(recordTypes()).toMatchFileSnapshot("../../src/records/record-types.ts");
  });

  it("has every vocabulary in a field", () => {
    const text = recordTypes();
    expect(VOCABULARIES.filter(({ name }) => !new RegExp(`^  \\w+\\??: \\(?${name}\\b`, "m").test(text))).toEqual([]);
  });

  it("reaches users whole", () => {
    const exported = readFileSync("src/records/index.ts", "utf8");
    const names = [...recordTypes().matchAll(/^export type (\w+)/gm)].map(([, name]) => name!);
    expect(names.filter((name) => !new RegExp(`\\b${name},`).test(exported))).toEqual([]);
  });

  it("tells what absence means of every field of the input that may be left out", () => {
    const input = recordTypes().split("export type Decision")[0]!;
    const fields = input.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n +(\w+)\?:/g);
    expect([...fields].filter(([, doc]) => !/Absent[:,]/.test(doc!)).map(([, , name]) => name)).toEqual([]);
  });

  // `npm run types` is what fails here: a field too many or too few, or of another type
  it("has the types that the schemas infer", () => {
    expectTypeOf<Contact>().toEqualTypeOf<Inferred<typeof contactSchema>>();
    expectTypeOf<Case>().toEqualTypeOf<Inferred<typeof caseSchema>>();
    expectTypeOf<Omit<HistoryEvent, "type">>().toEqualTypeOf<Omit<Inferred<typeof eventSchema>, "type">>();
    expectTypeOf<EventName>().toEqualTypeOf<keyof typeof EVENT_TYPES>();
    expectTypeOf<Omit<CheckInput, "history">>().toEqualTypeOf<Omit<Inferred<typeof checkInputSchema>, "history">>();
    expectTypeOf<Decision>().toEqualTypeOf<Inferred<typeof decisionSchema>>();
    expectTypeOf<Money>().toEqualTypeOf<Inferred<typeof money>>();
    expectTypeOf<Hours | Hours[]>().toEqualTypeOf<Inferred<typeof hours>>();
    // what parsing gives is what the types promise
    expectTypeOf<Inferred<typeof checkInputSchema>>().toExtend<CheckInput>();
  });

  it("has types that data fit which nobody changes", () => {
    const input = Object.freeze({
      contact: { id: "c", caseId: "k", at: "2026-03-10T21:59:59+08:00", channel: "voice", recipient: { id: "p", role: "debtor" }, collector: { id: "x" } },
      case: [{ id: "k", debtor: { id: "p", location: [{ country: "CN" }] }, debts: [{ id: "d", balance: { amount: "1.50", currency: "CNY" } }], creditor: { id: "b" } }],
      history: [{ type: "consent", at: "2026-03-10T21:59:59+08:00", hours: { from: "08:00", to: "20:00", days: ["mon"] } }, { type: "of-a-pack", at: "2026-03-10T21:59:59+08:00" }],
      historyFrom: { contacts: "origin" },
    } as const);
    expectTypeOf(input).toExtend<Given<CheckInput>>();
    expect(parseInput(input, { events: ["of-a-pack"] })).toMatchObject({ ok: true });
  });
});
