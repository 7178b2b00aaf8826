import { answersHold, happenedBefore, hasElapsed, limitHolds, momentIn, streakHolds } from "./history";
import { latestSuch, typesOf } from "./past";
import { factHolds, namedFact, rawValue } from "./facts";
import { given, onClock, part, placesOf, type Fields, type Scene } from "./scene";
import { standingHolds } from "./standing";
import { isDay, isOpen } from "./time";
import { agreed, every, not, some, type Truth } from "./truth";

/** Where a condition stands negated or decides, what is not on file is not known. */
const elsewhere = (scene: Scene): Scene => ({ ...scene, inException: false });

/** Whether a condition holds. */
export function holds(node: unknown, scene: Scene): Truth {
  if (typeof node === "string") return holds(scene.define[node], scene);
  if (Array.isArray(node)) return some(node.map((one) => holds(one, scene)));
  return every(Object.entries(node as Fields).map(([key, value]) => (key in OPERATORS ? OPERATORS[key]!(value as never, scene) : factHolds(key, value, scene))));
}

const OPERATORS: Readonly<Record<string, (params: never, scene: Scene) => Truth>> = {
  use: (names: unknown, scene) => every([names].flat().map((name) => holds(name, scene))),
  all: (parts: unknown[], scene) => every(parts.map((one) => holds(one, scene))),
  any: (parts: unknown[], scene) => some(parts.map((one) => holds(one, scene))),
  not: (one: unknown, scene) => not(holds(one, elsewhere(scene))),
  "first-of": firstOf,
  limit: limitHolds,
  happened: happenedBefore,
  streak: streakHolds,
  standing: standingHolds,
  answers: answersHold,
  elapsed: hasElapsed,
  "open-hours": isOpen,
  day: isDay,
  compare: compares,
};

/** What every branch says that may be meant. */
function firstOf(branches: readonly Fields[], scene: Scene): Truth {
  const meant: Truth[] = [];
  for (const branch of branches) {
    const applies = "else" in branch ? true : holds(branch["when"], elsewhere(scene));
    if (applies !== false) meant.push(holds("else" in branch ? branch["else"] : branch["then"], scene));
    if (applies === true) return agreed(meant);
  }
  return agreed([...meant, false]);
}

function compares(params: Fields, scene: Scene): Truth {
  const left = namedFact(params["left"] as string, scene)!;
  const right = params["of"] === undefined ? namedFact(params["right"] as string, scene)! : undefined;
  const valuesOf = ({ fact, subject }: typeof left): readonly unknown[] => {
    const [segment, field] = fact.segments as ["location", string];
    if (segment !== "location" && (segment as string) !== "residence") return [rawValue(fact, scene, subject)];
    return placesOf(fact.root as "debtor", segment, scene, subject)?.map((place) => part(place, field)) ?? [undefined];
  };
  const latest = params["of"] === undefined ? [] : latestSuch(params["of"], scene);
  const rights = right === undefined ? [latest.length === 1 && latest[0]!.is === true && (typesOf(params["of"]) === undefined ? scene.contactsFrom : scene.eventsFrom) <= latest[0]!.entry.at ? given(latest[0]!.entry.raw[params["right"] as string]) : undefined] : valuesOf(right);
  const relation = params["is"] as string;
  const relate: Readonly<Record<string, (a: unknown, b: unknown) => Truth>> = {
    "same-as": (a, b) => (typeof a === "string" && typeof b === "string" ? a === b : undefined),
    "different-from": (a, b) => not(relate["same-as"]!(a, b)),
    among: (a, b) => (typeof a === "string" && Array.isArray(b) ? (b.includes(a) ? true : b.every((one) => given(one) !== undefined) ? false : undefined) : undefined),
    "not-among": (a, b) => not(relate["among"]!(a, b)),
  };
  if (relation in relate) return agreed(valuesOf(left).flatMap((a) => rights.map((b) => relate[relation]!(a, b))));
  return onClock(params["clock"], scene, (zone) => {
    const isNow = (side: typeof left | undefined): boolean => side?.fact.path === "contact.at" && side.subject === scene.contact;
    const a = isNow(left) ? scene.now : momentIn(valuesOf(left)[0], zone);
    const b = isNow(right) ? scene.now : momentIn(rights[0], zone);
    if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
    return { before: a < b, "not-before": a >= b, after: a > b, "not-after": a <= b }[relation];
  });
}
