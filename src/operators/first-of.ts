import { screened } from "./logic";
import { FALSE, TRUE, UNKNOWN, type Kleene } from "./kleene";
import { constant, defineOperator, type Condition, type Context, type Says } from "./operator";
import { reachOf } from "./reach";
import { anything, either, list, map, must } from "./schema";

type Branch = { when: unknown; then: unknown } | { else: unknown };

/**
 * `first-of`: the first branch whose `when` holds decides; the last may be an `else`.
 *
 * Unknown  where a `when` is unknown, all branches that may be meant have to agree; without an `else`, no branch at all is false.
 */
export const firstOf = defineOperator<Branch[]>({
  name: "first-of",
  params: () =>
    list(
      either([map({ when: anything(), then: anything() }), map({ else: anything() })]),
      1,
      must((branches: Branch[]) => branches.every((branch, index) => !("else" in branch) || index === branches.length - 1), "`else` comes last"),
    ),
  compile(branches, compiler, path) {
    const compiled = branches.map((branch, index) =>
      "else" in branch
        ? { when: constant(TRUE), then: compiler.condition(branch.else, [...path, index, "else"]) }
        : {
            when: compiler.condition(branch.when, [...path, index, "when"], { inException: false, inRequirement: false }),
            then: compiler.condition(branch.then, [...path, index, "then"]),
          },
    );
    const decide = (judge: (condition: Condition) => Kleene): Kleene => {
      let value: Kleene | undefined;
      for (const { when, then } of compiled) {
        const holds = judge(when);
        if (holds === FALSE) continue;
        const outcome = judge(then);
        if (value !== undefined && value !== outcome) return UNKNOWN;
        value = outcome;
        if (holds === TRUE) return value;
      }
      return value === undefined || value === FALSE ? FALSE : UNKNOWN;
    };
    const parts = compiled.flatMap(({ when, then }) => [when, then]);
    return {
      evaluate: (context: Context) => decide((condition) => condition.evaluate(context)),
      screen: (context: Context) => decide((condition) => screened(condition, context)),
      breakpoints: (context, span, mark) => parts.forEach((part) => part.breakpoints(context, span, mark)),
      reach: (reach) => reachOf(parts, reach),
      budgets: (context, report) => parts.forEach((part) => part.budgets?.(context, report)),
      explain(context, explanation) {
        for (const { when, then } of compiled) {
          const holds = when.evaluate(context);
          if (holds === FALSE) continue;
          when.explain(context, explanation);
          then.explain(context, explanation);
          if (holds === TRUE) return;
        }
      },
      perDebt: parts.some((part) => part.perDebt),
      turnsOnText: parts.some((part) => part.turnsOnText),
    };
  },
});

export const firstOfSays: Says<Branch[]> = {
  en: (branches, speaker) =>
    branches
      .map((b) => ("else" in b ? `otherwise ${speaker.condition(b.else)}` : `if ${speaker.condition(b.when)}, then ${speaker.condition(b.then)}`))
      .join("; "),
  zh: (branches, speaker) =>
    branches
      .map((b) => ("else" in b ? `否则${speaker.condition(b.else)}` : `如果${speaker.condition(b.when)}，则${speaker.condition(b.then)}`))
      .join("；"),
};
