/** Most zones lie in one of these; tables are smaller with a sign for each. */
const AREAS: Readonly<Record<string, string>> = { "@": "America/", "!": "Asia/", "~": "Africa/", $: "Europe/", "%": "Pacific/", "&": "Australia/", "*": "Antarctica/", ";": "Atlantic/" };

/** A text of a table with the names of zones in full. */
export const fullNames = (text: string): string => text.replace(/[!$%&*;@~]/g, (sign) => AREAS[sign]!);

/** The same text as tables hold it. */
export const shortNames = (text: string): string => Object.entries(AREAS).reduce((short, [sign, area]) => short.replaceAll(area, sign), text);
