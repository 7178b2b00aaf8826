import { nearest } from "../records/suggest";
import { RECORD_NAMES, recordNamed } from "./base-records";
import type { Command } from "./command";
import { refuse } from "./usage-error";

/** `lawful-contact rules records`: what examples of rules start from. */
export const rulesRecords: Command = {
  name: "rules records",
  arguments: "[NAME]",
  summary: "list the base records that examples start from, or print one",
  details: "`rules records` prints their names, one a line, `rules records cn-call` what that one holds: an input as `check` takes it, of which an example tells what differs.",
  options: {},
  async run({ io, arguments: [name, extra] }) {
    if (extra !== undefined) refuse("usage/extra-argument", { found: extra });
    if (name === undefined) await io.stdout.write(`${RECORD_NAMES.join("\n")}\n`);
    else if (!RECORD_NAMES.includes(name)) refuse("usage/unknown-record", { found: name, meant: nearest(name, RECORD_NAMES) });
    else await io.stdout.write(`${JSON.stringify(await recordNamed(name), null, 2)}\n`);
    return 0;
  },
};
