import * as fc from "fast-check";

// One seed for all, so that a run says the same each time; `SEED=…` looks elsewhere, `RUNS=…` looks further.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_261_122) });
