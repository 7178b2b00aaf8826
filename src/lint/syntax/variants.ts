import { TextBuilder, type MappedText } from "../mapped-text";
import type { Choice, Option, TemplateNode } from "./node";

/** One text that a template may become. */
export interface Variant {
  readonly text: MappedText;
  /** The sides that were taken, as the template writes them. */
  readonly branches: readonly string[];
}

export interface Variants {
  readonly variants: readonly Variant[];
  /** What they hold: every combination of branches; every branch at least once; or not even that, because there are too many. */
  readonly holds: "combinations" | "branches" | "some";
}

/** Up to so many combinations, all are made. */
const MOST_COMBINATIONS = 32;
const MOST_VARIANTS = 256;

/**
 * The texts that a template may become: all combinations of its branches where they are few, else so many that each branch stands in
 * at least one. Their number then grows with that of the branches and not with that of their combinations.
 */
export function variantsOf(source: string, nodes: readonly TemplateNode[]): Variants {
  const all = combinations(nodes);
  if (all !== undefined) return { variants: all.map((choose) => variant(source, nodes, choose)), holds: "combinations" };
  const left = new Set(optionsIn(nodes));
  const variants: Variant[] = [];
  const count = coverOf(nodes);
  for (let index = 0; index < Math.min(count, MOST_VARIANTS); index++) variants.push(variant(source, nodes, covering(index), left));
  // A condition that goes one way throughout may have kept a branch from its turn.
  for (const option of left) {
    if (variants.length >= MOST_VARIANTS) return { variants, holds: "some" };
    if (left.has(option)) variants.push(variant(source, nodes, towards(option), left, false));
  }
  return { variants, holds: "branches" };
}

/** Says which option of a choice is taken, and how to go on inside it. */
interface Choosing {
  take(choice: Choice): { readonly option: number; readonly inside: Choosing };
}

/**
 * @param left      branches that no variant has held so far
 * @param linked    whether a condition that is met twice goes the same way
 */
function variant(source: string, nodes: readonly TemplateNode[], choosing: Choosing, left?: Set<Option>, linked = true): Variant {
  const builder = new TextBuilder();
  const branches: string[] = [];
  const settled = new Map<string, number>();
  const write = (list: readonly TemplateNode[], choose: Choosing): void => {
    for (const node of list) {
      if (node.is === "text") builder.copy(source, node.from, node.to);
      else if (node.is === "filled") builder.put(node.text, node.from, node.to);
      else {
        const { option, inside } = choose.take(node);
        const held = node.turnsOn === undefined || !linked ? undefined : settled.get(node.turnsOn);
        const taken = held ?? option;
        if (node.turnsOn !== undefined) settled.set(node.turnsOn, taken);
        const chosenOption = node.options[taken] ?? node.options[0]!;
        left?.delete(chosenOption);
        const { nodes: chosen, says } = chosenOption;
        if (node.options.length > 1 && !branches.includes(says)) branches.push(says);
        write(chosen, inside);
      }
    }
  };
  write(nodes, choosing);
  return { text: builder.build(), branches };
}

/** Every combination, as long as there are few; a condition that is met twice goes one way in each. */
function combinations(nodes: readonly TemplateNode[]): Choosing[] | undefined {
  const done: Choosing[] = [];
  const open: number[][] = [[]];
  while (open.length > 0) {
    const path = open.pop()!;
    const tried = follow(nodes, path);
    if (tried === undefined) done.push(along(path));
    else for (let option = tried - 1; option >= 0; option--) open.push([...path, option]);
    if (done.length + open.length > MOST_COMBINATIONS) return undefined;
  }
  return done;
}

/** Walks the choices in order along a path; returns how many options the first choice beyond it has. */
function follow(nodes: readonly TemplateNode[], path: readonly number[]): number | undefined {
  let at = 0;
  const settled = new Map<string, number>();
  const walk = (list: readonly TemplateNode[]): number | undefined => {
    for (const node of list) {
      if (node.is !== "choice") continue;
      const held = node.turnsOn === undefined ? undefined : settled.get(node.turnsOn);
      if (held === undefined && at >= path.length) return node.options.length;
      const option = held ?? path[at++]!;
      if (node.turnsOn !== undefined) settled.set(node.turnsOn, option);
      const beyond = walk((node.options[option] ?? node.options[0]!).nodes);
      if (beyond !== undefined) return beyond;
    }
    return undefined;
  };
  return walk(nodes);
}

function along(path: readonly number[]): Choosing {
  let at = 0;
  const settled = new Set<string>();
  const choosing: Choosing = {
    take({ turnsOn }) {
      // A condition that is settled takes no step of the path.
      if (turnsOn !== undefined && settled.has(turnsOn)) return { option: 0, inside: choosing };
      if (turnsOn !== undefined) settled.add(turnsOn);
      return { option: path[at++] ?? 0, inside: choosing };
    },
  };
  return choosing;
}

/** How many variants it takes until each branch has stood in one. */
function coverOf(nodes: readonly TemplateNode[]): number {
  return nodes.reduce((most, node) => (node.is === "choice" ? Math.max(most, node.options.reduce((sum, { nodes: inside }) => sum + coverOf(inside), 0)) : most), 1);
}

/** The variant of a number: each choice goes through its options by turns, each option through its own variants. */
function covering(index: number): Choosing {
  return {
    take({ options }) {
      const counts = options.map(({ nodes }) => coverOf(nodes));
      let rest = index % counts.reduce((sum, count) => sum + count, 0);
      let option = 0;
      while (rest >= counts[option]!) rest -= counts[option++]!;
      return { option, inside: covering(rest) };
    },
  };
}

/** Takes the sides that lead to an option. */
function towards(target: Option): Choosing {
  const choosing: Choosing = {
    take: ({ options }) => ({ option: Math.max(0, options.findIndex((option) => option === target || optionsIn(option.nodes).includes(target))), inside: choosing }),
  };
  return choosing;
}

function optionsIn(nodes: readonly TemplateNode[]): Option[] {
  return nodes.flatMap((node) => (node.is === "choice" ? node.options.flatMap((option) => [option, ...optionsIn(option.nodes)]) : []));
}
