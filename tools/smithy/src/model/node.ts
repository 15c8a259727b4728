/**
 * A node value: what JSON can say, in the form that `JSON.parse` gives it.
 *
 * A key such as `__proto__` is always an own property, so read objects with `Object.entries` or
 * `Object.hasOwn`, never by an unchecked key.
 *
 * @see https://smithy.io/2.0/spec/model.html#node-values
 * @public
 */
export type NodeValue = null | boolean | number | string | NodeArray | NodeObject;

/** @public */
export type NodeArray = readonly NodeValue[];

/** @public */
export interface NodeObject {
  readonly [key: string]: NodeValue;
}

/** Whether `value` is a node object (neither `null` nor an array). @public */
export function isNodeObject(value: NodeValue | undefined): value is NodeObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether `value` is a node array. @public */
export function isNodeArray(value: NodeValue | undefined): value is NodeArray {
  return Array.isArray(value);
}

/** The own property `key` of a node object; `undefined` where there is none. @public */
export function nodeProperty(value: NodeValue | undefined, key: string): NodeValue | undefined {
  return isNodeObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The own property `key` of a node object where it is a string. @public */
export function nodeString(value: NodeValue | undefined, key: string): string | undefined {
  const property = nodeProperty(value, key);
  return typeof property === "string" ? property : undefined;
}

/** The own property `key` of a node object where it is an array, else none. @public */
export function nodeItems(value: NodeValue | undefined, key: string): NodeArray {
  const property = nodeProperty(value, key);
  return isNodeArray(property) ? property : [];
}

/** The entries of a node object; none where it is none. @public */
export function nodeEntries(value: NodeValue | undefined): readonly [string, NodeValue][] {
  return isNodeObject(value) ? Object.entries(value) : [];
}
