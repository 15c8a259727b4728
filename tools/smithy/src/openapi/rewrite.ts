import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "../model/node.ts";
import { objectAt } from "./config.ts";

/** The document after what the settings do with its JSON. */
export function rewritten(document: NodeObject, settings: NodeObject): NodeObject {
  const substituted = substitute(document, objectAt(settings, "substitutions"));
  const added = Object.entries(objectAt(settings, "jsonAdd")).reduce<NodeObject>(
    (node, [pointer, value]) => withValue(node, keysOf(pointer), value),
    isNodeObject(substituted) ? substituted : document,
  );
  return { ...added, ...objectAt(settings, "schemaDocumentExtensions") };
}

/** Texts that are the key of a substitution become its value. */
function substitute(node: NodeValue, substitutions: NodeObject): NodeValue {
  if (typeof node === "string") return nodeProperty(substitutions, node) ?? node;
  if (isNodeArray(node)) return node.map((item) => substitute(item, substitutions));
  if (!isNodeObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, substitute(value, substitutions)]),
  );
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
function keysOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function withValue(
  node: NodeObject,
  [key, ...rest]: readonly string[],
  value: NodeValue,
): NodeObject {
  if (key === undefined) return node;
  const inner = nodeProperty(node, key);
  const next = rest.length === 0 ? value : withValue(isNodeObject(inner) ? inner : {}, rest, value);
  return { ...node, [key]: next };
}
