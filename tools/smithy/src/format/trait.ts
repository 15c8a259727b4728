import { isSyntaxNode, type Syntax, type SyntaxNode } from "../syntax/tree.ts";
import { block, bracketed, PARENTHESES } from "./bracket.ts";
import { plainComment } from "./comments.ts";
import { group, LINE, type Document } from "./document.ts";
import { partsOf, textOf, type Layout } from "./layout.ts";
import { formatNode, isBroken } from "./node.ts";

/** Traits and the comments among them, each on a line of its own. */
export function formatTraits(layout: Layout, traits: readonly Syntax[]): readonly Document[] {
  return traits.flatMap((part) => [
    isSyntaxNode(part) ? formatTrait(layout, part) : plainComment(layout, part),
    LINE,
  ]);
}

// Trait = "@" ShapeId [TraitBody]
export function formatTrait(layout: Layout, node: SyntaxNode): Document {
  const [at, id, , ...body] = partsOf(node);
  if (at === undefined || id === undefined) throw new Error("A trait has an id.");
  return [textOf(layout, at), textOf(layout, id), formatBody(layout, node, body.slice(0, -1))];
}

/** What is in parentheses; they go where nothing is. */
function formatBody(layout: Layout, node: SyntaxNode, parts: readonly Syntax[]): Document {
  if (parts.length === 0) return "";
  const items = parts.map((part) => formatNode(layout, part));
  const [value] = parts;
  // Brackets open and close on the lines of the parentheses.
  const isBracket = value?.type === "array" || value?.type === "object";
  if (isBracket && parts.length === 1) return group(["(", items, ")"]);
  return isBroken(layout, node) ? block(PARENTHESES, items) : bracketed(PARENTHESES, items);
}
