import * as z from "zod";
import { EVENT_TYPES } from "./event-types";
import { lazyWith } from "./extra";
import { record } from "./record";
import { date, described, hours, id, instant, listOf, money, oneOf, optional, text, yesNo } from "./value";
import {
  ADDRESS_TYPES, AUTOMATIONS, BANKRUPTCY_RESULTS, CHANNELS, CONSENT_PURPOSES, CONSENT_RECEIVERS, DEFAULT_NOTICES, FORMS,
  REPRESENTATIVES,
} from "./vocabulary";

export type { HistoryEvent } from "./record-types";

/** What happened that is no contact. A scope field left out of a restriction means all; any other field left out is not known. */
export const eventSchema = lazyWith((extra) =>
  record(
    "event",
    {
      type: described(z.enum([...Object.keys(EVENT_TYPES), ...(extra.events ?? [])]), { value: "enum", description: "What happened" }),
      at: described(instant().clone(), { value: "instant", description: "When; notices and requests: when they were received" }),
      id: optional(id(), "The event; absent, each record is an event of its own"),
      caseId: optional(id(), "The case it belongs to"),
      recordedAt: optional(instant(), "When it was entered; absent, when it happened"),
      personId: optional(id(), "Whom it concerns"),
      debtIds: optional(listOf(id(), 1), "Which debts it concerns"),
      channel: optional(oneOf(CHANNELS, "channel"), "Which means of contact; of a notice, how it was sent"),
      address: optional(text(), "Which address; of a notice, where it was sent", { personal: true }),
      addressType: optional(oneOf(ADDRESS_TYPES, "addressType"), "Which kind of address"),
      hours: optional(hours(), "Which hours, on the person's clock"),
      collectorId: optional(id(), "Which collector received it"),
      until: optional(instant(), "When it ends, exclusive; absent, it does not"),
      form: optional(oneOf(FORMS, "form"), "How it was given"),
      to: optional(oneOf(CONSENT_PURPOSES), "What a consent permits"),
      givenTo: optional(oneOf(CONSENT_RECEIVERS), "Whom a consent was given to"),
      automated: optional(oneOf(AUTOMATIONS), "Which automation a consent permits"),
      by: optional(oneOf(REPRESENTATIVES), "Who represents the person"),
      contactKnown: optional(yesNo(), "The representative's name and address are known or readily found"),
      unresponsiveSince: optional(instant(), "Since when the representative has not answered"),
      amount: optional(money(), "What was promised or paid"),
      dueOn: optional(date(), "When it falls due"),
      meetAt: optional(instant(), "When the contact that was agreed is to take place"),
      notice: optional(oneOf(DEFAULT_NOTICES), "Which notice"),
      agencyId: optional(id(), "Which agency a notice names"),
      chapter: optional(text(), "Chapter of the bankruptcy code"),
      result: optional(oneOf(BANKRUPTCY_RESULTS), "How a bankruptcy ended"),
      ground: optional(text(), "What a deferral rests on"),
      reason: optional(text(), "Why, in words", { personal: true }),
    },
    extra,
  ),
);
