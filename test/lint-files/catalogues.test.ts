import { describe, expect, it } from "vitest";
import { readFileText } from "../../src/lint-files/read-file";
import type { FileSettings } from "../../src/lint-files/read-file";

const read = (name: string, text: string, settings: Partial<FileSettings> = {}) => readFileText(name, text, { context: {}, ...settings });
/** Each template: its name, its text, and what stands at its text's place in the file. */
const shown = (name: string, text: string, settings?: Partial<FileSettings>) =>
  read(name, text, settings).templates.map(({ template, toFile }) => {
    const { from, to } = toFile(0, template.text.length);
    return [template.id, template.text, text.slice(from, to)];
  });
const problems = (name: string, text: string, settings?: Partial<FileSettings>) => read(name, text, settings).problems.map(({ code, line, column }) => [code, line, column].filter((part) => part !== undefined).join(" "));

describe("a catalogue in YAML", () => {
  it("holds a template in each field that is called as texts are", () => {
    expect(shown("a.yaml", "- id: one\n  text: Hello\n- id: two\n  title: not this\n  body: 'It''s \"me\"'\n")).toEqual([["one.text", "Hello", "Hello"], ["two.body", 'It\'s "me"', "It''s \"me\""]]);
  });

  it.each([
    ["text: |\n  one\n  two\n", "one\ntwo\n", "one\n  two\n"],
    ["text: >-\n  one\n  two\n\n  three\n", "one two\nthree", "one\n  two\n\n  three"],
    ['text: "one\\ntwo \\u5750\\u7262 \\U0001F600!"', "one\ntwo 坐牢 😀!", "one\\ntwo \\u5750\\u7262 \\U0001F600!"],
    ['text: "one\n  two"', "one two", "one\n  two"],
    ["text: one\n  two", "one two", "one\n  two"],
    ["text: |2\n    indented\n", "  indented\n", "    indented\n"],
  ])("%j maps to its place", (source, text, at) => expect(shown("a.yml", source)).toEqual([["text", text, at]]));

  it("maps each word to its place, through escapes and folds", () => {
    for (const source of ['a: 1\ntext: "x \\u5750\\u7262 y"', "text: >\n  folded\n  坐牢\n  here", "text: |\n  x\n    坐牢 y", "text: 'it''s 坐牢'"]) {
      const [{ template, toFile }] = read("a.yaml", source).templates as [ReturnType<typeof read>["templates"][number]];
      const at = template.text.indexOf("坐牢");
      const { from, to } = toFile(at, at + 2);
      expect(["坐牢", "\\u5750\\u7262"]).toContain(source.slice(from, to));
    }
  });

  it("tells beside a text for what contact it is, and above it for all below", () => {
    const [first, second] = read("a.yaml", "channel: 短信\nlist:\n  - text: a\n    recipient: Contact Person\n    stage: late\n  - text: b\n    channel: E-Mail\n    subject: c\n").templates;
    expect(first!.template.context).toEqual({ channel: "sms", recipient: "contact-person", stage: "late" });
    expect(second!.template).toMatchObject({ context: { channel: "email" }, envelope: "c" });
  });

  it("may hold a text in several languages, or several texts", () => {
    expect(read("a.yaml", "text: { zh: 您好, en_US: hello }").templates.map(({ template }) => [template.id, template.context!.language])).toEqual([["text.zh", "zh"], ["text.en_US", "en-US"]]);
    expect(read("a.yaml", "text: [a, b]").templates.map(({ template }) => template.id)).toEqual(["text.0", "text.1"]);
  });

  it("reads the fields that are configured, and no others", () => {
    const source = "a: { label: x, text: y }\nb: { deep: { anything: z } }\n";
    expect(shown("a.yaml", source, { fields: ["label"] })).toEqual([["a.label", "x", "x"]]);
    expect(shown("a.yaml", source, { fields: ["b.**"] })).toEqual([["b.deep.anything", "z", "z"]]);
    expect(shown("a.yaml", source, { fields: ["*.text"] })).toEqual([["a.text", "y", "y"]]);
  });

  it("follows an alias, but not for ever", () => {
    expect(read("a.yaml", "a: &a { text: x }\nb: *a\n").templates.map(({ template }) => template.id)).toEqual(["a.text", "b.text"]);
    const bomb = `a: &a { text: x }\n${Array.from({ length: 12 }, (_, i) => `k${i}: &k${i} [${Array.from({ length: 9 }, () => `*${i === 0 ? "a" : `k${i - 1}`}`).join(", ")}]`).join("\n")}\n`;
    expect(problems("a.yaml", bomb).map((problem) => problem.split(" ")[0])).toEqual(["lint/too-deep"]);
    expect(problems("a.yaml", "text: x\na: &a [*a]\n")).toEqual(["lint/too-deep 2 8"]);
  });

  it("takes over what is merged into an entry, where the entry does not say it itself", () => {
    const source = "base: &base { channel: letter, recipient: family }\nmore: &more\n  <<: *base\n  stage: late\n  channel: sms\na:\n  <<: *more\n  text: x\nb: { text: y, <<: [*base, *more] }\nc:\n  <<: *base\n  recipient: debtor\n  text: z\n";
    expect(read("a.yaml", source).templates.map(({ template }) => [template.id, template.context])).toEqual([
      ["a.text", { channel: "sms", recipient: "family", stage: "late" }], ["b.text", { channel: "letter", recipient: "family", stage: "late" }], ["c.text", { channel: "letter", recipient: "debtor" }],
    ]);
    expect(problems("a.yaml", "text: x\na: &a\n  <<: *a\n  channel: sms\n")).toEqual([]);
  });

  it("may say by an alias for what contact a text is, and what shows outside", () => {
    expect(read("a.yaml", "c: &c letter\ns: &s Hello\na: { channel: *c, subject: *s, text: x }\n").templates[0]!.template).toMatchObject({ id: "a.text", envelope: "Hello", context: { channel: "letter" } });
  });

  it("names every text apart", () => {
    expect(read("a.yaml", "text: x\n---\ntext: y\n").templates.map(({ template }) => template.id)).toEqual(["text", "text#2"]);
    expect(read("a.yaml", "- { name: a, text: x }\n- { name: a, text: y }\n").templates.map(({ template }) => template.id)).toEqual(["a.text", "a.text#2"]);
  });

  it("says of a text that begins with a brace that it needs quotation marks", () => {
    expect(read("a.yaml", "- text: {{name}}, please pay\n").problems[0]!.message).toContain("a text that begins with a brace stands in quotation marks");
    expect(read("a.yaml", "- text: 'x\n").problems[0]!.message).not.toContain("brace");
  });

  it.each([
    ["a.yaml", "a: [1", "lint/not-readable-as 1 6"],
    ["a.yaml", "text: x\ntext: y\n", "lint/not-readable-as 2 1"],
    ["a.yaml", "a: 1\nb: two\n", "lint/no-text-field 1"],
    ["a.yaml", "", "lint/empty-file"],
    ["a.json", " \n", "lint/empty-file"],
    ["a.yaml", "a: { text: x }\nb: { <<: *base, text: y }\n", "lint/lost-alias 2 10"],
    // YAML takes a comment of JSON for words, and the field behind it for part of them.
    ["a.json", '{\n  // first\n  "text": "x",\n  "body": "y"\n}', "lint/not-readable-as 2 3"],
    ["a.json", '{"text": "x",}', "lint/not-readable-as 1 14"],
    ["a.json", "{'text': 'x'}", "lint/not-readable-as 1 2"],
    ["a.json", '{"text": "x\ny"}', "lint/not-readable-as 1 12"],
    ["a.yaml", "text: x\nchannel: smoke\n", "lint/unknown-value 2 1"],
    ["a.yaml", "text: x\nrecipient: [a]\n", "lint/unknown-value 2 1"],
    ["a.json", '{"text": "x",\n "channel": "carrier pigeon"}', "lint/unknown-value 2 2"],
    ["a.json", '{"text": "x"', "lint/not-readable-as 1 13"],
  ])("%s with %j is refused: %s", (name, text, problem) => expect(problems(name, text)).toEqual([problem]));
});

describe("a catalogue in JSON", () => {
  it("is read as one in YAML, at its places", () => {
    expect(shown("a.json", '{\n\t"templates": [{ "code": "T-1", "content": "say \\"hi\\"\\n\\u5750" }]\n}')).toEqual([["templates.T-1.content", 'say "hi"\n坐', 'say \\"hi\\"\\n\\u5750']]);
  });
});

describe("a table", () => {
  it("holds a template in each row, in the column that is called as texts are", () => {
    expect(shown("a.csv", 'id,渠道,内容\r\nA-1,短信,"您好, ""王""先生"\r\nA-2,sms,你好\r\n')).toEqual([["A-1", '您好, "王"先生', '您好, ""王""先生'], ["A-2", "你好", "你好"]]);
  });

  it("tells in other columns for what contact they are", () => {
    const [{ template }] = read("a.tsv", "text\tchannel\trecipient\tjurisdiction\tsubject\nhello\temail\tdebtor\tUS, CN\tHi\n").templates as [ReturnType<typeof read>["templates"][number]];
    expect(template).toMatchObject({ id: "2", envelope: "Hi", context: { channel: "email", recipient: "debtor", jurisdiction: ["US", "CN"] } });
  });

  it("may quote line feeds, and names rows of one name apart", () => {
    expect(shown("a.csv", 'name,text\nx,"one\ntwo"\nx,three\n')).toEqual([["x", "one\ntwo", "one\ntwo"], ["x#2", "three", "three"]]);
  });

  it.each([
    ["a.json", '{"text":"a","text":"b"}', "同一层的键不能重复"],
    ["a.yaml", 'a: "x\ntext: b\n', "缺少后引号"],
    ["a.yaml", "text: a: b\n", "请整段加引号"],
    ["a.yaml", "a:\n   text: b\n  body: c\n", "同一层的各项须从同一列开始"],
    ["a.json", '{"text":"a"', "缺少右括号"],
    ["a.yaml", "a:\n\ttext: b\n", "缩进不能用制表符"],
  ])("tells in Chinese why %s cannot be read: %s", (name, text, says) => {
    expect(read(name, text).problems[0]?.zh?.message).toContain(says);
  });

  it.each([
    [["sms_*"], ["a.sms_one", "a.sms_other"]],
    [["a.sms_*"], ["a.sms_one", "a.sms_other"]],
    [["a.*_other"], ["a.sms_other", "a.mail_other"]],
    [["**.s*o*e"], ["a.sms_one"]],
    [["a.*"], ["a.sms_one", "a.sms_other", "a.smsx", "a.mail_other"]],
    [["*"], ["top"]],
  ])("reads plural forms by a part of their names: %j", (fields, expected) => {
    expect(shown("a.json", '{"top":"t","a":{"sms_one":"1","sms_other":"2","smsx":"3","mail_other":"4"}}', { fields }).map(([name]) => name)).toEqual(expected);
  });

  it("reads the column that is configured", () => expect(shown("a.csv", "text;Wording\na;b\n", { fields: ["wording"] })).toEqual([["2", "b", "b"]]));

  it.each([
    ["id,words\n1,hello\n", "lint/no-text-field 1"],
    ["text,channel\na,b,c\n", "lint/not-readable-as 2 1"],
    ['text\n"never closed\n', "lint/not-readable-as 2 1"],
    ["text,channel\nhello,smoke\n", "lint/unknown-value 2 7"],
    ["text\n", "lint/empty-file"],
  ])("%j is refused: %s", (text, problem) => expect(problems("a.csv", text)).toEqual([problem]));
});

describe("a text", () => {
  it("may begin with front matter", () => {
    const source = "---\nchannel: email\nrecipient: debtor\nsubject: \"Hi \\u5750\"\nid: welcome\njurisdiction: [US, CN]\n---\nHello\n";
    const [{ template, toFile, envelopeToFile }] = read("a.txt", source).templates as [ReturnType<typeof read>["templates"][number]];
    expect(template).toMatchObject({ id: "welcome", text: "Hello\n", envelope: "Hi 坐", context: { channel: "email", recipient: "debtor", jurisdiction: ["US", "CN"] } });
    expect(source.slice(toFile(0, 5).from, toFile(0, 5).to)).toBe("Hello");
    expect(source.slice(envelopeToFile!(3, 4).from, envelopeToFile!(3, 4).to)).toBe("\\u5750");
  });

  it("does without its comments", () => {
    const source = "one\n# lawful-contact-allow insult until 2027-01-31: x\ntwo # three\n";
    expect(read("a.txt", source).templates[0]!.template.text).toBe("one\ntwo # three\n");
  });

  it("is in the format and syntax that its name tells", () => {
    const kinds = (name: string) => read(name, "x").templates.map(({ template: { format, syntax } }) => [format, syntax]);
    expect(["a.txt", "a.md", "a.html", "a.html.hbs", "a.md.liquid", "a.mustache", "a"].map((name) => kinds(name)[0])).toEqual([
      ["text", undefined], ["markdown", undefined], ["html", undefined], ["html", "handlebars"], ["markdown", "liquid"], ["text", "handlebars"], ["text", undefined],
    ]);
  });

  it.each([
    ["", "lint/empty-file"],
    ["---\nchannel: sms\n---\n", "lint/empty-file"],
    ["---\nchanel: sms\n---\nx", "lint/unknown-key 2 1"],
    ["---\nchannel: smss\n---\nx", "lint/unknown-value 2 1"],
    ["---\njurisdiction: [US, US-NV, US-NE, CN-SHH]\n---\nx", "lint/unknown-value 2 1"],
    ["---\na: [\n---\nx", "lint/not-readable-as 2 5"],
  ])("%j is refused: %s", (text, problem) => expect(problems("a.txt", text)).toEqual([problem]));

  it("between two rules is text, and no front matter", () => {
    expect(read("a.txt", "---\nPay or else\n---\nplease").templates[0]!.template.text).toContain("Pay or else");
    expect(read("a.txt", "---\n---\nplease").templates[0]!.template.text).toBe("please");
  });

  it("says that its front matter has no end, so that nothing is judged as something else", () => {
    expect(problems("a.md", "---\nrecipient: contact-person\nhello")).toEqual(["lint/unclosed-front-matter 1 1"]);
    expect(problems("a.md", "---\nhello: all")).toEqual([]);
  });

  it("may have front matter for others, too", () => expect(problems("a.md", "---\ntitle: x\ntags: [a]\n---\nhello")).toEqual([]));
});
