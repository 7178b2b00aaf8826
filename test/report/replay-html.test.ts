import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lawChanges } from "../../src/replay/law-changes";
import { summarise } from "../../src/replay/summariser";
import { replayHtml, type ReplayReport } from "../../src/report/replay-html";
import { valueInWords } from "../../src/rules/fact-words";
import { callLine, caseLine, replayed, smallLaw } from "../replay/small-law";

const MANIFEST = { manifest: 1, engine: "0.0.0", zoneData: "2026f", packs: [{ id: "example", version: "2026.11.0", digest: "sha256-0" }], call: [], language: "en", advise: [], assume: {}, inputs: [{ name: "log.ndjson", bytes: 1, digest: "sha256-1" }], contacts: 9, rejects: 0, passedOver: 0 } as const;

async function page(text: string, language: "zh" | "en" = "en", more: object = {}, asked: ReplayReport["asked"] = {}): Promise<string> {
  const summary = await summarise((await replayed([text])).debtors);
  return replayHtml({ summary, changes: lawChanges([smallLaw()], "2019-01-01", "2026-12-31"), manifest: { ...MANIFEST, ...more }, asked, language, inWords: (value) => valueInWords(value, language) });
}

describe("replayHtml", () => {
  const SMALL = readFileSync("fixtures/logs/small.ndjson", "utf8");

  it.each(["en", "zh"] as const)("writes the small log in %s", async (language) => expect(await page(SMALL, language)).toMatchFileSnapshot(`../../fixtures/reports/replay/small.${language}.html`));

  it("needs nothing from elsewhere", async () => expect(await page(SMALL)).not.toMatch(/(src|href)="(?!#)|@import|url\(/));

  it("shows places whose law is not loaded", async () => {
    const html = await page([caseLine("case-1", "debtor-1", { debtor: { id: "debtor-1", location: { country: "JP" } } }), callLine("c-1", "2026-03-04T23:30:00+08:00")].join("\n"), "zh");
    expect(html).toMatch(/<h3>未载入其规则的地方<\/h3>[^]*>JP<[^]*>1<[^]*>2026-03-05<[^]*>2026-03-05</);
  });

  it("shows an empty log", async () => expect(await page("")).toContain("<strong>0</strong> Contacts"));

  it("counts rows that a mapping passes over", async () => expect(await page(SMALL, "en", { passedOver: 12 })).toMatch(/<strong>12<\/strong> rows passed over/));

  it("says that the law of another day was applied", async () => expect(await page(SMALL, "en", { asOf: "2021-06-30" })).toContain("Judged by the law of 2021-06-30, not by that of each contact&#39;s day.".replace("&#39;", "'")));

  it("says which contacts were asked for, and that the others are not counted", async () => {
    const html = await page(SMALL, "en", {}, { where: { agency: ["agency-1", "<b>"], verdict: ["permitted"] } });
    expect(html).toMatch(/<p class="warn" role="note">Only contacts with agency=agency-1 or agency=&lt;b&gt;, verdict=permitted are counted;/);
    expect(await page(SMALL)).not.toContain("Only contacts with");
  });

  it("says what the log was taken for, and of how many decisions it tells", async () => {
    const scope = { historyFrom: { contacts: "2026-03-02T00:00:00+08:00", events: "origin" } };
    const html = await page(SMALL, "zh", scope, { historyCovers: "creditor", writtenAt: "2026-04-01T00:00:00Z", sample: 20, advise: ["guideline", "code"] });
    for (const said of ["2026-03-02 00:00:00 +08:00（联系）、最初（事件）", "债权人及其受托机构", "晚于 2026-04-01 00:00:00 Z 的记录", "随机抽取的 20 条", "仅作提示：监管指引、自律规范"]) expect(html).toContain(said);
    expect(await page(SMALL, "en", { historyFrom: "origin" })).toMatch(/complete from the very beginning .*the collector's own/);
    expect(await page(SMALL, "en")).toContain("not checked, since nobody said when that was");
  });

  it("names the packs of both policies that are compared", async () => {
    const html = await page(SMALL, "en", { otherPacks: [{ id: "strict", version: "2026.11.0", digest: "sha256-9" }] });
    expect(html).toMatch(/pack of the second policy[^]*strict[^]*sha256-9/);
  });

  it("takes nothing from the log for markup, and shows no address", async () => {
    const html = await page([caseLine("<b>k", "<script>alert(1)</script>"), callLine("c-1\"><img>", "2026-03-04T23:00:00+08:00", { caseId: "<b>k", recipient: { id: "<script>alert(1)</script>", role: "debtor", address: "+8613800000001" } })].join("\n"));
    expect(html).not.toMatch(/<script>alert|<img>|<b>k|\+8613800000001/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("sorts what happened by its instant, in whatever offset that is written", async () => {
    const html = await page([caseLine(), callLine("c-1", "2026-03-04T23:00:00+08:00"), callLine("c-2", "2026-03-04T15:30:00Z")].join("\n"));
    expect(html).toContain('data-sort="1772636400"><time>2026-03-04 23:00:00 +08:00</time>');
    expect(html).toContain('data-sort="1772638200"><time>2026-03-04 15:30:00 Z</time>');
  });

  it("closes what it opens", async () => {
    const html = (await page(SMALL)).replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, "");
    for (const tag of ["table", "tr", "td", "section", "svg", "g", "details", "div", "ul", "li", "code"]) expect([tag, html.match(new RegExp(`<${tag}[ >]`, "g"))?.length]).toEqual([tag, html.match(new RegExp(`</${tag}>`, "g"))?.length]);
  });
});
