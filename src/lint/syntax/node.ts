/** A part of a template. Offsets are UTF-16 units of the template's source. */
export type TemplateNode =
  | { readonly is: "text"; readonly from: number; readonly to: number }
  /** What is filled in later, written as a placeholder whose name tells what it stands for; or a text from inside a tag. A partial's words stand elsewhere. */
  | { readonly is: "filled"; readonly text: string; readonly from: number; readonly to: number; readonly partial?: string }
  | Choice;

/** One of several texts comes here: a conditional, a loop, a fallback. */
export interface Choice {
  readonly is: "choice";
  readonly options: readonly Option[];
  /** The condition that a choice of two turns on: where it is met again the same side is taken. */
  readonly turnsOn?: string;
}

export interface Option {
  readonly nodes: readonly TemplateNode[];
  /** As the template writes it: `{{#if agency}}`. */
  readonly says: string;
}

/** A template that cannot be read: where, and what is wrong. */
export interface SyntaxFault {
  readonly code: "lint/unclosed-placeholder" | "lint/unclosed-block" | "lint/template-syntax" | "lint/too-deep";
  readonly offset: number;
  readonly found: string;
  readonly expected?: string;
}

export type Parsed = { readonly nodes: readonly TemplateNode[] } | { readonly fault: SyntaxFault };

/** No template nests deeper that somebody still reads. */
export const DEEPEST = 400;

export const tooDeep = (offset: number, found: string): SyntaxFault => ({ code: "lint/too-deep", offset, found });

const LONGEST_NAME = 48;

/** A placeholder that the reading of texts knows as such, whatever stood around the name. */
export function placeholderFor(name: string): string {
  const plain = name.replace(/[{}\n\r]/g, " ").trim();
  return `{{${plain === "" ? "value" : plain.slice(0, LONGEST_NAME)}}}`;
}

/** Where the words of a partial come in, which are not in the template; a layout's stand around it, and nothing stands for them. */
export const partialAt = (name: string, from: number, to: number, text = placeholderFor(`partial ${name}`)): TemplateNode => ({ is: "filled", text, from, to, partial: name });

/** Every place where a partial comes in, in order. */
export function partialsIn(nodes: readonly TemplateNode[]): { readonly partial: string; readonly from: number; readonly to: number }[] {
  return nodes.flatMap((node) => {
    if (node.is === "choice") return node.options.flatMap((option) => partialsIn(option.nodes));
    return node.is === "filled" && node.partial !== undefined ? [{ partial: node.partial, from: node.from, to: node.to }] : [];
  });
}

/** Whether a text in quotation marks inside a tag may be words that somebody reads: `"老赖"`, `"Dear customer"`, but no `"%d.%m.%Y"`. */
export const isReadable = (text: string): boolean => isSentence(text) || /^\p{L}{4,}$/u.test(text);

/** Whether it surely is words: one Latin word alone may be a style or the name of a field. */
export const isSentence = (text: string): boolean => /\p{Script=Han}/u.test(text) || /\p{L}{2,}[^\p{L}%]*\s+\p{L}{2,}/u.test(text);

/** The first line of a stretch, cut, for messages. */
export function shown(source: string, from: number, to = source.length): string {
  const line = source.slice(from, Math.min(to, from + LONGEST_NAME)).split(/[\r\n]/, 1)[0]!;
  return line.trimEnd();
}
