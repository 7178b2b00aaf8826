import type { Raw } from "../records/entry";

/** No more places are told apart than fit three to a number. */
export const MOST_PLACE_IDS = 1 << 16;

/** Numbers places by country, region and city, so that what is known of a place is found without building a key. */
export class PlaceIds {
  readonly #ids = new Map<unknown, Map<unknown, Map<unknown, number>>>();
  #count = 0;

  /** How many ids are given out. */
  get size(): number {
    return this.#count;
  }

  /** The number of one place; 0 where there is none. */
  of(place: Raw | undefined): number {
    if (place === undefined) return 0;
    const { country, region, city } = place;
    let regions = this.#ids.get(country);
    if (regions === undefined) this.#ids.set(country, (regions = new Map()));
    let cities = regions.get(region);
    if (cities === undefined) regions.set(region, (cities = new Map()));
    let id = cities.get(city);
    if (id === undefined) cities.set(city, (id = ++this.#count));
    return id;
  }

  clear(): void {
    this.#ids.clear();
    this.#count = 0;
  }
}
