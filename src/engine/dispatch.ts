import { BAD, Coder } from "../records/coder";
import { recordOf } from "../records/entry";
import { lazy } from "../records/lazy";
import { COLLECTOR_KINDS, CREDITOR_KINDS } from "../records/vocabulary";
import { FALSE, TRUE, type Kleene } from "../operators/kleene";
import type { CompiledPack, CompiledRule } from "./compile";
import type { Judgement } from "./judgement";
import { MOST_PLACE_IDS, PlaceIds } from "./place-ids";

/** A rule that can apply, with what is settled about it before any of its facts is read. */
export interface Candidate {
  readonly rule: CompiledRule;
  readonly applies: Kleene;
  /** `binds` holds for every contact of this profile. */
  readonly bindsSurely: boolean;
}

/** The rules that can apply to contacts of one profile (places, channel, direction, automation, roles and kinds), in the order of their ids. */
export interface Plan {
  readonly candidates: readonly Candidate[];
  readonly packs: readonly CompiledPack[];
}

export const NO_PLAN: Plan = { candidates: [], packs: [] };

/** The facts by which packs are chosen; where a pack reads others, plans are not kept. */
const PLACE_FACTS: ReadonlySet<string> = new Set(["debtor.location", "debtor.residence", "recipient.location"].flatMap((place) => ["country", "region", "city"].map((field) => `${place}.${field}`)));
const MOST_PLANS = 10_000;

const kinds = lazy(() => ({ collector: new Coder(COLLECTOR_KINDS), creditor: new Coder(CREDITOR_KINDS) }));

/**
 * Finds the rules that can apply, so that those that cannot are never touched. What it finds for a profile it keeps: the profile
 * holds every fact that the choice turns on, so that a plan never depends on which contact came first.
 */
export class Dispatch {
  /** By places, then by the rest of the profile. */
  readonly #plans = new Map<number, Map<number, Plan>>();
  readonly #places = new PlaceIds();
  #kept = 0;
  readonly #isKeepable: boolean;

  readonly #packs: readonly CompiledPack[];

  constructor(packs: readonly CompiledPack[]) {
    this.#packs = packs;
    this.#isKeepable = packs.every((pack) => [...pack.appliesReads].every((fact) => PLACE_FACTS.has(fact)));
  }

  planFor(judgement: Judgement): Plan {
    const { location, residence, recipientPlaces: recipient } = judgement;
    // A list of places is rare, and a key for it would cost every other contact.
    const isPlain = (location === undefined || location.length === 1) && (residence === undefined || residence.length === 1) && (recipient === undefined || recipient.length === 1);
    const profile = profileKey(judgement);
    if (!this.#isKeepable || !isPlain || profile < 0) return this.#makePlan(judgement);
    if (this.#kept >= MOST_PLANS || this.#places.size >= MOST_PLACE_IDS - 3) this.#forget();
    // Mostly all three are one and the same record.
    const [home, domicile, there] = [location?.[0], residence?.[0], recipient?.[0]];
    const homeId = this.#places.of(home);
    const domicileId = domicile === home ? homeId : this.#places.of(domicile);
    const key = (homeId * MOST_PLACE_IDS + domicileId) * MOST_PLACE_IDS + (there === home ? homeId : this.#places.of(there));
    let plans = this.#plans.get(key);
    if (plans === undefined) this.#plans.set(key, (plans = new Map()));
    let plan = plans.get(profile);
    if (plan === undefined) {
      plans.set(profile, (plan = this.#makePlan(judgement)));
      this.#kept++;
    }
    return plan;
  }

  #makePlan(judgement: Judgement): Plan {
    const candidates: Candidate[] = [];
    const packs: CompiledPack[] = [];
    for (const pack of this.#packs) {
      const applies = pack.applies.evaluate(judgement);
      if (applies === FALSE) continue;
      packs.push(pack);
      for (const { binds, whole } of pack.rules()) {
        const bound = binds === undefined ? TRUE : binds.screen?.(judgement);
        if (bound !== FALSE) candidates.push({ rule: whole(), applies, bindsSurely: bound === TRUE });
      }
    }
    candidates.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
    return { candidates, packs };
  }

  #forget(): void {
    this.#plans.clear();
    this.#places.clear();
    this.#kept = 0;
  }
}

/** Negative where a kind is none of the records' own: packs may have declared it, and others beside it. */
function profileKey({ contact, case: record }: Judgement): number {
  const collector = kinds().collector.get(recordOf(contact.raw["collector"])?.["kind"]);
  const creditor = kinds().creditor.get(recordOf(record?.["creditor"])?.["kind"]);
  if (collector === BAD || creditor === BAD) return -1;
  return ((((contact.channel * 4 + contact.direction) * 8 + contact.automated) * 32 + contact.role) * 16 + collector) * 16 + creditor;
}
