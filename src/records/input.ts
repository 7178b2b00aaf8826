import * as z from "zod";
import { caseSchema } from "./case";
import { contactSchema } from "./contact";
import { eventSchema } from "./event";
import { lazyWith } from "./extra";
import type { Contact, HistoryEvent } from "./record-types";
import { described, instant, listOf, optional } from "./value";
import { COVERS, MODES } from "./vocabulary";

export type { CheckInput } from "./record-types";

const completeFrom = () => z.union([described(z.literal("origin"), { value: "enum" }), instant()]);

/** Everything that one check is judged on. */
export const checkInputSchema = lazyWith((extra) =>
  z.strictObject({
    contact: described(contactSchema(extra).clone(), { description: "The contact to be judged" }),
    case: described(z.union([caseSchema(extra), listOf(caseSchema(extra), 1)]), { description: "The case, or records of it that follow one another" }),
    history: optional(listOf(z.union([contactSchema(extra), eventSchema(extra)])), "Past contacts and events, in any order; absent, none is on file"),
    historyFrom: optional(
      z.union([
        described(z.literal("origin"), { value: "enum" }),
        instant(),
        z.strictObject({
          contacts: optional(completeFrom(), "From when on contacts are complete: an instant, or `origin`; absent, they are not known to be"),
          events: optional(completeFrom(), "From when on events are complete: an instant, or `origin`; absent, they are not known to be"),
        }),
      ]),
      "From when on the history is complete: an instant, or `origin`; absent, nothing is known to be complete",
    ),
    historyCovers: optional(described(z.enum(COVERS), { value: "enum" }), "Whose records the history holds, each value those of the values before it too; absent, the collector's own"),
    mode: optional(described(z.enum(MODES), { value: "enum" }), "Proposed, or past; absent, proposed"),
  }),
);

/** A past contact or an event; an event has a `type`. */
export type HistoryEntry = Contact | HistoryEvent;

/** The same as something that nobody changes: frozen, `as const`, or held by others. */
export type Given<T> = T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T;
