import { describe, expect, it } from "vitest";
import { parseTemplate } from "../../src/lint/syntax/parse-template";
import { variantsOf } from "../../src/lint/syntax/variants";
import type { Syntax } from "../../src/lint/template";

function textsOf(source: string, syntax?: Syntax): string[] {
  const parsed = parseTemplate(source, syntax);
  if ("fault" in parsed) throw new Error(parsed.fault.code);
  return variantsOf(source, parsed.nodes).variants.map(({ text }) => text.text);
}

describe("a template in Handlebars", () => {
  it.each([
    ["Dear {{name}}, pay {{{amount}}}.", ["Dear {{name}}, pay {{amount}}."]],
    ["{{#if late}}pay now{{else}}thanks{{/if}}", ["pay now", "thanks"]],
    ["{{#if a}}1{{else if b}}2{{else}}3{{/if}}", ["1", "2", "3"]],
    ["{{#if a}}1{{/if}}", ["1", ""]],
    ["{{#unless a}}1{{else}}2{{/unless}}", ["2", "1"]],
    ["{{#each xs}}[{{this}}]{{/each}}", ["[{{this}}]", ""]],
    ["{{#each xs}}x{{else}}none{{/each}}", ["x", "none"]],
    ["{{^paid}}pay{{/paid}}", ["", "pay"]],
    ["{{#person}}hi{{/person}}", ["hi", ""]],
    ["a{{! pay or else }}b{{!-- {{x}} --}}c", ["abc"]],
    ["{{money amount}} {{\"as it is\"}}", ["{{amount}} as it is"]],
    ["{{#if a}}1{{/if}}{{#if b}}2{{/if}}", ["12", "1", "2", ""]],
    // A condition that is met twice goes the same way.
    ["{{#if a}}1{{/if}} {{#if a}}2{{else}}3{{/if}} {{#unless a}}4{{/unless}}", ["1 2 ", " 3 4"]],
    ["{{#> layout}}body{{/layout}} {{> footer}}", ["body {{partial footer}}"]],
    ['{{> footer note="you deadbeat" style="primary"}}', ["{{partial footer}}", "you deadbeat"]],
    ['{{#> layout title="you deadbeat"}}body{{/layout}}', ["body", "you deadbeatbody"]],
  ])("%s becomes %j", (source, texts) => expect(textsOf(source, "handlebars")).toEqual(texts));

  it("offers the words inside a helper's quotation marks as a text of their own", () => {
    expect(textsOf('Dear {{default name "you deadbeat"}}', "handlebars")).toEqual(["Dear {{name}}", "Dear you deadbeat"]);
    expect(textsOf('{{date due "YYYY-MM-DD"}}', "handlebars")).toEqual(["{{due}}"]);
  });

  it("keeps a brace that a backslash escapes", () => expect(textsOf("a \\{{b}} c", "handlebars").join()).toContain("{{b}}"));
});

describe("a template in Liquid", () => {
  it.each([
    ["Dear {{ name | capitalize }}", ["Dear {{name}}"]],
    ["{% if late %}pay{% elsif due %}soon{% else %}thanks{% endif %}", ["pay", "soon", "thanks"]],
    ["{% if a %}1{% endif %}", ["1", ""]],
    ["{%- unless a -%}1{%- endunless -%}", ["", "1"]],
    ["{% case x %} {% when 1 %}one{% when 2 %}two{% endcase %}", ["one", "two", ""]],
    ["{% for x in xs %}x{% else %}none{% endfor %}", ["x", "none"]],
    ["{% comment %}pay or else{% endcomment %}a", ["a"]],
    ["{% raw %}{{x}}{% endraw %}", ["{{x}}"]],
    ["{% assign who = 'you deadbeat' %}Dear {{ who }}", ["Dear you deadbeat"]],
    ['Dear you{% echo "Sir" %}, {% echo name | default: "dear friend" %}', ["Dear youSir, {{name}}", "Dear youSir, dear friend"]],
    ['Pay {% cycle "at once", "some day" %}{% layout "theme" %}', ["Pay ", "Pay at once", "Pay some day"]],
    ['{% liquid\nif x\n echo "pay at once"\nendif %}Dear you', ["Dear you", "pay at onceDear you"]],
    ["{% capture who %}you {{ x }}{% endcapture %}Dear {{ who }}", ["Dear you {{x}}"]],
    ['{% assign who = "you dead" | append: "beat" %}Dear {{ who }}', ["Dear you deadbeat"]],
    ['{% assign who = name | append: ", you deadbeat" %}Dear {{ who }}', ["Dear {{name}}, you deadbeat"]],
    ['{% assign a = "you " %}{{ "deadbeat" | prepend: a | append: name }}', ["you deadbeat{{name}}"]],
    ['{{ "Pay by Friday or we tell " | append: "your boss" | upcase }}', ["Pay by Friday or we tell your boss"]],
    ['Dear {{ name | default: "customer" }}', ["Dear {{name}}", "Dear customer"]],
    ["{% mytag %}inside{% endmytag %}", ["inside"]],
    ["{{ 'plain text' }}", ["plain text"]],
    ["{% render 'footer' %}", ["{{partial 'footer'}}"]],
    ["{% render 'a footer', note: 'you deadbeat', style: 'primary' %}", ["{{partial 'a footer', note: 'you deadbeat', style:}}", "you deadbeat"]],
    // What a name is given on one side of a block, it does not stand for on the other.
    ["{% if a %}{% assign x = '1' %}{% else %}{% assign x = '2' %}{% endif %}{{ x }}", ["1", "2"]],
    ["{% assign x = '1' %}{% if a %}{% assign x = '2' %}{% endif %}{{ x }}", ["2", "1"]],
    ["{% if a %}A{% capture x %}1{% endcapture %}{% elsif b %}B{% assign x = '2' %}{% endif %}{{ x }}", ["A1", "B2", "{{x}}"]],
    ["{% case a %}{% when 1 %}{% assign x = '1' %}{% when 2 %}{% assign x = '2' %}{% else %}{% endcase %}{{ x }}", ["1", "2", "{{x}}"]],
    ["{% unless a %}{% assign x = '1' %}{% endunless %}{% if a %}A{% endif %}{{ x }}", ["A{{x}}", "1"]],
    ["{% for d in ds %}{% assign x = '1' %}{{ x }}{% endfor %}-{{ x }}", ["1-1", "-{{x}}"]],
    ["{% if a %}{% if b %}{% assign x = '1' %}{% endif %}{% endif %}{{ x }}", ["1", "{{x}}", "{{x}}"]],
    ["{% assign x = '1' %}{% assign y = x %}{{ y }}", ["1"]],
    ['{% assign x = name | default: "you deadbeat" %}Dear {{ x }}', ["Dear {{name}}", "Dear you deadbeat"]],
    // What is left out need not be whole.
    ["{% comment %}{% if %}{% endcomment %}a", ["a"]],
    ["{% comment %}{% comment %}b{% endcomment %}c{% endcomment %}a", ["a"]],
    ["{% comment %}{% comment %}b{% endcomment %}a", ["a"]],
  ])("%s becomes %j", (source, texts) => expect(textsOf(source, "liquid")).toEqual(texts));
});

describe("a template in ICU MessageFormat", () => {
  it.each([
    ["{count, plural, one {您有一笔账单} other {您有#笔账单}}", ["您有一笔账单", "您有{{count}}笔账单"]],
    ["您好{name}，{n, plural, =0 {无账单} other {{n}笔账单}}。", ["您好{name}，无账单。", "您好{name}，{n}笔账单。"]],
    ["{gender, select, male {先生} female {女士} other {客户}}您好", ["先生您好", "女士您好", "客户您好"]],
    ["{a, select, x {{n, plural, offset:1 one {1} other {#}}} other {-}}", ["1", "{{n}}", "-"]],
    ["{n, selectordinal, one {#st} other {#th}} call", ["{{n}}st call", "{{n}}th call"]],
    ["Dear {name}, {n, plural,\n  one {pay it}\n  other {pay them}\n}.", ["Dear {name}, pay it.", "Dear {name}, pay them."]],
    // An apostrophe before a brace quotes it, any other is one.
    ["{n, plural, one {it's '{one}'} other {don't}}", ["it's '{one}'", "don't"]],
    // The same choice goes the same way wherever it is met.
    ["{n, plural, one {a} other {b}} {n, plural, one {c} other {d}}", ["a c", "b d"]],
    ["due {d, date, short} {x, number}", ["due {d, date, short} {x, number}"]],
    ["{{count}} {n, plural, one {a} other {b}}", ["{{count}} a", "{{count}} b"]],
  ])("%s becomes %j", (source, texts) => expect(textsOf(source)).toEqual(texts));

  it.each([
    ["{n, plural, one {a} other {b}", 0, "lint/unclosed-placeholder"],
    ["hi {n, plural, one {a other b}", 3, "lint/unclosed-placeholder"],
    ["hi {n, plural, }", 3, "lint/unclosed-placeholder"],
    ["{n, plural, one {a} other {{b}}", 0, "lint/unclosed-placeholder"],
    ["{n, plural, one {pay {{amount} now} other {b}}", 0, "lint/unclosed-placeholder"],
    [`${"{n, select, other {".repeat(500)}`, 400 * 19, "lint/too-deep"],
  ])("%s is refused at %i", (source, offset, code) => {
    const parsed = parseTemplate(source);
    expect("fault" in parsed && [parsed.fault.code, parsed.fault.offset]).toEqual([code, offset]);
  });
});

describe("the syntax of a template", () => {
  it.each([
    ["Dear {{name}}", 1],
    ["Dear {name}, ${amount} %s {0} 【姓名】 <name>", 1],
    ["{{#if a}}1{{else}}2{{/if}}", 2],
    ["{% if a %}1{% endif %}", 2],
    ["{{ name | upcase }}", 1],
    ["{{#each xs as |x|}}1{{else}}2{{/each}}", 2],
    ["{{!-- a | b --}}{{#if a}}1{{else}}2{{/if}}", 2],
    ['{{t "a|b"}}{{#if a}}1{{else}}2{{/if}}', 2],
    ["100 % of {braces and text", -1],
  ])("of %s is told by its tags", (source, count) => {
    const parsed = parseTemplate(source);
    expect("fault" in parsed ? -1 : variantsOf(source, parsed.nodes).variants.length).toBe(count);
  });

  it.each([
    ["Dear {{name, pay", "lint/unclosed-placeholder", 5, "{{name, pay"],
    ["Dear {{name\nPay }} now", "lint/unclosed-placeholder", 5, "{{name"],
    ["a ${amount and more", "lint/unclosed-placeholder", 2, "${amount and more"],
    ["a {first_name b", "lint/unclosed-placeholder", 2, "{first_name b"],
    ["a %(name b", "lint/unclosed-placeholder", 2, "%(name b"],
    ["a {{b {{c}}", "lint/unclosed-placeholder", 2, "{{b {{c}}"],
    ["{{#if a}}one", "lint/unclosed-block", 0, "{{#if a}}"],
    ["{{#if a}}one{{/unless}}", "lint/unclosed-block", 0, "{{#if a}}"],
    ["one{{/if}}", "lint/unclosed-block", 3, "{{/if}}"],
    ["{% if a %}1{% endif %}{% endif %}", "lint/unclosed-block", 22, "{% endif %}"],
    ["{% for x in xs %}{% if a %}1{% endfor %}{% endif %}", "lint/unclosed-block", 17, "{% if a %}"],
    ["{% capture x %}{% if a %}1{% endcapture %}", "lint/unclosed-block", 15, "{% if a %}"],
    ["{% endcomment %}1", "lint/unclosed-block", 0, "{% endcomment %}"],
    ["{% raw %}one", "lint/unclosed-block", 0, "{% raw %}"],
    ["a{% comment %}one", "lint/unclosed-block", 1, "{% comment %}"],
    ["x\n{{#each a}}{{#if b}}1{{/each}}", "lint/unclosed-block", 13, "{{#if b}}"],
    ["{{#if a}}{{b c=}}{{/if}}", "lint/template-syntax", 9, "{{b c=}}{{/if}}"],
    ["{% if a %}one", "lint/unclosed-block", 0, "{% if a %}"],
    ["x {% if a", "lint/unclosed-placeholder", 2, "{% if a"],
    ["{% if a %}{{ b {% endif %}", "lint/unclosed-placeholder", 10, "{{ b {% endif %}"],
  ])("%j is refused: %s at %i", (source, code, offset, found) => expect(parseTemplate(source)).toEqual({ fault: expect.objectContaining({ code, offset, found }) }));
});

describe("many branches", () => {
  const source = Array.from({ length: 12 }, (_, index) => `{{#if c${index}}}<${index}>{{else}}(${index}){{/if}}`).join("");

  it("are each judged, if not in all combinations", () => {
    const parsed = parseTemplate(source);
    const { variants, holds } = variantsOf(source, "nodes" in parsed ? parsed.nodes : []);
    const all = variants.map(({ text }) => text.text).join("\n");
    expect(holds).toBe("branches");
    expect(variants.length).toBeLessThan(24);
    for (let index = 0; index < 12; index++) expect([all.includes(`<${index}>`), all.includes(`(${index})`)]).toEqual([true, true]);
  });

  it("are reached where the same condition hides one from its turn", () => {
    const inner = (name: string) => Array.from({ length: 5 }, (_, index) => `{{#if ${name}${index}}}<${name}${index}>{{/if}}`).join("");
    const hidden = `{{#if a}}${inner("x")}{{else}}${inner("y")}{{/if}}{{#if a}}${inner("z")}{{else}}{{#if b}}deep{{else}}${inner("w")}{{/if}}{{/if}}`;
    const parsed = parseTemplate(hidden);
    const { variants } = variantsOf(hidden, "nodes" in parsed ? parsed.nodes : []);
    const all = variants.map(({ text }) => text.text).join("\n");
    for (const wanted of ["<x4>", "<y4>", "<z4>", "<w4>", "deep"]) expect(all).toContain(wanted);
  });

  it("of a text that holds itself twice, time and again, are cut where nobody could read on", () => {
    const doubled = `{% capture a %}words {% endcapture %}${"{% capture a %}{{ a }}{{ a }}{% endcapture %}".repeat(40)}{% assign b = "x" %}${"{% assign b = b | append: b %}".repeat(40)}{{ a }}{{ b }}`;
    expect(textsOf(doubled).map((text) => [text.startsWith("words words "), text.endsWith("xxxx"), text.length < 50_000])).toEqual([[true, true, true]]);
  });

  it("beyond a bound are said to be so", () => {
    const nested = Array.from({ length: 300 }, (_, index) => `{% if c${index} %}${index}{% else %}`).join("") + "{% endif %}".repeat(300);
    const parsed = parseTemplate(nested);
    const { variants, holds } = variantsOf(nested, "nodes" in parsed ? parsed.nodes : []);
    expect([holds, variants.length]).toEqual(["some", 256]);
  });
});

describe("places", () => {
  it("lead from a variant back to the source", () => {
    const source = "Hi {{ name | upcase }}, {% if x %}bad words{% endif %} end";
    const parsed = parseTemplate(source);
    const [first] = variantsOf(source, "nodes" in parsed ? parsed.nodes : []).variants;
    const { text, toSource } = first!.text;
    const at = text.indexOf("bad words");
    const { from, to } = toSource(at, at + 9);
    expect(source.slice(from, to)).toBe("bad words");
    const slot = toSource(text.indexOf("{{"), text.indexOf("}}") + 2);
    expect(source.slice(slot.from, slot.to)).toBe("{{ name | upcase }}");
    expect(source.slice(toSource(0, text.length).from, toSource(0, text.length).to)).toBe(source);
  });
});
