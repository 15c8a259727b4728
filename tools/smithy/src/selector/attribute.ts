import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId, shapeIdParts, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";

/** What an attribute path leads to; `undefined` is the empty value. */
export type AttributeValue =
  | { readonly type: "shape"; readonly shape: Shape; readonly variables: Variables }
  | { readonly type: "id"; readonly id: ShapeId }
  | { readonly type: "service"; readonly shape: Shape }
  | { readonly type: "traits"; readonly shape: Shape }
  | { readonly type: "variables"; readonly variables: Variables }
  | { readonly type: "node"; readonly value: NodeValue }
  | { readonly type: "projection"; readonly values: readonly AttributeValue[] }
  | undefined;

/** The shapes that `$name(…)` has stored. */
export type Variables = ReadonlyMap<string, readonly Shape[]>;

const KEYS = "(keys)";
const VALUES = "(values)";
const LENGTH = "(length)";
const FIRST = "(first)";

/** Follows a path from a value. @see https://smithy.io/2.0/spec/selectors.html#attributes */
export function follow(value: AttributeValue, path: readonly string[]): AttributeValue {
  let current = value;
  for (const segment of path) {
    if (current === undefined) return undefined;
    current = property(current, segment);
  }
  return current;
}

/** Whether an attribute exists; a projection does when something is in it. */
export function exists(value: AttributeValue): boolean {
  if (value === undefined) return false;
  if (value.type === "projection") return value.values.length > 0;
  return value.type !== "node" || value.value !== null;
}

/** The values of a projection, projections in it opened; of another value, itself. */
export function flattened(value: AttributeValue): readonly AttributeValue[] {
  return value?.type === "projection" ? value.values.flatMap(flattened) : [value];
}

/** What string comparators see of a value. */
export function text(value: AttributeValue): string {
  switch (value?.type) {
    case "id":
      return value.id;
    case "shape":
    case "service":
      return value.shape.id;
    case "node":
      return typeof value.value === "object" ? "" : String(value.value);
    default:
      return "";
  }
}

function property(value: NonNullable<AttributeValue>, name: string): AttributeValue {
  switch (value.type) {
    case "shape":
      return shapeAttribute(value.shape, value.variables, name);
    case "id":
      return idProperty(value.id, name);
    case "service":
      return serviceProperty(value.shape, name);
    case "traits":
      return traitProperty(value.shape, name);
    case "variables": {
      const shapes = value.variables.get(name);
      if (shapes === undefined) return undefined;
      const { variables } = value;
      return project(shapes.map((shape) => ({ type: "shape", shape, variables })));
    }
    case "node":
      return nodeAttribute(value.value, name);
    case "projection":
      if (name === FIRST) return flattened(value)[0];
      return project(value.values.map((one) => one && property(one, name)).filter(exists));
  }
}

function shapeAttribute(shape: Shape, variables: Variables, name: string): AttributeValue {
  switch (name) {
    case "id":
      return { type: "id", id: shape.id };
    case "trait":
      return { type: "traits", shape };
    case "service":
      return shape.type === "service" ? { type: "service", shape } : undefined;
    case "var":
      return { type: "variables", variables };
    default:
      return undefined;
  }
}

function idProperty(id: ShapeId, name: string): AttributeValue {
  const { namespace, name: shapeName, member } = shapeIdParts(id);
  switch (name) {
    case "namespace":
      return node(namespace);
    case "name":
      return node(shapeName);
    case "member":
      return member === undefined ? undefined : node(member);
    case LENGTH:
      return node(id.length);
    default:
      return undefined;
  }
}

function serviceProperty(shape: Shape, name: string): AttributeValue {
  if (name === "id") return { type: "id", id: shape.id };
  return name === "version" && shape.type === "service" ? node(shape.version) : undefined;
}

function traitProperty(shape: Shape, name: string): AttributeValue {
  switch (name) {
    case KEYS:
      return project([...shape.traits.keys()].map((id) => ({ type: "id", id })));
    case VALUES:
      return project([...shape.traits.values()].map(node));
    case LENGTH:
      return node(shape.traits.size);
    default: {
      const id = isAbsoluteShapeId(name) ? name : `smithy.api#${name}`;
      const value = shape.traits.get(id) ?? enumTrait(shape, id);
      return value === undefined ? undefined : node(value);
    }
  }
}

/** An enum shape answers to `trait|enum` as well, though with nothing in it. */
function enumTrait(shape: Shape, id: ShapeId): NodeValue | undefined {
  return shape.type === "enum" && id === "smithy.api#enum" ? [] : undefined;
}

function nodeAttribute(value: NodeValue, name: string): AttributeValue {
  switch (name) {
    case KEYS:
      return isNodeObject(value) ? project(Object.keys(value).map(node)) : undefined;
    case VALUES:
      if (isNodeArray(value)) return project(value.map(node));
      return isNodeObject(value) ? project(Object.values(value).map(node)) : undefined;
    case LENGTH:
      if (isNodeArray(value)) return node(value.length);
      if (isNodeObject(value)) return node(Object.keys(value).length);
      return typeof value === "string" ? node(value.length) : undefined;
    default: {
      const found = nodeProperty(value, name);
      return found === undefined ? undefined : node(found);
    }
  }
}

function node(value: NodeValue): AttributeValue {
  return { type: "node", value };
}

function project(values: readonly AttributeValue[]): AttributeValue {
  return { type: "projection", values };
}
