import * as z from "zod";
import { caseSchema, type Case } from "./case";
import { contactSchema, type Contact } from "./contact";
import { eventSchema, type HistoryEvent } from "./event";
import { lazyWith } from "./extra";
import { described } from "./value";

const marked = (record: string, description: string) => described(z.literal(record), { value: "enum", description });

/** The schemas of a log's lines, by the value of `record`. */
export const recordSchemas = lazyWith((extra) => ({
  case: caseSchema(extra).safeExtend({ record: marked("case", "A case record") }),
  contact: contactSchema(extra).safeExtend({ record: marked("contact", "A contact") }),
  event: eventSchema(extra).safeExtend({ record: marked("event", "An event") }),
}));

/** One line of a log. */
export type LogRecord = ({ record: "case" } & Case) | ({ record: "contact" } & Contact) | ({ record: "event" } & HistoryEvent);
