import { isNodeArray, isNodeObject, type NodeValue } from "./node.ts";

/** Whether two node values are equal, whatever the order of their keys. @public */
export function nodesEqual(left: NodeValue, right: NodeValue): boolean {
  if (left === right) return true;
  if (isNodeArray(left)) {
    return (
      isNodeArray(right) &&
      left.length === right.length &&
      left.every((element, index) => nodesEqual(element, right[index] ?? null))
    );
  }
  if (!isNodeObject(left) || !isNodeObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && nodesEqual(left[key] ?? null, right[key] ?? null),
    )
  );
}
