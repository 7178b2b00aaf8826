import type { Condition, Reach } from "./operator";

/** Takes down how far back several conditions look. */
export function reachOf(conditions: readonly Condition[], reach: Reach): void {
  for (const condition of conditions) {
    if (condition.reach === undefined) reach.everything();
    else condition.reach(reach);
  }
}

/** The reach of what is judged as of an entry that is itself up to so many seconds back. */
export function further(reach: Reach, seconds: number): Reach {
  return {
    contacts: (own, such) => reach.contacts(own + seconds, such),
    events: (type, own) => reach.events(type, own + seconds),
    everything: () => reach.everything(),
  };
}
