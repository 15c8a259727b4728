import { Rejection } from "../../service.ts";
import type { TreeNode } from "../tree/node.ts";
import type { FormParameter } from "./parse.ts";

interface OpenNode extends TreeNode {
  text: string;
  /** Whether a parameter has its name. */
  isSet: boolean;
  readonly children: Map<string, OpenNode[]>;
}

/**
 * The tree of a form: a dot in a name leads one level down.
 *
 * @throws Rejection where a name has more levels than allowed.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#request-serialization
 */
export function formTree(parameters: readonly FormParameter[], maxDepth: number): TreeNode {
  const root = openNode();
  for (const [name, value] of parameters) {
    const path = name.split(".", maxDepth + 1);
    if (path.length > maxDepth) {
      throw new Rejection("serialization", "The body is nested too deeply");
    }
    insert(root, path, value);
  }
  return root;
}

/** What is on the way is shared; a name that comes again gets a node of its own at the end. */
function insert(root: OpenNode, path: readonly string[], text: string): void {
  let node = root;
  for (const [i, name] of path.entries()) {
    const nodes = node.children.get(name) ?? [];
    node.children.set(name, nodes);
    const isEnd = i === path.length - 1;
    let next = nodes[0];
    if (next === undefined || (isEnd && next.isSet)) {
      next = openNode();
      nodes.push(next);
    }
    node = next;
  }
  node.text = text;
  node.isSet = true;
}

function openNode(): OpenNode {
  return { text: "", isSet: false, children: new Map(), attributes: new Map() };
}
