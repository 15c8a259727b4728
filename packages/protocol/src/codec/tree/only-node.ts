import { mistype } from "../mistype.ts";
import type { TreeNode } from "./node.ts";

/**
 * The node of a member that has one; a client takes the first of many.
 *
 * @throws Rejection where a request has more.
 */
export function onlyNode(nodes: readonly TreeNode[], side: "server" | "client"): TreeNode {
  const [node] = nodes;
  if (node === undefined) return mistype("a member", undefined);
  return nodes.length > 1 && side === "server" ? mistype("a member once", nodes) : node;
}

/**
 * The text of a member that has nothing but text.
 *
 * @throws Rejection where a request has parts in it.
 */
export function onlyText(nodes: readonly TreeNode[], side: "server" | "client"): string {
  const { text, children } = onlyNode(nodes, side);
  return children.size > 0 && side === "server" ? mistype("text", {}) : text;
}
