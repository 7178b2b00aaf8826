import { describe, expect, it } from "vitest";
import { exampleFiles, linesOf } from "../../src/build/teach/examples";
import { createGate } from "../../src/engine/gate";
import { GateError } from "../../src/engine/gate-error";
import { createLinter, lintTemplates, lintText, type LintOptions, type Template } from "../../src/lint";
import { LAWFUL_WORDINGS } from "../../src/lint/lawful-wordings";
import { textRulesOf } from "../../src/lint/text-rules";
import { bundledPacks } from "../../src/packs";
import { cn } from "../../src/packs/cn";
import { us } from "../../src/packs/us";
import { SCRIPT_ELEMENTS, SCRIPT_FINDINGS } from "../../src/records/script-slugs";
import { textReader } from "../../src/text";

const AGENCY = { "collector.kind": "agency", "debt.purpose": "consumer", "contact.automated": "none" };
const EMAIL: Template["context"] = { channel: "email", recipient: "debtor", jurisdiction: "US", shows: ["opt-out"], facts: AGENCY };
const SMS: Template["context"] = { channel: "sms", recipient: "debtor", jurisdiction: "CN", facts: { "creditor.kind": "bank", "creditor.memberOf": ["cba"], "debt.product": "credit-card" } };
const OPTIONS: LintOptions = { packs: [cn, us], date: "2026-03-10" };
const linter = createLinter(OPTIONS);
const lint = (text: string, context: Template["context"], more: Partial<Template> = {}) => linter.lint({ text, context, ...more });
const shortly = (result: ReturnType<typeof lint>) => result.findings.map(({ kind, slug, severity, quote }) => [severity, kind, slug, quote].filter((part) => part !== undefined).join(" "));

const DISCLOSED = "This is an attempt to collect a debt; this is from a debt collector.";

describe("a template", () => {
  it("without fault has no finding", () => expect(shortly(lint(`Dear {{first_name}}, ${DISCLOSED}`, EMAIL))).toEqual([]));

  it("with a branch that leaves only what is filled in has words enough", () => {
    const text = `{{#if late}}Dear {{first_name}}, ${DISCLOSED}{{/if}} {{> footer}}`;
    expect(shortly(lint(text, EMAIL)).filter((line) => line.includes("unread"))).toEqual([]);
    expect(shortly(lint("{{body}} {{footer}}", EMAIL)).filter((line) => line.includes("unread"))).toHaveLength(1);
  });

  it.each([
    ["a fee table", "<table><tr><th>Fee</th><th>Amount</th></tr><tr><td>Late charge</td><td>$15.00</td></tr><tr><td>Collection fee</td><td>none</td></tr><tr><td>Visit fee</td><td>$0</td></tr></table>"],
    ["an employee's badge", "<p>This is {{agent_name}}, badge number {{badge_no}}, with Harborline Credit on a recorded line.</p>"],
    ["a charge that is taken back", "<p>You were charged a $12 convenience fee by mistake. It has been refunded.</p>"],
    ["the court's own summons", "<p>The statement of claim was filed on April 2. The clerk will send you the summons. Do not ignore it.</p>"],
  ])("with %s says nothing forbidden", (_, html) => expect(shortly(lint(html, { ...EMAIL, shows: ["opt-out", "debt-disclosure"] }, { format: "html" })).filter((line) => line.includes(" said "))).toEqual([]));

  it("is found to say what an enforced rule forbids, with its provision and its span", () => {
    const text = `${DISCLOSED}\nA deputy will arrest you.`;
    const [finding] = lint(text, EMAIL).findings;
    expect(finding).toMatchObject({ kind: "said", slug: "threat-arrest", severity: "error", line: 2, quote: text.slice(finding!.from, finding!.to) });
    expect(finding!.rules[0]).toMatchObject({ ruleId: "us.reg-f.threat-of-arrest", severity: "error", citations: [expect.objectContaining({ pinpoint: "12 CFR 1006.18(b)(3)" }), expect.anything()] });
    expect(finding!.instead).toBe("If the balance stays unpaid, the creditor may bring a civil claim.");
  });

  it("is found to lack what has to be said", () => {
    const { findings } = lint("Dear {{first_name}}, please call us.", EMAIL);
    expect(findings.map(({ kind, slug, severity, rules }) => [kind, slug, severity, rules[0]!.ruleId])).toEqual([["missing", "debt-disclosure", "error", "us.reg-f.debt-disclosure"]]);
  });

  it("is not asked for what is shown outside it", () => expect(shortly(lint("Dear {{first_name}}, please call us.", { ...EMAIL, shows: ["debt-disclosure", "opt-out"] }))).toEqual([]));

  it("is unproven where its words turn on what is not told", () => {
    const [finding] = lint("【青禾】再不还就等着坐牢", { ...SMS, facts: {} }).findings;
    expect(finding).toMatchObject({ severity: "unproven", slug: "threat-arrest" });
    expect(finding!.message).toContain("creditor.kind");
  });

  it("whose words are only suspected is unproven, and wants somebody to judge them", () => {
    // Whichever text that is: what words weigh changes with what they are learnt from.
    const suspect = exampleFiles().flatMap(linesOf).find(({ language, text, expect: { forbidden } }) => {
      const found = textReader().read(text, { channel: "email", recipientRole: "debtor", template: true }).findings();
      return language === "en" && forbidden.length > 0 && found.length === 1 && found[0]!.suspected === true && ["threat-violence", "threat-arrest", "false-consequence", "insult"].includes(found[0]!.slug);
    })!;
    const [finding] = lint(suspect.text, { ...EMAIL, shows: ["debt-disclosure", "opt-out"] }).findings.filter(({ kind }) => kind === "said");
    expect(finding).toMatchObject({ severity: "unproven", quote: expect.any(String) });
    expect(finding!.message).toMatch(/, suspected from the words as a whole: ".+"; have somebody judge them$/su);
  });

  it("is noted where what it lacks turns on what is not told", () => {
    expect(shortly(lint("Dear {{first_name}}, please call us.", { ...EMAIL, facts: {} }))).toEqual(["note undecided"]);
  });

  it("in a language that nobody reads is unproven, never clean", () => {
    expect(shortly(lint("Estimada señora, debe pagar hoy mismo su deuda pendiente", EMAIL))).toEqual(["unproven unread"]);
    expect(shortly(lint("Please pay today", { ...EMAIL, language: "es" }))).toEqual(["unproven unread"]);
  });

  it("of a place without law is unproven", () => expect(shortly(lint(DISCLOSED, { ...EMAIL, jurisdiction: "VN" }))).toEqual(["unproven no-law"]));

  it("is judged by the law of its day", () => {
    const at = (date: string) => createLinter({ ...OPTIONS, date }).lint({ text: `${DISCLOSED} A deputy will arrest you.`, context: EMAIL }).findings.map(({ rules }) => rules[0]!.ruleId);
    expect(at("2021-11-29")).toEqual(["us.fdcpa.forbidden-words"]);
    expect(at("2021-11-30")).toEqual(["us.reg-f.threat-of-arrest"]);
  });

  it("is warned of what only advises", () => {
    const advising = createLinter({ ...OPTIONS, packs: [cn], advise: ["code", "standard", "guideline"] });
    const [finding] = advising.lint({ text: "【青禾】您可以先从别的平台借一点把这边还上", context: SMS }).findings;
    expect(finding).toMatchObject({ severity: "warning", slug: "induce-borrowing" });
  });
});

describe("what may be stated or not, as the debt is", () => {
  const text = `${DISCLOSED} We may take legal action.`;
  const of = (facts: Record<string, unknown>) => lint(text, { ...EMAIL, facts: { ...AGENCY, ...facts } });

  it("is shown where it stands, with nothing to say instead", () => {
    const found = of({ "debt.timeBarred": true });
    expect(shortly(found)).toEqual(["error said suit-warning may take legal action"]);
    expect(found.findings[0]).not.toHaveProperty("instead");
  });

  it("is noted where nobody tells of the debt", () => expect(shortly(of({}))).toEqual(["note undecided"]));
  it("is none of a debt in time", () => expect(of({ "debt.timeBarred": false }).findings).toEqual([]));
});

describe("the recipient of a template", () => {
  const text = "小陈的贷款逾期三个月了，麻烦催催他。";

  it("that is not told is taken for the debtor, and that is noted", () => {
    const { recipient: _recipient, ...unsaid } = SMS;
    const { findings } = lint(text, unsaid);
    expect(findings.map(({ kind }) => kind)).toEqual(["context"]);
    expect(findings[0]!.message).toContain("the recipient is not told");
  });

  it("may be unknown, and is then a third person", () => {
    expect(shortly(lint(text, { ...SMS, recipient: "unknown" }))).toContain("unproven said third-party-disclosure 逾期");
  });

  it("decides whether the debt may be told", () => {
    expect(shortly(lint(text, { ...SMS, recipient: "contact-person" }))).toContain("error said third-party-disclosure 逾期");
    expect(shortly(lint(text, SMS))).toEqual([]);
  });
});

describe("the jurisdiction of a template", () => {
  it("that is not told may be any of the packs'", () => {
    const { jurisdiction: _jurisdiction, ...unsaid } = EMAIL;
    const found = lint("You deadbeat, call us.", unsaid).findings;
    expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([["context", "note"], ["undecided", "note"], ["said", "error"]]);
    expect(found[0]!.message).toContain("CN, US");
    expect(found[1]!.message).toContain("jurisdiction");
  });

  it("may be several, and all of them have to permit it", () => {
    expect(lint("Please call us.", { ...EMAIL, jurisdiction: ["CN", "US"] }).findings.map(({ slug }) => slug)).toEqual(["debt-disclosure"]);
  });

  it("is a region where the packs have regions", () => {
    expect(shortly(lint(DISCLOSED, { ...EMAIL, jurisdiction: "us-ny" }))).toEqual([]);
  });
});

describe("the facts of a template", () => {
  it("that are none are told", () => {
    const { findings } = lint(DISCLOSED, { ...EMAIL, facts: { ...AGENCY, "creditr.kind": "bank" } });
    expect(findings.map(({ kind, severity, message }) => [kind, severity, message])).toEqual([["context", "unproven", "`creditr.kind` is no fact, and decides nothing; did you mean `creditor.kind`?"]]);
  });

  it("that have no such value are told", () => {
    const { findings } = lint(DISCLOSED, { ...EMAIL, facts: { ...AGENCY, "creditor.kind": "banc", "creditor.memberOf": ["cba"] } });
    expect(findings.map(({ kind, severity, message }) => [kind, severity, message])).toEqual([["context", "unproven", "`creditor.kind` cannot be `banc`, which is taken for not known; did you mean `bank`?"]]);
  });
});

describe("the channel of a template", () => {
  it("that is not told leaves open what single channels ask for", () => {
    const { channel: _channel, ...unsaid } = EMAIL;
    expect(shortly(lint(DISCLOSED, unsaid))).toEqual(["note context", "note undecided"]);
  });

  it("voicemail asks for limited content", () => {
    expect(shortly(lint("Hello, this is {agent_name} from {business_name}. Please call me back at {callback_number}.", { ...EMAIL, channel: "voicemail" }))).toEqual([]);
    expect(lint("Hello, this is {agent_name}. Please call me back about your past due account.", { ...EMAIL, channel: "voicemail" }).findings.map(({ rules }) => rules[0]!.ruleId)).toContain("us.reg-f.voicemail-words");
  });

  it("sms has its length told", () => {
    const [finding] = lint(`【青禾】${"您好".repeat(40)}{{name}}`, SMS).findings;
    expect(finding).toMatchObject({ kind: "length", severity: "note", message: "84 units of UCS-2: at least 2 parts of 67, without what the placeholders are filled with" });
  });
});

describe("what shows outside", () => {
  it("is read as the beginning of a message", () => {
    const { findings } = lint(DISCLOSED, EMAIL, { envelope: "A deputy will arrest you" });
    expect(findings).toEqual([expect.objectContaining({ slug: "threat-arrest", in: "envelope", quote: expect.stringContaining("arrest"), line: 1 })]);
  });

  it("counts where something has to be said, but not on a letter", () => {
    expect(shortly(lint("Please call us.", EMAIL, { envelope: DISCLOSED }))).toEqual([]);
    expect(lint("Please call us.", { ...EMAIL, channel: "letter" }, { envelope: DISCLOSED }).findings.map(({ kind, slug }) => [kind, slug])).toContainEqual(["missing", "debt-disclosure"]);
  });

  it("of a letter may not tell of the debt", () => {
    expect(lint(DISCLOSED, { ...EMAIL, channel: "letter" }, { envelope: "About your past due account" }).findings).toEqual([expect.objectContaining({ slug: "third-party-disclosure", in: "envelope", rules: [expect.objectContaining({ ruleId: "us.reg-f.envelope-words" })] })]);
  });

  it("in words that nobody reads is unproven, and said to be outside", () => {
    expect(lint(DISCLOSED, { ...EMAIL, channel: "letter" }, { envelope: "Estimada señora, su deuda pendiente" }).findings).toEqual([expect.objectContaining({ kind: "unread", in: "envelope" })]);
  });

  it("of HTML is its title and preheader", () => {
    const html = `<title>We will arrest you</title><p>${DISCLOSED}</p>`;
    const { findings } = lint(html, EMAIL, { format: "html" });
    expect(findings.map(({ slug, from, to }) => [slug, html.slice(from, to)])).toEqual([["threat-arrest", expect.stringContaining("arrest")]]);
  });
});

describe("partials", () => {
  const partials = (text: string, language?: "zh") => createLinter({ ...OPTIONS, ...(language && { language }) }).lint({ text, context: EMAIL }).findings.filter(({ kind }) => kind === "partial").map(({ severity, message, line, column }) => [severity, message, `${line}:${column}`]);

  it.each<[string, string, string, string]>([
    ["Handlebars", `${DISCLOSED}\n{{> footer}}{{#if x}}{{> signature phone=y}}{{/if}}{{> footer}}`, "footer, signature", "2:1"],
    ["blocks of Handlebars", `{{#> layout}}${DISCLOSED}{{/layout}}`, "layout", "1:1"],
    ["a partial of Handlebars that is chosen later", `${DISCLOSED} {{> (lookup . "kind")}}`, "lookup", `1:${DISCLOSED.length + 2}`],
    ["Liquid", `${DISCLOSED}\n{% include 'foot.html' with a %}{%- render "parts/law", a: 1 -%}{% if a %}{% include chosen %}{% endif %}`, "foot.html, parts/law, chosen", "2:1"],
    ["layouts of Liquid", `{% layout "base" %}${DISCLOSED}{% section 'end' %}`, "base, end", "1:1"],
  ])("of %s are named once, as words that were not judged", (_, text, names, place) => {
    expect(partials(text)).toEqual([["note", `filled in from elsewhere, and not judged with these words: ${names}; judge the text as it is sent, too`, place]]);
    expect(partials(text, "zh")[0]![1]).toContain(names.replaceAll(", ", "、"));
  });

  it("that the template defines itself are judged in it", () => {
    const text = `{{#*inline "own"}}You deadbeat.{{/inline}}${DISCLOSED} {{> own}}`;
    expect(partials(text)).toEqual([]);
    expect(shortly(lint(text, EMAIL))).toContain("error said insult deadbeat");
  });
});

describe("branches", () => {
  it("are each judged, and a finding says in which it stands", () => {
    const text = `${DISCLOSED} {{#if late}}A deputy will arrest you.{{else}}Thank you.{{/if}}`;
    expect(lint(text, EMAIL).findings).toEqual([expect.objectContaining({ slug: "threat-arrest", branches: ["{{#if late}}"] })]);
  });

  it("may lack what has to be said", () => {
    const text = `{{#if first}}${DISCLOSED}{{/if}} Please call us.`;
    expect(lint(text, EMAIL).findings).toEqual([expect.objectContaining({ kind: "missing", slug: "debt-disclosure", branches: ["{{#if first}} {{else}}"] })]);
  });

  it("say nothing where it holds in all of them", () => expect(lint("{{#if x}}a{{/if}} You deadbeat. " + DISCLOSED, EMAIL).findings[0]).not.toHaveProperty("branches"));

  it("that are too many to combine are noted", () => {
    const text = `${DISCLOSED} ${Array.from({ length: 9 }, (_, index) => `{{#if c${index}}}thanks{{/if}}`).join(" ")}`;
    expect(shortly(lint(text, EMAIL))).toEqual(["note branches"]);
  });

  it("of which not all could be judged are unproven", () => {
    const text = `${DISCLOSED} ${Array.from({ length: 300 }, (_, index) => `{% if c${index} %}ok{% else %}`).join("")}${"{% endif %}".repeat(300)}`;
    expect(shortly(lint(text, EMAIL))).toEqual(["unproven branches"]);
  });
});

describe("placeholders", () => {
  it("stand for what their names say", () => {
    const context = { ...EMAIL, channel: "voice" };
    expect(lint(`This is {{agency_name}}. ${DISCLOSED}`, context).findings).toEqual([]);
    expect(lint(`This is {{var1}}. ${DISCLOSED}`, context).findings.map(({ slug }) => slug)).toEqual(["collector-name"]);
  });

  it.each(["Dear {{name", "a ${amount b", "{{#if a}}b", "{% if a %}b"])("unclosed in %s are a fault and no finding", (text) => {
    const result = lint(text, EMAIL);
    expect([result.findings, result.faults.length]).toEqual([[], 1]);
  });
});

describe("fingerprints", () => {
  const prints = (text: string, id = "a") => lint(text, EMAIL, { id }).findings.map(({ fingerprint }) => fingerprint);

  it("stay where lines move and blanks change", () => {
    expect(prints(`${DISCLOSED}\nA deputy will arrest you.`)).toEqual(prints(`\n\nHello.\n${DISCLOSED} A deputy  will\tarrest  you.`));
  });

  it("differ between templates, words and repetitions", () => {
    const all = [...prints(`${DISCLOSED} You will be arrested. You will be arrested.`), ...prints(`${DISCLOSED} You will be arrested.`, "b"), ...prints(`${DISCLOSED} You will go to jail.`)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(4);
  });
});

describe("lint and check", () => {
  it("never disagree on words", () => {
    const gate = createGate({ packs: [cn, us], texts: textReader() });
    for (const text of ["You deadbeat", "A deputy will arrest you.", DISCLOSED, "We will call your boss."]) {
      const place = { country: "US" };
      const decision = gate.check({ contact: { id: "c", caseId: "k", at: "2026-03-10T12:00:00-05:00", channel: "email", recipient: { id: "d", role: "debtor", location: place }, collector: { id: "a", kind: "agency" }, content: { text, shows: ["opt-out"] } }, case: { id: "k", debtor: { id: "d", location: place }, debts: [{ id: "x", purpose: "consumer" }] } } as never);
      const textual = new Set(textRulesOf([cn, us]).flatMap(({ rules }) => rules.map(({ id }) => id)));
      const denied = decision.reasons.filter(({ ruleId, basis }) => basis === "violated" && textual.has(ruleId)).map(({ ruleId }) => ruleId).sort();
      const found = new Set(lint(text, EMAIL).findings.filter(({ severity }) => severity === "error").flatMap(({ rules }) => rules.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId)));
      expect([...found].sort()).toEqual(denied);
    }
  });

  it("judge by the same rules: all of the packs' that turn on text, duties aside", () => {
    const ids = textRulesOf(bundledPacks).flatMap(({ rules }) => rules.map(({ id }) => id));
    const written = bundledPacks.flatMap(({ rules }) => rules.filter((rule) => rule.duty === undefined && /"(says|states)":/.test(JSON.stringify(rule))).map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(written));
    expect(ids).not.toContain("cn.cba2026.agency-not-as-creditor");
  });
});

describe("lawful wordings", () => {
  it("are there for every finding and element", () => expect(Object.keys(LAWFUL_WORDINGS).sort()).toEqual([...SCRIPT_FINDINGS, ...SCRIPT_ELEMENTS].sort()));

  const both = Object.entries(LAWFUL_WORDINGS).flatMap(([slug, words]) => [[slug, words.zh], [slug, words.en]] as const);

  it.each(both)("for %s are lawful themselves: %s", (slug, text) => {
    const recipientRole = slug.startsWith("third-party") ? "neighbour" : "debtor";
    const found = textReader().read(text, { channel: slug === "beyond-limited-content" ? "voicemail" : "sms", recipientRole, template: true });
    expect(found.findings()).toEqual([]);
  });

  it.each(both.filter(([slug]) => (SCRIPT_ELEMENTS as readonly string[]).includes(slug)))("for %s state it: %s", (slug, text) => {
    expect(textReader().read(text, { channel: "sms", recipientRole: "debtor", template: true }).elements().map((hit) => hit.slug)).toContain(slug);
  });
});

describe("bad options", () => {
  it("are refused", () => {
    expect(() => lintText("a", { ...OPTIONS, date: "10.3.2026" })).toThrow(RangeError);
    expect(() => lintTemplates([], { ...OPTIONS, packs: [cn, cn] })).toThrow(GateError);
  });
});
