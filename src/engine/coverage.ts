import type { EventTypes, Raw } from "../records/entry";
import { FALSE, TRUE, UNKNOWN, type Kleene } from "../operators/kleene";
import type { Day } from "../time/instant";
import type { CompiledPack } from "./compile";
import { Judgement } from "./judgement";
import { MOST_PLACE_IDS, PlaceIds } from "./place-ids";

/** A place that no loaded pack surely governs, and the facts that would settle it. */
export interface Uncovered {
  readonly place: string;
  readonly needs: readonly string[];
}

/** From when on a place is governed for sure, and from when on perhaps. */
interface Governed {
  readonly sureFrom: Day;
  readonly perhapsFrom: Day;
}

const NONE: readonly Uncovered[] = [];

/** Which places the loaded jurisdictions' packs govern. An organisation's pack governs none: it is no law. */
export class Coverage {
  readonly #places = new PlaceIds();
  readonly #known: Governed[] = [];
  readonly #probe: Judgement;

  readonly #packs: readonly CompiledPack[];

  constructor(packs: readonly CompiledPack[], types: EventTypes) {
    this.#packs = packs;
    this.#probe = new Judgement(types);
  }

  /** The places of debtor and recipient that are not known, or that no pack surely governs on the judgement's date. */
  uncovered(judgement: Judgement): readonly Uncovered[] {
    const { location, residence, recipientPlaces: recipient } = judgement;
    if (location?.length === 1 && residence?.length === 1 && recipient?.length === 1) {
      const day = judgement.firstDay;
      if (this.#governs(location[0]!, day) === TRUE && (residence[0] === location[0] || this.#governs(residence[0]!, day) === TRUE) && (recipient[0] === location[0] || this.#governs(recipient[0]!, day) === TRUE)) return NONE;
    }
    const found = new Map<string, Uncovered>();
    const look = (name: string, places: readonly Raw[] | undefined): void => {
      if (places === undefined) return void found.set(name, { place: name, needs: [name] });
      for (const place of places) {
        const value = this.#governs(place, judgement.firstDay);
        const what = describe(place);
        if (value === TRUE || found.has(what)) continue;
        found.set(what, { place: what, needs: !isCountry(place["country"]) ? [`${name}.country`] : value === UNKNOWN ? [`${name}.region`] : [] });
      }
    };
    look("debtor.location", location);
    // Absent, it is the location; one that cannot be read is not known.
    if (residence !== undefined || location !== undefined) look("debtor.residence", residence);
    look("recipient.location", recipient);
    return [...found.values()];
  }

  #governs(place: Raw, day: Day): Kleene {
    if (this.#places.size >= MOST_PLACE_IDS - 1) {
      this.#places.clear();
      this.#known.length = 0;
    }
    const id = this.#places.of(place);
    const governed = (this.#known[id] ??= this.#ask(place));
    return day >= governed.sureFrom ? TRUE : day >= governed.perhapsFrom ? UNKNOWN : FALSE;
  }

  #ask(place: Raw): Governed {
    this.#probe.readPlace(place);
    let sureFrom = Infinity;
    let perhapsFrom = Infinity;
    for (const pack of this.#packs) {
      if (!pack.isJurisdiction) continue;
      const applies = pack.applies.evaluate(this.#probe);
      if (applies === TRUE) sureFrom = Math.min(sureFrom, pack.coversFrom);
      else if (applies === UNKNOWN) perhapsFrom = Math.min(perhapsFrom, pack.coversFrom);
    }
    return { sureFrom, perhapsFrom };
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isCountry = (value: unknown): boolean => isText(value) && /^[A-Z]{2}$/.test(value);
const describe = (place: Raw): string => [place["country"], place["region"], place["city"]].filter(isText).join(" ") || "?";
