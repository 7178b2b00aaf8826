import { RECIPIENT_ROLES } from "../records/vocabulary";

/** For whom a template may be meant: a role, or `unknown`, which is read as a third person. */
export const RECIPIENTS = [...RECIPIENT_ROLES, "unknown"] as const;

/** How templates may be marked up. */
export const FORMATS = ["text", "markdown", "html"] as const;
/** How a template's text is marked up. */
export type Format = (typeof FORMATS)[number];

/** How a template writes what is filled in: with logic as Handlebars (Mustache too) or Liquid have it, or placeholders alone. */
export const SYNTAXES = ["plain", "handlebars", "liquid"] as const;
/** How a template writes what is filled in; see `SYNTAXES`. */
export type Syntax = (typeof SYNTAXES)[number];

/** For what contact a template is meant. What is absent is not known; the facts of single contacts stay open. */
export interface TemplateContext {
  /** As `contact.channel`. */
  readonly channel?: string;
  /** One of `RECIPIENTS`; absent, the text is judged as to the debtor, and that is said. */
  readonly recipient?: string;
  /** As `case.stage`. */
  readonly stage?: string;
  /** BCP 47; absent, the text tells. */
  readonly language?: string;
  /** Where the debtor and the recipient are: `CN`, `US-NY`; several must all permit. Absent: every place that the packs are about. */
  readonly jurisdiction?: string | readonly string[];
  /** Required elements that are shown outside the text. */
  readonly shows?: readonly string[];
  /** Further facts by path, as in `assume`: `creditor.kind`, `debt.product`, `collector.kind`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A text that messages, letters, calls are made from. */
export interface Template {
  /** Names it among others; part of the fingerprints of its findings. */
  readonly id?: string;
  /** As its author wrote it. */
  readonly text: string;
  /**
   * What shows before it is opened or on the outside: subject and preview, envelope. Of HTML, absent, its title and preheader.
   * On a letter or postcard it stands apart; with every other channel it is read as the beginning of the text, too.
   */
  readonly envelope?: string;
  /** @default "text" */
  readonly format?: Format;
  /** @default what its tags tell */
  readonly syntax?: Syntax;
  /** For what contact it is meant; on top of that of the options. */
  readonly context?: TemplateContext;
}
