import { lazyWith, type Extra } from "./extra";
import { locationSchema, locationsSchema } from "./location";
import { creditorSchema } from "./party";
import { record } from "./record";
import { amountOf, date, described, id, instant, language, listOf, money, oneOf, optional, text, yesNo } from "./value";
import { DEBT_PURPOSES, DEBTOR_STATUSES, PRODUCTS } from "./vocabulary";

export type { Case, Debt, Debtor } from "./record-types";

/** One debt of a case. */
export const debtSchema = lazyWith((extra) =>
  record(
    "debt",
    {
      id: described(id().clone(), { value: "id", description: "The debt" }),
      product: optional(oneOf(PRODUCTS, "product"), "What it arose from"),
      purpose: optional(oneOf(DEBT_PURPOSES), "What it was taken on for"),
      defaultedOn: optional(date(), "When default began"),
      daysPastDue: optional(amountOf(), "Days past due; derived from `defaultedOn` on the contact's date where that is known"),
      balance: optional(money(), "What is owed"),
      timeBarred: optional(yesNo(), "Past the limitation period"),
      secured: optional(yesNo(), "Secured by collateral"),
      disputed: optional(yesNo(), "In dispute; absent, the events decide"),
      accountGroup: optional(text(), "Loans served as one account share it; absent, the debt stands alone"),
      deferredUntil: optional(instant(), "Payment is put off until then"),
    },
    extra,
  ),
);

/** The natural person who owes. */
export const debtorSchema = lazyWith((extra) =>
  record(
    "debtor",
    {
      id: described(id().clone(), { value: "id", description: "The debtor" }),
      location: optional(locationsSchema(), "Where the debtor is; a list where it is not known which"),
      residence: optional(locationSchema(), "Where the debtor is domiciled: jurisdictions look at both, clocks at `location`; absent, the location"),
      born: optional(date(), "Date of birth", { personal: true }),
      languages: optional(listOf(language()), "Languages that the debtor is known to understand; the whole list"),
      status: optional(listOf(oneOf(DEBTOR_STATUSES)), "Standing facts; absent, the events decide"),
    },
    extra,
  ),
);

const placement = (extra: Extra) =>
  record(
    "case.placement",
    {
      agencyId: optional(id(), "The agency that the case is placed with"),
      from: optional(instant(), "From when on, inclusive"),
      to: optional(instant(), "Until when, exclusive"),
      contractInForce: optional(yesNo(), "The contract between creditor and agency is in force; never before `from` nor from `to` on"),
      listed: optional(yesNo(), "The creditor publishes the agency"),
      subcontracted: optional(yesNo(), "The agency has passed it on"),
      inDefaultWhenTaken: optional(yesNo(), "The debt was in default when it was taken over"),
    },
    extra,
  );

/** One debtor's file at one collector. */
export const caseSchema = lazyWith((extra) =>
  record(
    "case",
    {
      id: described(id().clone(), { value: "id", description: "The case" }),
      asOf: optional(instant(), "From when on these facts hold: of several records the latest not after the contact counts; absent, throughout"),
      debtor: described(debtorSchema(extra).clone(), { description: "Who owes" }),
      debts: described(listOf(debtSchema(extra), 1), { description: "The debts under collection" }),
      creditor: described(creditorSchema(extra).clone(), { description: "Who is owed" }),
      placement: optional(placement(extra), "The outsourcing"),
      stage: optional(text(), "The operator's own collection stage, for instance `early`"),
      tier: optional(text(), "The operator's own customer tier"),
    },
    extra,
  ),
);
