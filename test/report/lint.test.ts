import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/display-width";
import { LINT_FORMATS, type LintFormat } from "../../src/report/lint-formats";
import { PLAIN } from "../../src/report/style";
import { LETTERS } from "./decisions";
import { golden } from "./golden";
import { EMPTY, REPORT } from "./lint-reports";

const OPTIONS = { version: "1.2.3", language: "en", style: PLAIN } as const;
const ENDINGS: Readonly<Record<LintFormat, string>> = { text: "txt", json: "ndjson", sarif: "sarif", junit: "xml", github: "github.txt", markdown: "md" };
const FORMATS = Object.keys(ENDINGS) as LintFormat[];

describe("the findings of the linter", () => {
  it.each(FORMATS)("read as %s", (format) => {
    const text = LINT_FORMATS[format](REPORT, OPTIONS).replace(/\n$/, "");
    expect(text).toBe(golden(`lint/all.${ENDINGS[format]}`, text));
  });

  it.each(["text", "markdown", "github"] as const)("read as %s in Chinese", (format) => {
    const text = LINT_FORMATS[format](REPORT, { ...OPTIONS, language: "zh" }).replace(/\n$/, "");
    expect(text).toBe(golden(`lint/all.zh.${ENDINGS[format]}`, text));
  });

  it("stand out on a terminal", () => {
    const text = LINT_FORMATS.text(REPORT, { ...OPTIONS, style: LETTERS }).replace(/\n$/, "");
    expect(text).toBe(golden("lint/coloured.txt", text));
  });

  it.each(FORMATS)("may be none as %s", (format) => {
    const text = LINT_FORMATS[format](EMPTY, OPTIONS).replace(/\n$/, "");
    expect(text).toBe(golden(`lint/empty.${ENDINGS[format]}`, text));
  });
});

describe("SARIF", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv as never);
  const valid = ajv.compile(JSON.parse(readFileSync("fixtures/sarif/sarif-schema-2.1.0.json", "utf8")));

  it.each([["all findings", REPORT], ["none", EMPTY]])("of %s is valid by the official schema", (_, report) => {
    for (const language of ["en", "zh"] as const) {
      valid(JSON.parse(LINT_FORMATS.sarif(report, { ...OPTIONS, language })));
      expect(valid.errors).toBeNull();
    }
  });

  it("would not be valid with anything else in it", () => {
    const log = JSON.parse(LINT_FORMATS.sarif(REPORT, OPTIONS));
    log.runs[0].results[0].colour = "red";
    expect(valid(log)).toBe(false);
  });

  it("takes whatever stands in a provision's address, and paths from the root on", () => {
    const isCited = ({ rules }: (typeof REPORT)["results"][number]["findings"][number]): boolean => rules[0]?.citations[0] !== undefined;
    const first = REPORT.results.find(({ findings }) => findings.some(isCited));
    const finding = first!.findings.find(isCited);
    const citation = { ...finding!.rules[0]!.citations[0]!, url: "https://example.com/100%/ä b" };
    const odd = { ...REPORT, results: [{ ...first!, file: "/srv/a b/t.txt", findings: [{ ...finding!, file: "/srv/a b/t.txt", rules: [{ ...finding!.rules[0]!, citations: [citation] }] }] }] };
    const log = JSON.parse(LINT_FORMATS.sarif(odd, OPTIONS));
    valid(log);
    expect(valid.errors).toBeNull();
    expect([log.runs[0].tool.driver.rules.find(({ helpUri }: { helpUri?: string }) => helpUri !== undefined).helpUri, log.runs[0].artifacts[0].location]).toEqual(["https://example.com/100%25/%C3%A4%20b", { uri: "file:///srv/a%20b/t.txt" }]);
  });

  it("points every result at its rule", () => {
    const [run] = JSON.parse(LINT_FORMATS.sarif(REPORT, OPTIONS)).runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});

describe("JUnit", () => {
  it("counts what it holds", () => {
    const xml = LINT_FORMATS.junit(REPORT, OPTIONS);
    const counted = { tests: 0, failures: 0, errors: 0, skipped: 0 };
    let said: Record<string, string> = {};
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          if (name === "testsuites") said = attributes;
          if (name === "testcase") counted.tests++;
          if (name === "failure") counted.failures++;
          if (name === "error") counted.errors++;
          if (name === "skipped") counted.skipped++;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
    expect(said).toMatchObject(Object.fromEntries(Object.entries(counted).map(([key, count]) => [key, String(count)])));
    expect(counted).toEqual({ tests: 9, failures: 3, errors: 2, skipped: 2 });
  });
});

describe("displayWidth", () => {
  it.each([["abc", 3], ["坐牢", 4], ["【a】", 5], ["ｆｕｌｌ", 8], ["é", 1], ["e\u0301", 1], ["\u200b", 0], ["😀", 2], ["한국", 4], ["ﾊﾝ", 2], ["—…“”", 4]])("of %j is %i", (text, width) => expect(displayWidth(text)).toBe(width));
});
