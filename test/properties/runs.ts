/** How many cases a property is tried on; `RUNS=50 npx vitest run test/properties` tries fifty times as many. */
export const runs = (number: number): { readonly numRuns: number } => ({ numRuns: Math.round(number * Number(process.env["RUNS"] ?? 1)) });
