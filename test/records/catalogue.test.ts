import { describe, expect, it } from "vitest";
import { catalogue, factNamed } from "../../src/records/catalogue";
import { factsOfSchemas } from "../../src/records/catalogue-source";
import { CODED } from "../../src/records/entry";
import { EVENT_TYPES } from "../../src/records/event-types";
import { GROUPS } from "../../src/records/vocabulary";

describe("catalogue", () => {
  it.each([
    ["contact.channel", "enum", "channel"], ["contact.at", "instant", undefined], ["contact.debtIds", "strings", undefined],
    ["contact.visit.collectors", "number", undefined], ["contact.content.shows", "strings", undefined], ["contact.planned", "boolean", undefined],
    ["recipient.role", "enum", "role"], ["recipient.addressType", "enum", "addressType"], ["recipient.location.region", "string", undefined],
    ["recipient.location.timeZones", "strings", undefined], ["collector.kind", "enum", undefined], ["collector.agentQualified", "boolean", undefined],
    ["case.stage", "string", undefined], ["case.placement.agencyId", "string", undefined], ["case.placement.listed", "boolean", undefined],
    ["debtor.born", "date", undefined], ["debtor.status", "enums", undefined], ["debtor.location.country", "string", undefined],
    ["debtor.residence.region", "string", undefined], ["debtor.age", "number", undefined], ["creditor.kind", "enum", undefined],
    ["creditor.memberOf", "strings", undefined], ["debt.product", "enum", "product"], ["debt.balance", "money", undefined],
    ["debt.defaultedOn", "date", undefined], ["event.type", "enum", undefined], ["event.form", "enum", "form"], ["event.hours", "hours", undefined],
    ["event.amount", "money", undefined], ["event.unresponsiveSince", "instant", undefined],
  ])("knows %s as %s", (path, kind, vocabulary) => {
    const fact = catalogue().get(path);
    expect([fact?.kind, fact?.vocabulary]).toEqual([kind, vocabulary]);
    expect(`${fact?.root}.${fact?.segments.join(".")}`).toBe(path);
  });

  it.each(["contact.recipient", "contact.recipient.role", "contact.collector.kind", "case.debtor.id", "case.debts", "debt", "contact.visit"])("has no fact %s", (path) => {
    expect(catalogue().has(path)).toBe(false);
  });

  it("gives every fact a meaning", () => {
    expect(factsOfSchemas().filter(({ description }) => !description)).toEqual([]);
  });

  it("lists the values of a closed vocabulary without `unknown`", () => {
    expect(catalogue().get("recipient.role")?.values).toContain("debtor");
    expect(catalogue().get("recipient.role")?.values).not.toContain("unknown");
    expect(catalogue().get("event.type")?.values).toEqual(Object.keys(EVENT_TYPES));
  });

  it("has the values of every named group", () => {
    for (const [vocabulary, groups] of Object.entries(GROUPS)) {
      const fact = [...catalogue().values()].find((one) => one.vocabulary === vocabulary);
      expect(Object.values(groups).flat().filter((value) => !fact?.values?.includes(value))).toEqual([]);
    }
  });

  it("has every fact that entries are read by", () => {
    for (const [path, { values }] of Object.entries(CODED)) expect(catalogue().get(path)?.values).toEqual(values);
  });

  it("has the status that an event type begins", () => {
    const begun = Object.values(EVENT_TYPES).flatMap((type) => ("status" in type ? [type.status] : []));
    expect(begun.filter((status) => !catalogue().get("debtor.status")?.values?.includes(status))).toEqual([]);
  });

  it("ends an event type only by one that exists", () => {
    const enders = Object.values(EVENT_TYPES).flatMap((type): readonly string[] => ("endedBy" in type ? type.endedBy : []));
    expect(enders.filter((type) => !Object.hasOwn(EVENT_TYPES, type))).toEqual([]);
  });

  it("is built once", () => {
    expect(catalogue()).toBe(catalogue());
  });
});

describe("factNamed", () => {
  it.each([
    ["channel", "contact.channel"], ["visit.collectors", "contact.visit.collectors"], ["contact.channel", "contact.channel"],
    ["placement.agencyId", "case.placement.agencyId"], ["case.placement.agencyId", "case.placement.agencyId"], ["debtor.age", "debtor.age"],
    ["recipient.role", "recipient.role"], ["stage", undefined], ["form", undefined], ["chanel", undefined], ["", undefined],
    ["__proto__", undefined], ["constructor", undefined],
  ])("takes %s for %s", (written, path) => {
    expect(factNamed(written, catalogue())?.path).toBe(path);
  });
});
