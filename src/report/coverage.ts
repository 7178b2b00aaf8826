import type { Pack } from "../rules/pack";
import type { Rule } from "../rules/rule";

/** By rule id; the number of examples of each rule is taken from it. */
export type Counted = Readonly<Record<string, readonly unknown[]>>;

/**
 * The page that says what the packs cover: each rule with its instrument, pinpoint, dates, sureness and number of examples, by
 * jurisdiction, and what each pack leaves out. Markdown; the same bytes for the same packs.
 *
 * @param examples  pack id → rule id → examples
 */
export function coveragePage(packs: readonly Pack[], examples: Readonly<Record<string, Counted>>): string {
  const total = packs.reduce((sum, { rules }) => sum + rules.length, 0);
  return [
    "# What the packs cover",
    "",
    "Generated from the packs by `lawful-contact rules coverage`; do not edit. READ: somebody saw the provision's own text; SECONDARY: a report of it. Dates are local; a rule is in force from the first of the two to before the second.",
    "",
    `${total} rules in ${packs.length} packs:`,
    "",
    table(["pack", "title", "covers from", "reviewed", "rules", "read", "examples"], packs.map((pack) => [
      `[${pack.id}](#${pack.id})`, bilingual(pack.title), pack.covers?.from ?? "", pack.reviewed ?? "",
      String(pack.rules.length), String(pack.rules.filter(({ sureness }) => sureness === "READ").length),
      String(pack.rules.reduce((sum, rule) => sum + countOf(rule, examples[pack.id]), 0)),
    ])),
    ...packs.flatMap((pack) => packPart(pack, examples[pack.id])),
    "",
  ].join("\n");
}

function packPart(pack: Pack, examples: Counted | undefined): string[] {
  const cited = [...new Set(pack.rules.map(({ cite }) => cite.instrument))].sort();
  return [
    "",
    `## ${pack.id}`,
    "",
    `${bilingual(pack.title)}, version ${pack.version}.`,
    ...cited.flatMap((instrument) => instrumentPart(instrument, pack, examples)),
    ...(pack.gaps === undefined || pack.gaps.length === 0 ? [] : ["", "### Left out, and choices of reading", "", ...pack.gaps.map((gap) => `- ${bilingual(gap)}`)]),
  ];
}

function instrumentPart(key: string, pack: Pack, examples: Counted | undefined): string[] {
  const found = pack.instruments[key];
  const rules = pack.rules.filter(({ cite }) => cite.instrument === key).sort((a, b) => (a.id < b.id ? -1 : 1));
  const details = [key, found?.force, found?.number, found?.url === undefined ? undefined : `<${found.url}>`].filter((part) => part !== undefined);
  return [
    "",
    `### ${found === undefined ? key : bilingual(found.title)}`,
    "",
    `${details.join(" · ")}`,
    "",
    table(["rule", "title", "pinpoint", "in force", "sureness", "examples"], rules.map((rule) => [
      `\`${rule.id}\``, bilingual(rule.title), pinpoints(rule), datesOf(rule), [rule.sureness, rule.modal === "should" ? "should" : undefined].filter(Boolean).join(", "),
      String(countOf(rule, examples)),
    ])),
  ];
}

const countOf = (rule: Rule, examples: Counted | undefined): number => (examples?.[rule.id] ?? rule.examples ?? []).length;
const bilingual = ({ zh, en }: { readonly zh?: string; readonly en?: string }): string => [...new Set([en, zh].filter((text) => text !== undefined))].join(" · ");

function pinpoints({ cite }: Rule): string {
  return [cite.at, ...(cite.also ?? []).map((one) => (typeof one === "string" ? one : `${one.instrument} ${one.at}`))].join("; ");
}

function datesOf(rule: Rule): string {
  const { from, until, "enforced-from": enforced } = rule["in-force"];
  return `${from}${until === undefined ? "" : ` – ${until}`}${enforced === undefined ? "" : ` (enforced from ${enforced})`}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
