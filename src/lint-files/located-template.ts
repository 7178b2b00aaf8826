import type { MappedText } from "../lint/mapped-text";
import type { Format, Template } from "../lint/template";
import type { Directive } from "../lint/suppression";
import type { Problem } from "../records/problem";

/** A template with where its text stands in its file. */
export interface LocatedTemplate {
  readonly template: Template;
  readonly toFile: MappedText["toSource"];
  readonly envelopeToFile?: MappedText["toSource"];
}

/** The format that a text of a catalogue or a table looks like. */
export const formatOf = (text: string): Format => (/<(html|body|table|div|p|br|td|span)\b[^>]*>/i.test(text) ? "html" : "text");

/** What a file holds. */
export interface ReadFile {
  readonly templates: readonly LocatedTemplate[];
  readonly problems: readonly Problem[];
  /** The file is a catalogue: a suppression holds for an entry, and not for a line. */
  readonly isCatalogue: boolean;
  readonly directives: readonly Directive[];
}
