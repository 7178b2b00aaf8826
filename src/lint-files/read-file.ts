import type { Format, Syntax, TemplateContext } from "../lint/template";
import { readDeepCatalogue } from "./catalogue-file";
import { formatOf, type LocatedTemplate, type ReadFile } from "./located-template";
import { readTable } from "./table-file";
import { readTextFile } from "./text-file";

/** What settings say of a file. */
export interface FileSettings {
  readonly context: TemplateContext;
  readonly fields?: readonly string[];
  readonly format?: Format;
  readonly syntax?: Syntax;
}

const SYNTAX_OF: Readonly<Record<string, Syntax>> = { hbs: "handlebars", handlebars: "handlebars", mustache: "handlebars", liquid: "liquid" };
const FORMAT_OF: Readonly<Record<string, Format>> = { md: "markdown", markdown: "markdown", html: "html", htm: "html", mjml: "html" };

/** Endings of templates of any kind. */
const GENERAL: ReadonlySet<string> = new Set(["tpl", "tmpl"]);

/** Takes a file apart into templates, by the endings of its name: `offer.html.liquid` is HTML in Liquid, `offer.liquid` where it looks like HTML. */
export function readFileText(name: string, text: string, { context, fields, format, syntax }: FileSettings): ReadFile {
  const endings = name.toLowerCase().split("/").at(-1)!.split(".").slice(1);
  const ofName = SYNTAX_OF[endings.at(-1) ?? ""];
  const kind = (ofName === undefined ? endings.at(-1) : endings.at(-2)) ?? "txt";
  const how = syntax ?? ofName;
  if (kind === "yaml" || kind === "yml") return named(readDeepCatalogue(text, "YAML", fields, how, context), format);
  if (kind === "json") return named(readDeepCatalogue(text, "JSON", fields, how, context), format);
  if (kind === "csv" || kind === "tsv") return named(readTable(text, fields, how, context), format);
  // What only tells its language of templates may hold HTML, as mails in Handlebars mostly do.
  const looksLike = kind === "txt" && ofName !== undefined || GENERAL.has(kind) ? formatOf(text) : "text";
  return readTextFile(text, format ?? FORMAT_OF[kind] ?? looksLike, how, context);
}

/** The format that the settings name goes before one that a text looks like. */
function named(read: ReadFile, format: Format | undefined): ReadFile {
  if (format === undefined) return read;
  return { ...read, templates: read.templates.map((located): LocatedTemplate => ({ ...located, template: { ...located.template, format } })) };
}
