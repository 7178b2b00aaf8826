/** What each operator says, in one sentence, for who writes a rule; editors show it. The core does without. */
export const ABOUT_OPERATORS: Readonly<Record<string, string>> = {
  all: "Every one of these conditions holds.",
  any: "At least one of these conditions holds.",
  not: "The condition does not hold; what is not known stays not known.",
  "first-of": "The first branch whose `when` holds; `else` last.",
  limit: "This contact included, no more than `at-most` acts that match `of`, counted together by `per`, within a window.",
  happened: "Earlier contacts or events that match `of`, counted together by `per`, within a window; this contact does not count.",
  streak: "The latest `length` of the contacts that match `of` were each such as `each` says.",
  standing: "An event still stands for this contact: begun, in scope, neither expired nor ended by its counterpart.",
  answers: "The contact answers an inbound one of the same person.",
  elapsed: "The time since an event or contact, or until a date that an event names.",
  "open-hours": "Inside the hours of the local day; the first key that fits the day counts: holiday, adjusted-workday, a single day, a range of days, every-day.",
  day: "The local day is of a class of a calendar, a day of the week or of the month, or lies between dates: `from` belongs to them, `before` does not.",
  says: "The text, or its envelope, contains what may be forbidden; `states` is for what may be required.",
  states: "The text, or what is shown beside it, contains a required element; `says` is for what may be forbidden.",
  compare: "Two facts against each other.",
};
