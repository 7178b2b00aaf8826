import { coveragePage } from "../report/coverage";
import type { Command } from "./command";
import { examplesOf } from "./rule-book";
import { settingsOf } from "./settings";
import { SETTINGS } from "./standard-options";
import { writeText } from "./text-file";
import { refuse } from "./usage-error";

/** `lawful-contact rules coverage`: what the packs cover, and what they leave out. */
export const rulesCoverage: Command = {
  name: "rules coverage",
  arguments: "",
  summary: "write a Markdown page of all rules with provision, dates, sureness and examples, and of the known gaps",
  options: { packs: SETTINGS.packs, policy: SETTINGS.policy, write: { value: "FILE", help: "write the page there instead of printing it" } },
  async run(call) {
    const { io, options } = call;
    if (call.arguments[0] !== undefined) refuse("usage/extra-argument", { found: call.arguments[0] });
    const { packs } = settingsOf(call);
    const page = coveragePage(packs, Object.fromEntries(packs.map((pack) => [pack.id, examplesOf(pack)])));
    const file = options.value("write");
    if (file === undefined) await io.stdout.write(page);
    else writeText(file, page, io);
    return 0;
  },
};
