import type { SyntaxNode } from "../syntax/tree.ts";
import { block, bracketed, SQUARE } from "./bracket.ts";
import type { Document } from "./document.ts";
import { isComment, partOf, partsOf, textOf, type Layout } from "./layout.ts";
import { formatNode, isBroken } from "./node.ts";

// StructureResource = SP %s"for" SP ShapeId
export function formatResource(layout: Layout, node: SyntaxNode): Document {
  const resource = partOf(node, "id");
  return ["for ", resource === undefined ? "" : textOf(layout, resource)];
}

// Mixins = *SP %s"with" *WS "[" 1*(*WS ShapeId) *WS "]"
export function formatMixins(layout: Layout, node: SyntaxNode): Document {
  const items = partsOf(node)
    .filter((part) => isComment(part) || part.type === "id")
    .map((part) => formatNode(layout, part));
  return ["with ", isBroken(layout, node) ? block(SQUARE, items) : bracketed(SQUARE, items)];
}
