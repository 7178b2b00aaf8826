import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLinter } from "../../src/lint";
import { FORMATS, SYNTAXES } from "../../src/lint/template";
import { readFileText } from "../../src/lint-files/read-file";
import { cn } from "../../src/packs/cn";
import { us } from "../../src/packs/us";
import { runs } from "../properties/runs";

const PARTS = ["{{", "}}", "{{#if a}}", "{{else}}", "{{/if}}", "{{^x}}", "{{/x}}", "{%", "%}", "{% if a %}", "{% else %}", "{% endif %}", "{{ x | default: '老赖' }}", "${", "}", "{", "%s", "%(", ")", "【", "】", "[", "](x)", "<b>", "</b>", "<!--", "-->", "<img alt='", "'>", "&amp;", "**", "# ", "\n", "\r\n", "---\n", "text: ", "- ", '"', "'", ",", "\\", "\\u5750", "坐牢", "老赖", "你这个", "arrest you", "not ", "debt", "😀", "\u200b", "\ud83d", "lawful-contact-allow insult until 2027-01-31: x"];
const junk = () => fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PARTS) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) }), { maxLength: 25 }).map((parts) => parts.join(""));
const linter = createLinter({ packs: [cn, us], date: "2026-03-10", context: { recipient: "debtor" } });

describe("a template of anything", () => {
  it("never makes the linter throw, and every finding quotes the source where it stands", () => {
    fc.assert(
      fc.property(junk(), fc.option(junk(), { nil: undefined }), fc.constantFrom(...FORMATS), fc.option(fc.constantFrom(...SYNTAXES), { nil: undefined }), (text, envelope, format, syntax) => {
        const { findings, faults } = linter.lint({ text, format, ...(envelope !== undefined && { envelope }), ...(syntax !== undefined && { syntax }) });
        for (const { from, to, quote, in: part, line, column } of findings) {
          const source = part === "envelope" && envelope ? envelope : text;
          expect([from >= 0, from <= to, to <= source.length, line >= 1, column >= 1]).toEqual([true, true, true, true, true]);
          expect(quote ?? source.slice(from, to)).toBe(source.slice(from, to));
        }
        for (const { place, code } of faults) expect([code.startsWith("lint/"), place.from >= 0]).toEqual([true, true]);
      }),
      runs(300),
    );
  });
});

describe("a file of anything", () => {
  it.each(["a.txt", "a.md", "a.html.hbs", "a.yaml", "a.json", "a.csv"])("%s is taken apart or refused, and its templates stand within it", (name) => {
    fc.assert(
      fc.property(junk(), (text) => {
        const { templates, problems } = readFileText(name, text, { context: {} });
        for (const { template, toFile } of templates) {
          const { from, to } = toFile(0, template.text.length);
          expect([from >= 0, from <= to, to <= text.length]).toEqual([true, true, true]);
        }
        expect(templates.length > 0 || problems.length > 0).toBe(true);
      }),
      runs(200),
    );
  });
});

describe("what nests without end", () => {
  it.each<[string, string]>([
    ["a.hbs", `${"{{#if a}}".repeat(5_000)}x${"{{/if}}".repeat(5_000)}`],
    ["a.liquid", `${"{% if a %}".repeat(5_000)}x${"{% endif %}".repeat(5_000)}`],
  ])("in %s is a fault", (name, text) => {
    const [{ template }] = readFileText(name, text, { context: {} }).templates as [ReturnType<typeof readFileText>["templates"][number]];
    expect(linter.lint(template).faults.map(({ code }) => code)).toEqual(["lint/too-deep"]);
  });

  it("in a catalogue is a problem of the file", () => {
    expect(readFileText("a.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, { context: {} }).problems.map(({ code }) => code)).toEqual(["lint/too-deep"]);
    expect(readFileText("a.yaml", `text: ${"[".repeat(501)}${"]".repeat(501)}`, { context: {} }).problems.map(({ code }) => code)).toEqual(["lint/too-deep"]);
    expect(readFileText("a.yaml", `text: ${"[".repeat(20)}hello${"]".repeat(20)}`, { context: {} }).problems).toEqual([]);
  });
});

describe("what is long", () => {
  it.each<[string, string]>([
    ["placeholders on one line", "{{name}} ".repeat(30_000)],
    ["open brackets", "[".repeat(100_000)],
    ["Markdown links", "[a](b) ".repeat(20_000)],
    ["choices in a row", "{{#if a}}x{{else}}y{{/if}}".repeat(3_000)],
    ["different choices in a row", Array.from({ length: 2_000 }, (_, index) => `{{#if c${index}}}x{{/if}}`).join("")],
  ])("%s are judged in good time", (_, text) => {
    expect(linter.lint({ text, format: "markdown" }).faults).toEqual([]);
  });
});
