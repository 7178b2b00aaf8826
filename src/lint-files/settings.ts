import * as z from "zod";
import { contextSettingSchema } from "./context";

const globs = () => z.union([z.string(), z.array(z.string())]);
const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day in quotation marks, such as "2027-01-31", is expected');

/** What a project's settings say under `lint`. */
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
export type LintSettings = z.infer<ReturnType<typeof lintSettingsSchema>>;
