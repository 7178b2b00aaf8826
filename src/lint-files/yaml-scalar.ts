import type { Scalar } from "yaml";

/** How a scalar is written. */
export function styleOf({ type }: Pick<Scalar, "type">): "plain" | "single" | "double" | "block" {
  if (type === "QUOTE_DOUBLE") return "double";
  if (type === "QUOTE_SINGLE") return "single";
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED" ? "block" : "plain";
}
