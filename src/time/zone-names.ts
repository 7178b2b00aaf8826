/** A third of all zones lie there; tables are smaller with a sign for it. */
const FREQUENT = "America/";
const SIGN = "@";

/** A text of a table with the names of zones in full. */
export const fullNames = (text: string): string => text.replaceAll(SIGN, FREQUENT);

/** The same text as tables hold it. */
export const shortNames = (text: string): string => text.replaceAll(FREQUENT, SIGN);
