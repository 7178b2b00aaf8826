import { parseWithoutProcessing as parse } from "@handlebars/parser";

/** The tree that the parser makes, as far as it is read here; the package's own types export no names. */
export declare namespace AST {
  interface Position { readonly line: number; readonly column: number }
  interface Node { readonly type: string; readonly loc: { readonly start: Position; readonly end: Position } }
  type Statement = Node;
  type Expression = Node;
  interface Program extends Node { readonly body: readonly Statement[] }
  interface ContentStatement extends Node { readonly value: string }
  interface StringLiteral extends Node { readonly value: string }
  interface PathExpression extends Node { readonly original: string }
  interface SubExpression extends Node { readonly path: Node; readonly params: readonly Expression[] }
  interface Hash extends Node { readonly pairs: readonly { readonly value: Expression }[] }
  interface Arguments { readonly params: readonly Expression[]; readonly hash?: Hash }
  interface MustacheStatement extends Node, Arguments { readonly path: Node }
  interface BlockStatement extends Node { readonly path: Node; readonly params: readonly Expression[]; readonly program?: Program; readonly inverse?: Program }
  interface PartialStatement extends Node, Arguments { readonly name: Node }
  interface PartialBlockStatement extends Node, Arguments { readonly name: Node; readonly program: Program }
  interface DecoratorBlock extends Node { readonly program: Program }
}

/** @throws the parser's own error, with the place in `hash.loc` or `lineNumber` and `column` */
export const parseWithoutProcessing = (source: string): AST.Program => parse(source) as unknown as AST.Program;
