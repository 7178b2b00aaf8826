import { describe } from "vitest";
import { tableFor } from "./fixture-packs";

const rule = tableFor("scope");

describe("by the kind of creditor", () => {
  const calls = { times: 5, from: "2026-03-10T08:00:00+07:00", every: "PT1H" };
  rule("vn.fin.frequency", "VN", [
    ["denies a finance company's sixth reminder", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": "consumer-finance", calls }, "deny"],
    ["permits its fifth", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": "consumer-finance", calls: { ...calls, times: 4 } }, "permit"],
    ["does not bind a bank", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": "bank", calls }, "not bound"],
    ["does not speak of a business debt", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": "consumer-finance", "debt.purpose": "business", calls }, "not bound"],
    ["is unproven where the kind is not known", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": null, calls }, "unproven: creditor.kind"],
    ["permits a fifth of a creditor of any kind, known or not", { at: "2026-03-10T15:00:00+07:00", "creditor.kind": null, calls: { ...calls, times: 4 } }, "permit"],
  ]);
});

describe("by the kind of collector", () => {
  rule("vn.no-collection-service.for-hire", "VN", [
    ["denies an agency", { at: "2026-03-10T15:00:00+07:00", "collector.kind": "agency" }, "deny"],
    ["permits one that bought the debt", { at: "2026-03-10T15:00:00+07:00", "collector.kind": "debt-buyer" }, "permit"],
    ["is unproven where the kind is not known", { at: "2026-03-10T15:00:00+07:00", "collector.kind": null }, "unproven: collector.kind"],
  ]);
});

describe("by membership of an association, and by days past due", () => {
  const bank = { at: "2026-03-10T12:00:00-03:00", "creditor.memberOf": ["febraban-sarb"] };
  rule("br.sarb.old-debts", "BR-SP", [
    ["permits a signatory to call on the 1825th day", { ...bank, "debt.defaultedOn": "2021-03-11" }, "permit"],
    ["denies on the 1826th", { ...bank, "debt.defaultedOn": "2021-03-10" }, "deny"],
    ["does not bind who signed nothing", { ...bank, "creditor.memberOf": ["other"], "debt.defaultedOn": "2021-03-10" }, "not bound"],
    ["is unproven where memberships are not known", { ...bank, "creditor.memberOf": null, "debt.defaultedOn": "2021-03-10" }, "unproven: creditor.memberOf"],
  ]);
  rule("us-dc.3814.hours", "US-DC", [
    ["denies 07:00 about a debt 31 days past due", { at: "2026-03-10T07:00:00-04:00", "debt.defaultedOn": "2026-02-07" }, "deny"],
    ["does not speak of it at 30 days", { at: "2026-03-10T07:00:00-04:00", "debt.defaultedOn": "2026-02-08" }, "not bound"],
  ]);
});

describe("by product", () => {
  rule("us-dc.3814.hours", "US-DC", [
    ["leaves out a mortgage", { at: "2026-03-10T07:00:00-04:00", "debt.product": "mortgage" }, "not bound"],
    ["judges each debt of a call for itself", { at: "2026-03-10T07:00:00-04:00", debts: [{ id: "L-1", product: "mortgage", daysPastDue: 90 }, { id: "L-2", product: "credit-card", daysPastDue: 90 }], debtIds: ["L-1", "L-2"] }, "deny"],
  ]);
  rule("in.mfi.hours.calls", "IN", [
    ["denies 08:59:59 about a microfinance loan", { at: "2026-03-10T08:59:59+05:30", "debt.microfinance": true }, "deny"],
    ["permits 09:00:00", { at: "2026-03-10T09:00:00+05:30", "debt.microfinance": true }, "permit"],
    ["does not speak of another loan", { at: "2026-03-10T08:59:59+05:30", "debt.microfinance": false }, "not bound"],
    ["is unproven where a fact that the pack declares is not given", { at: "2026-03-10T08:59:59+05:30" }, "unproven: debt.microfinance"],
  ]);
});

describe("by amount", () => {
  const business = { at: "2026-03-10T12:00:00-07:00", "debt.purpose": "business", events: [{ type: "represented", personId: "debtor", by: "attorney", at: "2026-01-05T12:00:00-08:00" }] };
  rule("us-ca.rosenthal.represented", "US-CA", [
    ["denies about a business debt of 500,000 dollars", { ...business, "debt.balance": { amount: "500000.00", currency: "USD" } }, "deny"],
    ["does not speak of one a cent above", { ...business, "debt.balance": { amount: "500000.01", currency: "USD" } }, "not bound"],
    ["is unproven in another currency", { ...business, "debt.balance": { amount: "1.00", currency: "EUR" } }, "unproven: debt.balance"],
    ["denies about a consumer debt of any amount", { ...business, "debt.purpose": "consumer", "debt.balance": { amount: "900000.00", currency: "USD" } }, "deny"],
  ]);
});

describe("by licence against place", () => {
  const montreal = { "recipient.location": { country: "CA", region: "CA-QC", city: "Montreal", timeZones: ["America/Toronto"] } };
  const early = { at: "2026-03-10T07:59:59-04:00", ...montreal };
  rule("ca-qc.s34.hours", "CA-QC", [
    ["binds who holds a permit of the province", { ...early, "collector.jurisdictions": ["CA-QC", "CA-ON"] }, "deny"],
    ["permits a second later", { at: "2026-03-10T08:00:00-04:00", ...montreal, "collector.jurisdictions": ["CA-QC"] }, "permit"],
    ["does not bind who holds another's", { ...early, "collector.jurisdictions": ["CA-ON"] }, "not bound"],
    ["is unproven where licences are not known", { ...early, "collector.jurisdictions": null }, "unproven: collector.jurisdictions"],
  ]);
  rule("sg.dca.licence", "SG", [
    ["permits a licence of the place", { at: "2026-03-10T12:00:00+08:00", "collector.jurisdictions": ["SG"] }, "permit"],
    ["denies a licence of another", { at: "2026-03-10T12:00:00+08:00", "collector.jurisdictions": ["MY"] }, "deny"],
    ["denies once it has ended", { at: "2026-03-10T12:00:00+08:00", "collector.jurisdictions": ["SG"], events: [{ type: "licence-ended", collectorId: "collector", at: "2026-03-10T12:00:00+08:00" }] }, "deny"],
    ["denies still where another collector's was restored", { at: "2026-03-10T12:00:00+08:00", "collector.jurisdictions": ["SG"], events: [{ type: "licence-ended", collectorId: "collector", at: "2026-03-01T12:00:00+08:00" }, { type: "licence-restored", collectorId: "agency-9", at: "2026-03-05T12:00:00+08:00" }] }, "deny"],
    ["permits once it is restored", { at: "2026-03-10T12:00:00+08:00", "collector.jurisdictions": ["SG"], events: [{ type: "licence-ended", collectorId: "collector", at: "2026-03-01T12:00:00+08:00" }, { type: "licence-restored", collectorId: "collector", at: "2026-03-05T12:00:00+08:00" }] }, "permit"],
  ]);
});

describe("by the outsourcing in force", () => {
  const call = { at: "2026-03-10T12:00:00+08:00" };
  rule("tw.outsourcing.no-subcontract", "TW", [
    ["permits the agency that holds the placement", call, "permit"],
    ["denies another agency", { ...call, "collector.id": "agency-2" }, "deny"],
    ["denies where it was passed on", { ...call, "case.placement.subcontracted": true }, "deny"],
    ["denies where the contract is not in force", { ...call, "case.placement.contractInForce": false }, "deny"],
    ["denies from the second at which the placement ends", { at: "2027-01-01T14:00:00+08:00", "case.placement.to": "2027-01-01T14:00:00+08:00" }, "deny"],
    ["permits the second before", { at: "2027-01-01T13:59:59+08:00", "case.placement.to": "2027-01-01T14:00:00+08:00" }, "permit"],
    ["is unproven where no placement is on file", { ...call, "case.placement": null }, "unproven: case.placement.agencyId case.placement.contractInForce case.placement.from case.placement.subcontracted case.placement.to"],
  ]);
});

describe("a rule that exempts some collectors", () => {
  const call = { at: "2026-03-10T12:00:00+09:00", events: [{ type: "represented", personId: "debtor", by: "attorney", at: "2026-01-05T12:00:00+09:00" }] };
  rule("kr.fair.lawyer", "KR", [
    ["does not bind a licensed agency", call, "not bound"],
    ["denies an unlicensed one", { ...call, "collector.licensed": false }, "deny"],
    ["does not bind a bank for itself", { ...call, "collector.kind": "creditor" }, "not bound"],
    ["denies a lender that is none of those", { ...call, "collector.kind": "creditor", "creditor.kind": "other" }, "deny"],
    ["is unproven where the licence is not known", { ...call, "collector.licensed": null }, "unproven: collector.licensed"],
    ["permits what the debtor agreed to", { ...call, "collector.licensed": false, events: [...call.events, { type: "consent", to: "direct-contact", personId: "debtor", at: "2026-02-05T12:00:00+09:00" }] }, "permit"],
  ]);
});
