import ts from "typescript";
import { isPure } from "./layers";
import { inspect, layerOf } from "./source";
import type { Source } from "./source";

/** Names of the host that a pure layer never speaks: clock, zone, locale, network, environment, output, code from text. */
const FORBIDDEN = new Set([
  "Date", "Temporal", "Intl", "performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "crypto",
  "fetch", "XMLHttpRequest", "WebSocket", "process", "Buffer", "console", "navigator", "localStorage", "globalThis", "eval",
  "Function",
]);

/** No clock, randomness, file, network, environment, console, process or host zone in a pure layer, and no schema built at import. */
export function pureLayers(source: Source): string[] {
  if (!isPure(layerOf(source.path))) return [];
  return inspect(source, (node) => {
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isValue(node)) return `a pure layer may not use ${node.text}`;
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (ts.isIdentifier(node.expression) && node.expression.text === "Math" && name === "random") return "a pure layer may not use Math.random";
      if (name === "localeCompare" || name.startsWith("toLocale")) return `.${name} depends on the host's locale`;
    }
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return "a pure layer may not use import.meta";
    if (callsRequire(node)) return "a pure layer may not call require";
    return buildsSchemaAtImport(node) ? "builds a schema at import; wrap it in a memoised function" : undefined;
  });
}

/** Neither a property's name, nor a key, nor a name inside a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeQueryNode(parent) || ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== node;
  if (ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent) || ts.isEnumMember(parent)) return parent.name !== node;
  return !ts.isExpressionWithTypeArguments(parent) || !ts.isInterfaceDeclaration(parent.parent.parent);
}

/** With a literal only: `require` is also a word of the rule language. */
function callsRequire(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  return node.expression.text === "require" && node.arguments.some(ts.isStringLiteralLike);
}

function buildsSchemaAtImport(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const on = node.expression.expression;
  return ts.isIdentifier(on) && on.text === "z" && ts.findAncestor(node, ts.isFunctionLike) === undefined;
}
