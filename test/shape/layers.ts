import { posix } from "node:path";
import ts from "typescript";
import { inspect, layerOf } from "./source";
import type { Source } from "./source";

interface Layer {
  /** other layers it may import, and those of which it may import types only */
  readonly uses?: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** outside the pure core: may import packages and modules of Node as it needs them */
  readonly free?: true;
}

const BELOW_ENGINE = ["records", "time", "text", "operators", "rules"];

const LAYERS: Record<string, Layer> = {
  time: {},
  records: { uses: ["time"], packages: ["zod"] },
  files: { types: ["records"] },
  text: { uses: ["records", "time"] },
  operators: { uses: ["records", "time", "text"], packages: ["zod"] },
  rules: { uses: ["records", "time", "text", "operators"], packages: ["zod", "yaml", "@noble/hashes"] },
  engine: { uses: BELOW_ENGINE, packages: ["zod"] },
  index: { uses: ["records", "time", "engine"], types: ["rules"] },
  packs: { types: ["records", "time", "text", "rules"] },
  lint: { uses: [...BELOW_ENGINE, "engine"], packages: ["zod", "@noble/hashes", "@handlebars/parser", "htmlparser2", "liquidjs"] },
  "lint-files": { uses: [...BELOW_ENGINE, "engine", "files", "lint"], free: true },
  replay: { uses: [...BELOW_ENGINE, "engine", "files"], free: true },
  report: { uses: ["records", "time", "text", "lint", "replay"], types: ["operators", "rules", "engine"] },
};
/** The ends of the chain: they may import anything, and nothing but themselves imports them. */
const ENDS = ["cli", "build"];

/** Is the layer pure: no clock, randomness, file, network, environment, console, process or host zone? */
export const isPure = (layer: string | undefined): boolean => layer !== undefined && layer in LAYERS && !LAYERS[layer]!.free;

/** Imports point one way, and name modules without their ending. */
export function importDirections(source: Source): string[] {
  const layer = layerOf(source.path);
  if (layer === undefined || ENDS.includes(layer)) return [];
  const rule = LAYERS[layer];
  if (rule === undefined) return [`${source.path}:1 ${layer} is no layer; give it a line in test/shape/layers.ts`];
  return inspect(source, (node) => {
    const found = importIn(node);
    if (found === undefined) return undefined;
    const { from, typesOnly } = found;
    if (!from.startsWith(".")) {
      const name = from.startsWith("@") ? from.split("/", 2).join("/") : from.split("/", 1)[0]!;
      return rule.free || rule.packages?.includes(name) ? undefined : `${layer} may not import "${from}"`;
    }
    if (/\.[cm]?[jt]sx?$/.test(from)) return `"${from}" is written with its ending`;
    const path = posix.join(posix.dirname(source.path), from);
    const target = layerOf(path);
    // the entry of the rules also hands out what lives in the engine, so nothing of ours may go through it
    if (/^src\/rules(\/index)?$/.test(path)) return `"${from}" is an entry point; import the file that is meant`;
    if (source.path === "src/rules/index.ts" && target === "engine") return undefined;
    // the entry of the texts brings along the bundled lexicons, and is typed by what conditions ask of it
    if (source.path === "src/text/index.ts" && (target === "packs" || (target === "operators" && typesOnly))) return undefined;
    const allowed = [layer, ...(rule.uses ?? []), ...(typesOnly ? (rule.types ?? []) : [])];
    if (target !== undefined && allowed.includes(target)) return undefined;
    return `${layer} may not import ${target ?? "what lies outside src"}: "${from}"`;
  });
}

/** Files that import one another in a circle, be it of types alone: each circle once, as `a -> b -> a`. */
export function importCircles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, importedBy(source)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const begun = way.indexOf(path);
    if (begun >= 0) circles.push([...way.slice(begun), path].join(" -> "));
    if (begun >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return circles;
}

/** The modules of ours that a file imports, as paths. */
function importedBy(source: Source): string[] {
  const found: string[] = [];
  inspect(source, (node) => {
    const { from } = importIn(node) ?? {};
    if (from?.startsWith(".")) found.push(`${posix.join(posix.dirname(source.path), from)}.ts`);
    return undefined;
  });
  return found;
}

function importIn(node: ts.Node): { from: string; typesOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier;
    return from && ts.isStringLiteral(from) ? { from: from.text, typesOnly: isTypesOnly(node) } : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { from: node.argument.literal.text, typesOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [from] = node.arguments;
    return from && ts.isStringLiteralLike(from) ? { from: from.text, typesOnly: false } : undefined;
  }
  return undefined;
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.isTypeOnly ?? false;
}
