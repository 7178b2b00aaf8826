import * as z from "zod";
import { lazy } from "../records/lazy";
import { ruleSchema } from "./rule";

/** A file of rules beside `pack.yaml`, where it is not simply a list: `applies-to` joins the `binds` of every rule in it. */
export const ruleFileSchema = lazy(() =>
  z.strictObject({
    "applies-to": z.unknown().optional(),
    define: z.record(z.string(), z.unknown()).optional(),
    rules: z.array(ruleSchema()).optional(),
  }),
);
