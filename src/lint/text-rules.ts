import { compilePack } from "../engine/compile";
import { joinPacks } from "../rules/join";
import type { Pack } from "../rules/pack";

/**
 * The packs with those rules alone that turn on what a text says, as the compiled rules themselves tell. Duties are left to the contact
 * that is made: of a template nobody knows whether it opens one, or what is shown beside it. The packs keep their digests: a
 * decision names the pack that was judged by. Packs that do not compile are left as they are, for `createGate` to refuse with every problem.
 */
export function textRulesOf(packs: readonly Pack[]): Pack[] {
  const joined = joinPacks(packs);
  if (joined.missing.length > 0) return [...packs];
  let isSound = true;
  const textual = joined.packs.map((one) => {
    const rules = compilePack(one, [], new Map(), () => (isSound = false)).rules().map(({ whole }) => whole());
    const ids = new Set(rules.filter(({ turnsOnText, kind }) => turnsOnText && kind !== "duty").map(({ id }) => id));
    return { ...one.pack, rules: one.pack.rules.filter(({ id }) => ids.has(id)) };
  });
  return isSound ? textual : [...packs];
}
