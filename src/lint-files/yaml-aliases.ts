import { isAlias, isMap, isScalar, isSeq, visit, type Alias, type Document, type Pair, type YAMLMap } from "yaml";

/** What the aliases of a document stand for, and its maps with what `<<` merges into them. */
export class Aliases {
  private targets: Map<Alias, unknown> | undefined;
  private readonly merged = new Map<YAMLMap, readonly Pair[]>();
  private readonly told = new Set<Alias>();

  /** @param lost  is told of aliases that stand for nothing */
  constructor(private readonly document: Document, private readonly lost: (alias: Alias) => void) {}

  /** The node that an alias stands for: the last one of its name before it; undefined where there is none. */
  resolve(alias: Alias): unknown {
    const target = (this.targets ??= this.collect()).get(alias);
    if (target === undefined && !this.told.has(alias)) this.lost(alias);
    this.told.add(alias);
    return target;
  }

  /** The pairs of a map with a plain key, and those merged into it under keys that it does not have itself. */
  pairsOf(map: YAMLMap): readonly Pair[] {
    const known = this.merged.get(map);
    if (known !== undefined) return known;
    const keyed = map.items.filter(({ key }) => isScalar(key));
    const own = keyed.filter((pair) => nameOf(pair) !== "<<");
    const pairs = new Map(own.map((pair) => [nameOf(pair), pair]));
    // A map that is merged into itself has nothing but its own.
    this.merged.set(map, own);
    for (const { value } of keyed.filter((pair) => nameOf(pair) === "<<")) {
      for (const source of isSeq(value) ? value.items : [value]) {
        const from = isAlias(source) ? this.resolve(source) : source;
        for (const pair of isMap(from) ? this.pairsOf(from) : []) if (!pairs.has(nameOf(pair))) pairs.set(nameOf(pair), pair);
      }
    }
    const all = [...pairs.values()];
    this.merged.set(map, all);
    return all;
  }

  /** In one walk, since each alias would walk for itself. */
  private collect(): Map<Alias, unknown> {
    const anchored = new Map<string, unknown>();
    const targets = new Map<Alias, unknown>();
    visit(this.document, {
      Node: (_key, node) => {
        if (isAlias(node)) {
          if (anchored.has(node.source)) targets.set(node, anchored.get(node.source));
        } else if (node.anchor !== undefined) anchored.set(node.anchor, node);
      },
    });
    return targets;
  }
}

export const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : "");
