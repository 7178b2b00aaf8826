import { FALSE, TRUE, UNKNOWN, not, type Kleene } from "./kleene";
import { defineOperator, uniform, type Condition, type Context, type Says } from "./operator";
import { reachOf } from "./reach";
import { anything, list } from "./schema";

const conditions = () => list(anything());

/** Conjunction: as false as its falsest member. */
export function allOf(members: readonly Condition[]): Condition {
  if (members.length === 1) return members[0]!;
  return combine(members, FALSE, TRUE);
}

/** Disjunction: as true as its truest member. */
export function anyOf(members: readonly Condition[]): Condition {
  if (members.length === 1) return members[0]!;
  return combine(members, TRUE, FALSE);
}

/** The mirror image: unknown stays unknown. */
function notOf(member: Condition): Condition {
  return uniform({
    evaluate: (context) => not(member.evaluate(context)),
    screen: (context) => not(screened(member, context)),
    settles: (entry) => not(member.settles?.(entry) ?? UNKNOWN),
    reach: (reach) => reachOf([member], reach),
    budgets: (context, report) => member.budgets?.(context, report),
    breakpoints: (context, span, mark) => member.breakpoints(context, span, mark),
    explain: (context, explanation, value = not(member.evaluate(context))) => member.explain(context, explanation, not(value)),
    perDebt: member.perDebt,
    turnsOnText: member.turnsOnText,
  });
}

/** What the dispatch profile alone settles. */
export function screened(member: Condition, context: Context): Kleene {
  return member.screen === undefined ? UNKNOWN : member.screen(context);
}

function combine(members: readonly Condition[], decisive: Kleene, neutral: Kleene): Condition {
  const count = members.length;
  const settlers = members.map((member) => member.settles);
  const evaluate = (context: Context): Kleene => {
    let value = neutral;
    for (let i = 0; i < count; i++) {
      const next = members[i]!.evaluate(context);
      if (next === decisive) return decisive;
      if (next === UNKNOWN) value = UNKNOWN;
    }
    return value;
  };
  return uniform({
    evaluate,
    screen(context) {
      const values = members.map((member) => screened(member, context));
      return values.includes(decisive) ? decisive : values.includes(UNKNOWN) ? UNKNOWN : neutral;
    },
    settles(entry) {
      let value = neutral;
      for (let i = 0; i < count; i++) {
        const settle = settlers[i];
        const next = settle === undefined ? UNKNOWN : settle(entry);
        if (next === decisive) return decisive;
        if (next === UNKNOWN) value = UNKNOWN;
      }
      return value;
    },
    reach: (reach) => reachOf(members, reach),
    budgets: (context, report) => members.forEach((member) => member.budgets?.(context, report)),
    breakpoints: (context, span, mark) => members.forEach((member) => member.breakpoints(context, span, mark)),
    explain(context, explanation, value = evaluate(context)) {
      for (const member of members) if (member.evaluate(context) === value) member.explain(context, explanation, value);
    },
    perDebt: members.some((member) => member.perDebt),
    turnsOnText: members.some((member) => member.turnsOnText),
  });
}

/** `all`: every member holds (Kleene's and). Unknown unless one is false. */
export const all = defineOperator<unknown[]>({
  name: "all",
  params: conditions,
  compile: (members, compiler, path) => allOf(members.map((member, index) => compiler.condition(member, [...path, index]))),
});

export const allSays: Says<unknown[]> = {
  en: (members, speaker) => members.map((member) => speaker.condition(member)).join(" and "),
  zh: (members, speaker) => members.map((member) => speaker.condition(member)).join("，并且"),
};

/** `any`: at least one member holds (Kleene's or). Unknown unless one is true. */
export const any = defineOperator<unknown[]>({
  name: "any",
  params: conditions,
  compile: (members, compiler, path) => anyOf(members.map((member, index) => compiler.condition(member, [...path, index]))),
});

export const anySays: Says<unknown[]> = {
  en: (members, speaker) => `(${members.map((member) => speaker.condition(member)).join(" or ")})`,
  zh: (members, speaker) => `（${members.map((member) => speaker.condition(member)).join("，或者")}）`,
};

/** `not`: its member does not hold. Inside `unless`, an event that is not on file under a `not` stays unknown: silence excuses nothing. */
export const negation = defineOperator<unknown>({
  name: "not",
  params: anything,
  compile: (member, compiler, path) => notOf(compiler.condition(member, path, { inException: false, inRequirement: false })),
});

export const negationSays: Says<unknown> = {
  en: (member, speaker) => `not (${speaker.condition(member)})`,
  zh: (member, speaker) => `并非（${speaker.condition(member)}）`,
};
