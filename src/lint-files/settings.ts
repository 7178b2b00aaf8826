import * as z from "zod";
import { contextSettingSchema, globs, type ContextSetting } from "./context";

const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day in quotation marks such as "2027-01-31" is expected');

/** What a project's settings say under `lint`. Patterns of files start from the folder of the settings. */
export interface LintSettings {
  /** What is judged where the command names nothing: paths, folders and glob patterns. */
  files?: string | string[] | undefined;
  /** What is passed over, files that are named by themselves too. Absent: nothing. */
  ignore?: string | string[] | undefined;
  /** Fields of YAML, JSON and tables that hold texts: names, or paths with dots, where `*` is any step and `**` any number. Absent: the usual names. */
  fields?: string[] | undefined;
  /** For what contact the templates in files are meant; later ones go on top of earlier ones. */
  contexts?: ContextSetting[] | undefined;
  /** Findings that may pass until a day. */
  suppress?: SuppressSetting[] | undefined;
  /** A file of findings that were there already; others and graver ones count. */
  baseline?: string | undefined;
  /** More warnings than these make the run fail. Absent: any number passes. */
  "max-warnings"?: number | undefined;
}

/** Findings of some kinds in some files that may pass until a day. */
export interface SuppressSetting {
  /** Patterns of files. Absent: all. */
  files?: string | string[] | undefined;
  /** The name of one template of a catalogue. Absent: all. */
  template?: string | undefined;
  /** Ids of rules, findings or elements of the taxonomy, or kinds of findings. */
  what: string | string[];
  /** The first day without it, `YYYY-MM-DD`. */
  until: string;
  /** Why they may pass; not empty. */
  reason: string;
}

/** The schema of `LintSettings`. */
export const lintSettingsSchema = () =>
  z.strictObject({
    files: globs().optional(),
    ignore: globs().optional(),
    fields: z.array(z.string()).optional(),
    contexts: z.array(contextSettingSchema()).optional(),
    suppress: z
      .array(z.strictObject({ files: globs().optional(), template: z.string().optional(), what: globs(), until: day(), reason: z.string().min(1) }))
      .optional(),
    baseline: z.string().optional(),
    "max-warnings": z.int().min(0).optional(),
  });
