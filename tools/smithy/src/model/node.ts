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
