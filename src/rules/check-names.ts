import type { Vocabulary } from "../operators/compile";
import type { Path } from "../operators/operator";
import { factNamed } from "../records/catalogue";
import { isCountry, isRegion } from "../records/place-name";
import { nearest } from "../records/suggest";
import type { Report } from "./check-shape";
import type { Pack } from "./pack";

/** What an operator names as a plain text: a fact of anything that is judged, or a field of an earlier entry. */
const NAMED: Readonly<Record<string, { readonly facts?: readonly string[]; readonly fields?: readonly string[] }>> = {
  compare: { facts: ["left", "right"] },
  elapsed: { fields: ["field"] },
  standing: { fields: ["once-per"] },
};
/** Below these a path without a root is an earlier entry's. */
const FILTERS = new Set(["of", "each", "excused", "since", "until", "starts-with", "begun-after", "where", "given-while", "by"]);
const PLACES: Readonly<Record<string, { readonly fits: (value: unknown) => boolean; readonly expected: string }>> = {
  country: { fits: isCountry, expected: 'a country of ISO 3166-1, for instance "CN"' },
  region: { fits: isRegion, expected: 'a region of ISO 3166-2, for instance "CN-SH"' },
  jurisdictions: { fits: (value) => isCountry(value) || isRegion(value), expected: 'a country or region of ISO 3166, for instance "CN" or "US-IL"' },
};

/** Names that a condition compiles with however they are spelt: a misspelt fact would never be known, a misspelt place never met. */
export function checkNames(pack: Pack, { catalogue }: Vocabulary, report: Report): void {
  const isField = (name: string): boolean => catalogue.has(`event.${name}`) || catalogue.has(`contact.${name}`);
  const isFact = (name: string): boolean => factNamed(name, catalogue) !== undefined;
  const isEntrys = (name: string): boolean => isFact(name.replace(/^(entry|contact)\./, "")) || isField(name.replace(/^entry\./, ""));
  const check = (name: unknown, fits: (name: string) => boolean, path: Path): void => {
    if (typeof name !== "string" || fits(name)) return;
    const guess = nearest(name, [...catalogue.keys()].flatMap((known) => [known, known.replace(/^(event|contact)\./, "")]));
    report({ code: "pack/unknown-key", path, found: name, expected: "a fact of the records, a field of an entry, or one that the pack declares", fix: guess ? `did you mean \`${guess}\`?` : "correct the spelling, or declare the fact under `facts` in pack.yaml" });
  };
  const visit = (node: unknown, path: Path, inFilter = false): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach((member, index) => visit(member, [...path, index], inFilter));
    for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
      const at = [...path, key];
      const named = Object.hasOwn(NAMED, key) && typeof value === "object" && value !== null ? NAMED[key]! : {};
      const parts = value as Readonly<Record<string, unknown>>;
      for (const part of named.facts ?? []) check(parts[part], part === "right" && parts["of"] !== undefined ? isField : inFilter ? isEntrys : isFact, [...at, part]);
      for (const part of named.fields ?? []) check(parts[part], isField, [...at, part]);
      const place = key.includes(".") ? PLACES[key.slice(key.lastIndexOf(".") + 1)] : undefined;
      if (place !== undefined) checkPlaces(value, place, at);
      visit(value, at, inFilter || FILTERS.has(key));
    }
  };
  const checkPlaces = (node: unknown, place: (typeof PLACES)[string], path: Path): void => {
    if (Array.isArray(node)) node.forEach((member, index) => checkPlaces(member, place, [...path, index]));
    else if (typeof node === "object" && node !== null && "not" in node) checkPlaces(node.not, place, [...path, "not"]);
    else if (typeof node === "string" && !place.fits(node)) report({ code: "pack/unknown-value", path, found: node, expected: place.expected, fix: "write its code" });
  };
  visit(pack.applies, ["applies"]);
  // A definition may serve as a filter.
  visit(pack.define, ["define"], true);
  pack.rules.forEach(({ binds, prohibit, require, duty, unless }, index) => {
    for (const [part, node] of Object.entries({ binds, prohibit, require, duty, unless })) visit(node, ["rules", index, part]);
  });
  pack.waivers.forEach(({ scope }, index) => visit(scope, ["waivers", index, "scope"]));
}
