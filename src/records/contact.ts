import * as z from "zod";
import { lazyWith, type Extra } from "./extra";
import { locationsSchema } from "./location";
import { collectorSchema } from "./party";
import { record } from "./record";
import { count, date, described, id, instant, language, listOf, oneOf, optional, text, yesNo } from "./value";
import {
  ADDRESS_TYPES, AUTOMATIONS, CALLER_ID_OWNERS, CHANNELS, DIRECTIONS, LINE_TYPES, OUTCOMES, PLACES_OF_PRESENCE, PURPOSES,
  RECIPIENT_ROLES, RECORDINGS, STYLES,
} from "./vocabulary";

export type { Contact, Recipient } from "./record-types";

/** Whom a contact reaches; of an inbound one, the other party, who began it. */
export const recipientSchema = lazyWith((extra) =>
  record(
    "recipient",
    {
      id: described(id().clone(), { value: "id", description: "The person" }),
      role: described(oneOf(RECIPIENT_ROLES, "role"), { value: "enum", vocabulary: "role", description: "What the person is to the debt" }),
      address: optional(text(), "Phone number (E.164), email, handle or postal line; rules that count by address compare it letter by letter but for space around it, an email without regard to capitals, a number without regard to blanks and signs", { personal: true }),
      addressType: optional(oneOf(ADDRESS_TYPES, "addressType"), "Kind of address"),
      location: optional(locationsSchema(), "Where the person is, several where it is not known which; absent, for the debtor the debtor's place, for anybody else not known"),
      at: optional(oneOf(PLACES_OF_PRESENCE), "Known present place"),
      lineType: optional(oneOf(LINE_TYPES), "Kind of telephone line"),
      debtRelated: optional(yesNo(), "A third person who is tied to the debt"),
      born: optional(date(), "Date of birth", { personal: true }),
    },
    extra,
  ),
);

const content = (extra: Extra) =>
  record(
    "contact.content",
    {
      text: optional(z.string(), "The script, message or transcript", { value: "text", personal: true }),
      language: optional(language(), "Language of the text"),
      template: optional(yesNo(), "The text holds placeholders"),
      judged: optional(yesNo(), "The text comes from a script that was judged beforehand and kept to"),
      envelope: optional(z.string(), "What shows outside: on a letter, or as subject or preview", { value: "text", personal: true }),
      shows: optional(listOf(text()), "Slugs of elements that a system guarantees outside the text, for instance `collector-name`; the whole list"),
    },
    extra,
  );

const callerId = (extra: Extra) =>
  record(
    "contact.callerId",
    {
      number: optional(text(), "The number, account or device shown", { personal: true }),
      masked: optional(yesNo(), "Hidden or altered"),
      registered: optional(yesNo(), "Registered to the collector"),
      owner: optional(oneOf(CALLER_ID_OWNERS), "Whose number, account or device it is"),
    },
    extra,
  );

const visit = (extra: Extra) =>
  record(
    "contact.visit",
    {
      collectors: optional(count(), "How many people go"),
      appointment: optional(yesNo(), "The time was agreed"),
      badge: optional(yesNo(), "They carry and show identification"),
      uniform: optional(yesNo(), "They wear a uniform"),
      entered: optional(yesNo(), "They went inside; proposed: they mean to"),
    },
    extra,
  );

/** One contact, proposed or past. */
export const contactSchema = lazyWith((extra) =>
  record(
    "contact",
    {
      id: described(id().clone(), { value: "id", description: "The contact" }),
      caseId: described(id().clone(), { value: "id", description: "The case it belongs to" }),
      debtIds: optional(listOf(id(), 1), "The debts it is about; absent, all of the case's"),
      at: described(instant().clone(), { value: "instant", description: "When it starts; a letter: when it is sent" }),
      endedAt: optional(instant(), "When it ended"),
      recordedAt: optional(instant(), "When it was entered; absent, when it was made"),
      channel: described(oneOf(CHANNELS, "channel"), { value: "enum", vocabulary: "channel", description: "By what means" }),
      direction: optional(oneOf(DIRECTIONS), "Who began it; absent, outbound"),
      style: optional(oneOf(STYLES), "Only informs, or interacts; absent, what is prerecorded informs and all else interacts"),
      automated: optional(oneOf(AUTOMATIONS), "How far a machine makes it"),
      purpose: optional(oneOf(PURPOSES), "What for; absent, collect"),
      requiredBy: optional(text(), "Another law that demands this contact, by its provision, for instance `12 CFR 1026.41`"),
      answers: optional(id(), "The history entry that a `respond` answers; absent, the person's latest inbound one"),
      actId: optional(id(), "Records of one act, as a call logged as voice and as voicemail, share it and count once; absent, an act of its own"),
      creditorId: optional(id(), "On a past contact of another case: whose debt it was about; absent, of this case's contacts its creditor, of others not known"),
      planned: optional(yesNo(), "In a history: already scheduled, counted for later instants; absent, it is not"),
      recipient: described(recipientSchema(extra).clone(), { description: "Whom it reaches" }),
      collector: described(collectorSchema(extra).clone(), { description: "Who makes it" }),
      content: optional(content(extra), "What is said or written"),
      recording: optional(oneOf(RECORDINGS), "How it is recorded"),
      callerId: optional(callerId(extra), "What the recipient sees of the caller"),
      visit: optional(visit(extra), "How a visit is made"),
      discussed: optional(listOf(id()), "Past: the debts that were really spoken of; absent, those it is about"),
      outcome: optional(oneOf(OUTCOMES), "Past: what came of it"),
    },
    extra,
  ),
);
