/**
 * Marks a pack that comes with the package. Its rules were compiled without a problem when the package was built, so that a gate may leave
 * them until a contact needs them. A changed copy of it does not carry the mark over, and is compiled at once.
 */
export const BUNDLED = Symbol.for("lawful-contact.bundled-pack");

export const isBundled = (pack: object): boolean => Object.hasOwn(pack, BUNDLED);
