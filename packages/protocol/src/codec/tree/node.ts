/**
 * What an XML element and a name in a form have in common: text, and parts by name. A part that
 * came more than once has a node for each time.
 */
export interface TreeNode {
  readonly text: string;
  readonly children: ReadonlyMap<string, readonly TreeNode[]>;
  /** By their names as written; a form has none. */
  readonly attributes: ReadonlyMap<string, string>;
}

const noNodes: readonly TreeNode[] = [];

/** The parts of a node that have a name; none where it has no such part. */
export function childrenOf(node: TreeNode | undefined, name: string): readonly TreeNode[] {
  return node?.children.get(name) ?? noNodes;
}
