import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "../model/node.ts";

/** The schemas that the paths lead to. */
export function usedSchemas(paths: NodeObject, schemas: NodeObject): NodeObject {
  const used = new Set<string>();
  const addReferences = (node: NodeValue): void => {
    if (isNodeArray(node)) node.forEach(addReferences);
    else if (isNodeObject(node)) {
      const reference = nodeProperty(node, "$ref");
      if (typeof reference === "string") used.add(reference.slice(reference.lastIndexOf("/") + 1));
      Object.values(node).forEach(addReferences);
    }
  };
  addReferences(paths);
  // A set visits what is added on the way.
  for (const name of used) addReferences(nodeProperty(schemas, name) ?? null);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}
