/** True, false, or not known. */
export type Truth = boolean | undefined;

export const not = (a: Truth): Truth => (a === undefined ? undefined : !a);
/** Kleene's and: one that is false settles it. */
export const every = (parts: readonly Truth[]): Truth => (parts.includes(false) ? false : parts.includes(undefined) ? undefined : true);
/** Kleene's or: one that is true settles it. */
export const some = (parts: readonly Truth[]): Truth => not(every(parts.map(not)));
/** What all say alike; not known where two differ or none speaks. */
export const agreed = (parts: readonly Truth[] | undefined): Truth => (parts !== undefined && parts.length > 0 && parts.every((part) => part === parts[0]) ? parts[0] : undefined);
