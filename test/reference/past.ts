import { directionOf, given, part, personOf, priorContacts, priorEvents, within, type Entry, type Fields, type Scene } from "./scene";
import { same } from "./scope";
import { every, type Truth } from "./truth";

/** The inbound entry that a contact answers: the one it names, or the person's latest; null where it is not known whose it is. */
export function answeredEntry(entry: Entry, scene: Scene): Entry | null | undefined {
  const named = given(entry.raw["answers"]);
  const found = priorContacts({ ...scene, subject: entry, at: entry === scene.contact ? scene.at : entry.at })
    .filter((other) => named === undefined || other.id === named)
    .map((other) => ({ other, is: every([directionOf(other) === undefined ? undefined : directionOf(other) === "inbound", same(personOf(other), personOf(entry))]) }))
    .filter(({ is }) => is !== false)
    .at(-1);
  return found && (found.is === true ? found.other : null);
}

/** The entries that a filter looks among: events where it names their type, else contacts. */
export function candidates(filter: unknown, scene: Scene): Entry[] {
  const types = typesOf(filter);
  return types === undefined ? priorContacts(scene) : priorEvents(scene, types);
}
export const typesOf = (filter: unknown): string[] | undefined => (part(filter, "event") === undefined ? undefined : ([part(filter, "event")].flat() as string[]));

/** Whether an entry is such as a filter says, at its own instant. */
export function isSuch(filter: unknown, entry: Entry, scene: Scene): Truth {
  if (typeof filter === "string") return scene.holds(filter, within(entry, scene));
  const { event: _event, ...rest } = filter as Fields;
  return Object.keys(rest).length === 0 ? true : scene.holds(rest, within(entry, scene));
}

/** The latest such entry; before it, latest first, those that may be such and came later. */
export const latestSuch = (filter: unknown, scene: Scene): { entry: Entry; is: Truth }[] => {
  const found = candidates(filter, scene).map((entry) => ({ entry, is: isSuch(filter, entry, scene) })).filter(({ is }) => is !== false).reverse();
  const sure = found.findIndex(({ is }) => is === true);
  return sure < 0 ? found : found.slice(0, sure + 1);
};
