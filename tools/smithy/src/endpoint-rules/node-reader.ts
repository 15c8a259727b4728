import {
  isNodeArray,
  isNodeObject,
  type NodeArray,
  type NodeObject,
  type NodeValue,
} from "../model/node.ts";
import { within, type PlaceOf } from "./place.ts";
import { RuleError } from "./rule-error.ts";

/** A node that a rule set is read from, and where it stands. */
export interface PlacedNode {
  readonly node: NodeValue;
  readonly place: PlaceOf;
}

/** An object that a rule set is read from. */
export interface PlacedObject {
  readonly node: NodeObject;
  readonly place: PlaceOf;
}

/** @throws RuleError where the node is no object */
export function expectObject({ node, place }: PlacedNode, message?: string): PlacedObject {
  if (isNodeObject(node)) return { node, place };
  throw new RuleError(message ?? `Expected object, but found ${nodeType(node)}.`, place);
}

/** @throws RuleError where there is no such member */
export function expectMember(
  { node, place }: PlacedObject,
  name: string,
  message = `Missing expected member \`${name}\`.`,
): PlacedNode {
  const member = Object.hasOwn(node, name) ? node[name] : undefined;
  if (member === undefined) throw new RuleError(message, place);
  return { node: member, place: within(place, name) };
}

export function memberOf({ node, place }: PlacedObject, name: string): PlacedNode | undefined {
  const member = Object.hasOwn(node, name) ? node[name] : undefined;
  return member === undefined ? undefined : { node: member, place: within(place, name) };
}

/** @throws RuleError where the node is no string */
export function expectText({ node, place }: PlacedNode, message?: string): string {
  if (typeof node === "string") return node;
  throw new RuleError(message ?? `Expected string, but found ${nodeType(node)}.`, place);
}

/** @throws RuleError where the node is no array */
export function expectItems({ node, place }: PlacedNode, message?: string): readonly PlacedNode[] {
  if (!isNodeArray(node)) {
    throw new RuleError(message ?? `Expected array, but found ${nodeType(node)}.`, place);
  }
  const items: NodeArray = node;
  return items.map((item, index) => ({ node: item, place: within(place, index) }));
}

export function entriesOf({
  node,
  place,
}: PlacedObject): readonly (readonly [string, PlacedNode])[] {
  return Object.entries(node).map(([name, of]) => [name, { node: of, place: within(place, name) }]);
}

function nodeType(node: NodeValue): string {
  return node === null ? "null" : isNodeArray(node) ? "array" : typeof node;
}
