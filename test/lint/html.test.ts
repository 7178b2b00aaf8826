import { describe, expect, it } from "vitest";
import { visibleHtml } from "../../src/lint/format/html";
import { visibleMarkdown } from "../../src/lint/format/markdown";

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("the text of an HTML mail", () => {
  it.each([
    ["<p>Dear <b>Jo</b>, pay&nbsp;now &amp; here</p>", "Dear Jo, pay now & here"],
    ["<p>one</p><p>two<br>three</p>", "one two three"],
    ["<style>p{color:red}</style><script>var a = 'pay';</script><p>hi</p>", "hi"],
    ["<img src=x alt='We will sue'><a title=\"call us\" href=#>here</a>", "We will sue call us here"],
    ["<!-- pay or else --><p>hi</p>", "hi"],
    ["<!--[if mso]><p>only in Outlook</p><![endif]--><p>hi</p>", "only in Outlook hi"],
    ["<p>&#22352;&#x7262;</p>", "坐牢"],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
    ["坐<span></span>牢", "坐牢"],
    ["<p>unclosed <b>tags", "unclosed tags"],
    ["plain, no tags, a < b", "plain, no tags, a < b"],
    ["<input type=submit value='Pay now'><input type=hidden value=token>", "Pay now"],
    ["<meta name=description content='Second notice'><p>hi</p>", "Second notice hi"],
  ])("%s is %j", (html, text) => expect(flat(visibleHtml(html).text.text)).toBe(text));

  it.each([
    ["<p>we will\n call</p>", "we will  call"],
    ["<p>we will<br>call</p>", "we will\ncall"],
    ["<pre>a\nb</pre>", "a\nb"],
    ["<pre>a</pre><p>c\nd</p>", "a\n\nc d"],
    ['<div style="white-space: pre-line">a\nb</div>', "a\nb"],
    ["<noscript>a</noscript><svg><text>b</text></svg>", "ab"],
  ])("breaks lines where a reader sees them: %j", (html, text) => expect(visibleHtml(html).text.text.trim()).toBe(text));

  it("knows what shows before it is opened", () => {
    const { text, outside } = visibleHtml('<head><title>Final notice</title></head><body><div style="display: none">You owe <b>money</b></div><p>Dear Jo</p></body>');
    expect(flat(outside.text)).toBe("Final notice You owe money");
    expect(flat(text.text)).toBe("Final notice You owe money Dear Jo");
  });

  it("keeps the way back to the source", () => {
    const html = "<p>Pay &mdash; or your <b>wages</b> are gone</p>";
    const { text, toSource } = visibleHtml(html).text;
    const at = text.indexOf("wages are gone");
    const { from, to } = toSource(at, at + "wages are gone".length);
    expect(html.slice(from, to)).toBe("wages</b> are gone");
    const dash = toSource(text.indexOf("—"), text.indexOf("—") + 1);
    expect(html.slice(dash.from, dash.to)).toBe("&mdash;");
  });
});

describe("what only one mail program shows", () => {
  it("takes time in proportion to the mail, however often it stands in it", () => {
    const begin = performance.now();
    visibleHtml("<!--[if mso]>a<![endif]-->".repeat(20_000));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

describe("the text of Markdown", () => {
  it.each([
    ["# Title\n\nSome **bold** and _plain_ `code`", "Title Some bold and _plain_ code"],
    ["[call your boss](https://example.org/x) or [amount]", "call your boss or [amount]"],
    ["![a picture](x.png)", "a picture"],
    ["> quoted\n- item", "quoted - item"],
    ["a <!-- lawful-contact-allow x --> b", "a b"],
    ["```text\nfenced\n```", "fenced"],
    ["坐\\*牢", "坐*牢"],
    ["first_name and 2 * 3", "first_name and 2 3"],
    ["[a](unclosed", "[a](unclosed"],
    ["we <b>will</b> call<wbr> <first_name>", "we will call <first_name>"],
    ["you will be &#97;rr&#x65;sted&nbsp;by Smith &amp; Co", "you will be arrested by Smith & Co"],
    ["this &that; and R&D; &amp &#; &", "this &that; and R&D; &amp &#; &"],
  ])("%j is %j", (source, text) => expect(flat(visibleMarkdown(source).text)).toBe(text));

  it("takes time in proportion to comments that nobody closes", () => {
    const time = (times: number) => {
      const begin = performance.now();
      visibleMarkdown("<!--".repeat(times));
      return performance.now() - begin;
    };
    time(10_000);
    expect(time(80_000)).toBeLessThan(2_000);
  });

  it("keeps the way back to the source", () => {
    const source = "You will be **arr**ested";
    const { text, toSource } = visibleMarkdown(source);
    const { from, to } = toSource(text.indexOf("arrested"), text.length);
    expect(source.slice(from, to)).toBe("arr**ested");
    const entities = visibleMarkdown("pay &amp; be &#97;rrested now");
    const found = entities.toSource(entities.text.indexOf("arrested"), entities.text.indexOf(" now"));
    expect("pay &amp; be &#97;rrested now".slice(found.from, found.to)).toBe("&#97;rrested");
  });
});
