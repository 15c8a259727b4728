import { mistype } from "../mistype.ts";
import type { TreeNode } from "../tree/node.ts";
import { onlyNode } from "../tree/only-node.ts";

/**
 * The items of a list, or the entries of a map: they have numbers from one up, of which some may be
 * missing. An empty list is an empty value.
 *
 * @param name - Of what stands between the list and the numbers, where something does.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#collections
 */
export function numberedItems(
  nodes: readonly TreeNode[],
  name: string | undefined,
): readonly TreeNode[] {
  const list = listOf(nodes);
  const numbered = name === undefined ? list : below(list, name);
  if (numbered === undefined) return [];
  return Array.from(numbered.children, ([key, items]) => ({ number: numberOf(key), items }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ items }) => onlyNode(items, "server"));
}

/** A node that has parts, or nothing at all. */
function listOf(nodes: readonly TreeNode[]): TreeNode {
  const list = onlyNode(nodes, "server");
  return list.text === "" ? list : mistype("a list", list.text);
}

function below({ children }: TreeNode, name: string): TreeNode | undefined {
  for (const [key, nodes] of children) {
    return key === name && children.size === 1 ? listOf(nodes) : mistype(`\`${name}\``, key);
  }
  return undefined;
}

function numberOf(key: string): number {
  return /^[1-9]\d{0,8}$/.test(key) ? Number(key) : mistype("the number of an item", key);
}
