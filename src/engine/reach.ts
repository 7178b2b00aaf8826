import type { Entry } from "../records/entry";
import type { Reach } from "../operators/operator";
import { reachOf } from "../operators/reach";
import type { Instant } from "../time/instant";
import type { CompiledPack, CompiledRule } from "./compile";

/** Whether any rule may still read an entry when contacts are judged from `before` on. */
export type Keep = (entry: Entry, before: Instant) => boolean;

/** How far back all rules together look. */
class RulesReach implements Reach {
  /** Seconds by event type; a type that no rule reads has none. */
  readonly #byType = new Map<number, number>();
  readonly #ofContacts: { seconds: number; readonly such: ((entry: Entry) => boolean) | undefined }[] = [];
  #hasNoEnd = false;

  everything(): void {
    this.#hasNoEnd = true;
  }

  contacts(seconds: number, such?: (entry: Entry) => boolean): void {
    this.#ofContacts.push({ seconds, such });
  }

  events(type: number, seconds: number): void {
    this.#byType.set(type, Math.max(seconds, this.#byType.get(type) ?? -Infinity));
  }

  holds(entry: Entry, before: Instant): boolean {
    if (this.#hasNoEnd) return true;
    const age = before - entry.at;
    if (entry.isEvent) return age <= (this.#byType.get(entry.type) ?? -Infinity);
    return this.#ofContacts.some(({ seconds, such }) => age <= seconds && (such === undefined || such(entry)));
  }
}

export function keepFor(packs: readonly CompiledPack[], rules: readonly CompiledRule[]): Keep {
  const reach = new RulesReach();
  reachOf([...new Set([...packs.map(({ applies }) => applies), ...rules.flatMap(({ parts }) => parts)])], reach);
  return (entry, before) => reach.holds(entry, before);
}
