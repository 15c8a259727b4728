import { isSyntaxNode, type SyntaxNode } from "../syntax/tree.ts";
import { partOf, textOf, type Layout } from "./layout.ts";
import type { Statement } from "./sections.ts";

/** The `use` statements whose name a shape refers to, in the order of the ids that they name. */
export function sortedUses(
  layout: Layout,
  uses: readonly Statement[],
  shapes: readonly Statement[],
): readonly Statement[] {
  const names = new Set<string>();
  for (const { node } of shapes) addNames(layout, node, names);
  return uses
    .map((use) => ({ use, id: idOf(layout, use) }))
    .filter(({ id }) => names.has(id.slice(id.indexOf("#") + 1)))
    .toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
    .map(({ use }) => use);
}

function idOf(layout: Layout, { node }: Statement): string {
  const id = partOf(node, "id");
  return id === undefined ? "" : textOf(layout, id);
}

/** The relative names within a statement; absolute ids need no `use`. */
function addNames(layout: Layout, node: SyntaxNode, names: Set<string>): void {
  for (const child of node.children) {
    if (!isSyntaxNode(child)) continue;
    if (child.type !== "id") addNames(layout, child, names);
    else names.add(textOf(layout, child).replace(/\$.*/, ""));
  }
}
