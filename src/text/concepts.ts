/** Concepts that are one for all languages, and their numbers; every other belongs to its own. */
export const shared = {
  innocent: 0, deny: 1, "deny-wide": 2, "deny-back": 3, "deny-not": 4, resume: 5, carry: 6, report: 7, "report-back": 8,
  "quote-cue": 9, "ban-heading": 10, "speaker-own": 11, "speaker-other": 12, "speaker-caller": 13, "speaker-desk": 14,
} as const;

export type SharedConcept = (typeof shared)[keyof typeof shared];

/** What is recognised by its shape; beside these, each class of placeholder. */
export const shapes = {
  "#slot": 0, "#num": 1, "#money": 2, "#phone": 3, "#email": 4, "#cap": 5, "#head": 6, "#org": 7, "#person": 8, "#lead": 9,
  "#han-org": 10, "#han-name": 11, "#signature": 12, "#own-name": 13, "#owed-name": 14, "#signed-name": 15, "#alone-name": 16, "#neutral-name": 17, "#called-name": 18,
  "#lender": 19, "#self": 20, "#affiliate": 21, "#caller": 22, "#code": 23, "#url": 24, "#single": 25, "#brand": 26, "#holder": 27, "#neutral": 28, "#client": 29, "#opener": 30, "#named": 31,
} as const;

export type Shape = (typeof shapes)[keyof typeof shapes];
