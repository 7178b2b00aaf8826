import { codesOf, type Raw } from "../records/entry";
import { lazy } from "../records/lazy";
import { COLLECTOR_KINDS, CREDITOR_KINDS } from "../records/vocabulary";
import { FALSE, TRUE, type Kleene } from "../operators/kleene";
import type { CompiledPack, CompiledRule } from "./compile";
import type { Judgement } from "./judgement";

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
}

/** The facts by which packs are chosen; a pack that reads others is asked each time. */
const PLACE_FACTS: ReadonlySet<string> = new Set(
  ["debtor.location", "debtor.residence", "recipient.location"].flatMap((place) => ["country", "region", "city"].map((field) => `${place}.${field}`)).concat("collector.jurisdictions", "creditor.jurisdictions"),
);
const MOST_PLANS = 10_000;

const kinds = lazy(() => ({ collector: codesOf(COLLECTOR_KINDS), creditor: codesOf(CREDITOR_KINDS) }));

/**
 * Finds the rules that can apply, so that those that cannot are never touched. What it finds for a profile it keeps: the profile
 * holds every fact that the choice turns on, so that a plan never depends on which contact came first.
 */
export class Dispatch {
  private readonly plans = new Map<string, Map<number, Plan>>();
  private kept = 0;
  private readonly byPack: ReadonlyMap<CompiledPack, readonly CompiledRule[]>;
  private readonly isKeepable: boolean;
  private readonly readsLicences: boolean;

  constructor(private readonly packs: readonly CompiledPack[], rules: readonly CompiledRule[]) {
    this.byPack = new Map(packs.map((pack) => [pack, rules.filter((rule) => rule.pack === pack)]));
    const reads = packs.flatMap((pack) => [...pack.appliesReads]);
    this.isKeepable = reads.every((fact) => PLACE_FACTS.has(fact));
    this.readsLicences = reads.some((fact) => fact.endsWith(".jurisdictions"));
  }

  planFor(judgement: Judgement): Plan {
    if (!this.isKeepable) return this.makePlan(judgement);
    const places = this.placesKey(judgement);
    let plans = this.plans.get(places);
    if (plans === undefined) {
      if (this.kept >= MOST_PLANS) this.forget();
      this.plans.set(places, (plans = new Map()));
    }
    const profile = profileKey(judgement);
    let plan = plans.get(profile);
    if (plan === undefined) {
      plan = this.makePlan(judgement);
      plans.set(profile, plan);
      if (++this.kept >= MOST_PLANS) this.forget();
    }
    return plan;
  }

  private makePlan(judgement: Judgement): Plan {
    const candidates: Candidate[] = [];
    for (const pack of this.packs) {
      const applies = pack.applies.evaluate(judgement);
      if (applies === FALSE) continue;
      for (const rule of this.byPack.get(pack)!) {
        const bound = rule.binds?.screen?.(judgement) ?? (rule.binds === undefined ? TRUE : undefined);
        if (bound !== FALSE) candidates.push({ rule, applies, bindsSurely: bound === TRUE });
      }
    }
    candidates.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
    return { candidates };
  }

  private placesKey(judgement: Judgement): string {
    const debtor = recordOf(judgement.case?.["debtor"]);
    const recipient = recordOf(judgement.contact.raw["recipient"]);
    let key = `${placeKey(debtor?.["location"])}|${placeKey(debtor?.["residence"])}|${placeKey(recipient?.["location"])}`;
    if (this.readsLicences) key += `|${listKey(recordOf(judgement.contact.raw["collector"])?.["jurisdictions"])}|${listKey(recordOf(judgement.case?.["creditor"])?.["jurisdictions"])}`;
    return key;
  }

  private forget(): void {
    this.plans.clear();
    this.kept = 0;
  }
}

const recordOf = (value: unknown): Raw | undefined => (typeof value === "object" && value !== null ? (value as Raw) : undefined);

function placeKey(place: unknown): string {
  if (typeof place !== "object" || place === null) return "";
  if (Array.isArray(place)) return `[${place.map(placeKey).join(";")}]`;
  const { country, region, city } = place as Raw;
  return `${keyOf(country)}/${keyOf(region)}/${keyOf(city)}`;
}

/** Texts by themselves; anything else is not understood, whatever it is. */
const keyOf = (value: unknown): string => (value === undefined || value === null ? "" : typeof value === "string" ? (value.includes("/") || value.includes("|") || value.includes(";") ? JSON.stringify(value) : value) : "?");
const listKey = (value: unknown): string => (Array.isArray(value) ? value.map(keyOf).join(";") : value === undefined ? "" : "?");

function profileKey({ contact, case: record }: Judgement): number {
  const collector = kinds().collector.get(recordOf(contact.raw["collector"])?.["kind"]) ?? 0;
  const creditor = kinds().creditor.get(recordOf(record?.["creditor"])?.["kind"]) ?? 0;
  return ((((contact.channel * 4 + contact.direction) * 8 + contact.automated) * 32 + contact.role) * 16 + collector) * 16 + creditor;
}
