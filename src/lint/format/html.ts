import { Parser } from "htmlparser2";
import { TextBuilder, type MappedText } from "../mapped-text";

/** What a reader of an HTML mail sees, and apart from it what shows before it is opened. */
export interface Visible {
  readonly text: MappedText;
  /** Subject and preview. */
  readonly outside: MappedText;
}

const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "template", "head"]);
const BREAKS: ReadonlySet<string> = new Set(["address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tr", "ul", "body", "center"]);
const GAPS: ReadonlySet<string> = new Set(["td", "th", "img", "input", "button"]);
const ATTRIBUTES: readonly string[] = ["alt", "title", "aria-label", "value", "placeholder", "content"];
/** Written small, transparent or not at all: what a mail program shows as the preview. */
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|mso-hide\s*:\s*all|font-size\s*:\s*[01]px|opacity\s*:\s*0(?![.\d])/i;

/** Where line breaks of the source are shown; elsewhere they are blanks. */
const PREFORMATTED: ReadonlySet<string> = new Set(["pre", "textarea"]);
const KEEPS_LINES = /white-space\s*:\s*(?:pre|break-spaces)/i;
const LINE_BREAK = /[\r\n]/g;

/** The text of an HTML mail in its order: title, preheader, body, the alternative texts of pictures, and what Outlook's conditional comments hold. */
export function visibleHtml(html: string): Visible {
  const text = new TextBuilder();
  const outside = new TextBuilder();
  read(html, 0, text, outside, html, html.replace(LINE_BREAK, " "));
  return { text: text.build(), outside: outside.build() };
}

/**
 * @param base  where `html` begins in `source`
 * @param flat  `source` with blanks for line breaks
 */
function read(html: string, base: number, text: TextBuilder, outside: TextBuilder, source: string, flat: string): void {
  let unseen = 0;
  let titled = 0;
  const hidden: string[] = [];
  const preformatted: string[] = [];
  const put = (written: string, from: number, to: number): void => {
    const isFlat = preformatted.length === 0;
    const builders = titled > 0 || hidden.length > 0 ? [text, outside] : [text];
    for (const builder of builders) {
      if (source.slice(from, to) === written) builder.copy(isFlat ? flat : source, from, to);
      else builder.put(isFlat ? written.replace(LINE_BREAK, " ") : written, from, to);
    }
  };
  const breakAt = (sign: string, at: number): void => {
    text.put(sign, at, at);
    if (titled > 0 || hidden.length > 0) outside.put(sign, at, at);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const from = base + parser.startIndex;
        const to = base + parser.endIndex + 1;
        if (hidden.length > 0) hidden.push(name);
        else if (HIDDEN.test(attributes["style"] ?? "") || Object.hasOwn(attributes, "hidden")) hidden.push(name);
        if (preformatted.length > 0 || PREFORMATTED.has(name) || KEEPS_LINES.test(attributes["style"] ?? "")) preformatted.push(name);
        if (name === "title") titled++;
        if (UNSEEN.has(name)) unseen++;
        if (BREAKS.has(name)) breakAt("\n", from);
        else if (GAPS.has(name)) breakAt(" ", from);
        if (unseen > 0 && name !== "meta") return;
        for (const attribute of ATTRIBUTES) {
          const value = attributes[attribute];
          if (value === undefined || value.trim() === "" || !isShown(name, attribute, attributes)) continue;
          // One that is written with entities stands for the whole tag.
          const at = source.slice(from, to).indexOf(value);
          if (at >= 0) put(value, from + at, from + at + value.length);
          else put(value, from, to);
          breakAt("\n", to);
        }
      },
      onclosetag(name) {
        const at = base + parser.startIndex;
        if (name === "title") breakAt("\n", at);
        if (BREAKS.has(name) && name !== "br") breakAt("\n", at);
        if (name === "title") titled = Math.max(0, titled - 1);
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        const open = hidden.lastIndexOf(name);
        if (open === 0) breakAt("\n", at);
        if (open >= 0) hidden.length = open;
        const kept = preformatted.lastIndexOf(name);
        if (kept >= 0) preformatted.length = kept;
      },
      ontext(data) {
        if (unseen === 0 || titled > 0) put(data, base + parser.startIndex, base + parser.endIndex + 1);
      },
      oncomment(data) {
        // Outlook shows what stands in its conditional comments.
        const open = /^\[if[^\]]*\]>/.exec(data);
        if (open === null) return;
        const from = base + parser.startIndex + "<!--".length + open[0].length;
        read(data.slice(open[0].length).replace(/<!\[endif\]$/, ""), from, text, outside, source, flat);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(html);
}

/** A sign that is written by its name or number: `&nbsp;`, `&#97;`. */
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** The entity that stands at a place of a text, and the sign that it stands for. */
export function entityAt(source: string, at: number): { readonly length: number; readonly sign: string } | undefined {
  const written = ENTITY.exec(source.slice(at, at + 40))?.[0];
  if (written === undefined) return undefined;
  let sign = "";
  new Parser({ ontext: (data) => void (sign += data) }, { decodeEntities: true }).end(written);
  return sign === written ? undefined : { length: written.length, sign };
}

function isShown(name: string, attribute: string, attributes: Readonly<Record<string, string>>): boolean {
  if (attribute === "content") return name === "meta" && /^(subject|description|preheader|x-preheader)$/i.test(attributes["name"] ?? attributes["property"] ?? "");
  if (attribute === "value") return name === "input" && /^(submit|button)$/i.test(attributes["type"] ?? "");
  if (attribute === "title") return name !== "link" && name !== "meta";
  return true;
}
