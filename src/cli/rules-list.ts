import { FORCE_WORDS } from "../records/force";
import { displayWidth } from "../report/display-width";
import { inLanguage } from "../rules/words";
import type { Command } from "./command";
import { ruleBook, type BookedRule } from "./rule-book";
import { settingsOf } from "./settings";
import { FORMAT, SETTINGS, formatOf } from "./standard-options";
import { refuse } from "./usage-error";

/** `lawful-contact rules list`: what is judged by. */
export const rulesList: Command = {
  name: "rules list",
  arguments: "",
  summary: "list the rules: id, force, sureness, dates, title",
  options: { packs: SETTINGS.packs, policy: SETTINGS.policy, ...FORMAT },
  async run(call) {
    if (call.arguments[0] !== undefined) refuse("usage/extra-argument", { found: call.arguments[0] });
    const { packs, language } = settingsOf(call);
    const book = ruleBook(packs);
    if (formatOf(call) === "json") {
      for (const { rule, pack, force } of book) {
        const { id, title, modal = "must", sureness, "in-force": inForce } = rule;
        if (!(await call.io.stdout.write(`${JSON.stringify({ id, pack: pack.id, title, force, modal, sureness, inForce })}\n`))) break;
      }
      return 0;
    }
    const rows = book.map((booked) => [booked.rule.id, language === "zh" ? FORCE_WORDS[booked.force].zh : booked.force, booked.rule.sureness ?? "", datesOf(booked), inLanguage(booked.rule.title, language)]);
    const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column]!))));
    for (const row of rows) {
      if (!(await call.io.stdout.write(`${row.map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join("  ")}\n`))) break;
    }
    return 0;
  },
};

function datesOf({ rule }: BookedRule): string {
  const { from, until } = rule["in-force"];
  return `${from} – ${until ?? ""}`.trimEnd();
}
