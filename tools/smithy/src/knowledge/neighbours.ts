import { membersOf, type Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Lifecycle, ResourceShape, Shape } from "../model/shapes.ts";
import { memoise } from "./memoise.ts";

/** How one shape leads to another. @see https://smithy.io/2.0/spec/selectors.html#relationships @public */
export type Relationship =
  | Lifecycle
  | "bound"
  | "collectionOperation"
  | "error"
  | "identifier"
  | "input"
  | "instanceOperation"
  | "member"
  | "memberTarget"
  | "mixin"
  | "operation"
  | "output"
  | "property"
  | "resource"
  | "trait";

/** One edge of the graph that a model is. `to` may be missing from the model. @public */
export interface Neighbour {
  readonly relationship: Relationship;
  readonly from: ShapeId;
  readonly to: ShapeId;
}

const UNIT = "smithy.api#Unit";
const COLLECTION_LIFECYCLES: readonly Lifecycle[] = ["create", "list"];

/** The edges that start at a shape, without those to its traits. @public */
export const neighbours: (shape: Shape) => readonly Neighbour[] = memoise((shape) => {
  const edges: Neighbour[] = [];
  const add = (relationship: Relationship, to: ShapeId): void => {
    edges.push({ relationship, from: shape.id, to });
  };
  switch (shape.type) {
    case "member":
      // What the members of enums target has no meaning.
      if (!shape.traits.has("smithy.api#enumValue")) add("memberTarget", shape.target);
      break;
    case "service":
      for (const id of shape.operations) add("operation", id);
      for (const id of shape.resources) add("resource", id);
      for (const id of shape.errors) add("error", id);
      break;
    case "operation":
      if (shape.input !== UNIT) add("input", shape.input);
      if (shape.output !== UNIT) add("output", shape.output);
      for (const id of shape.errors) add("error", id);
      break;
    case "resource":
      addResource(shape, add);
      break;
    default:
      for (const member of membersOf(shape)) add("member", member.id);
  }
  // What a mixed-in member comes from is a fact about its container.
  if (shape.type !== "member") for (const id of shape.mixins) add("mixin", id);
  return edges;
});

function addResource(
  shape: ResourceShape,
  add: (relationship: Relationship, to: ShapeId) => void,
): void {
  for (const id of shape.identifiers.values()) add("identifier", id);
  for (const id of shape.properties.values()) add("property", id);
  for (const id of shape.resources) add("resource", id);
  for (const [lifecycle, id] of shape.lifecycle) {
    add(lifecycle, id);
    if (!COLLECTION_LIFECYCLES.includes(lifecycle)) add("instanceOperation", id);
  }
  for (const id of shape.operations) {
    add("operation", id);
    add("instanceOperation", id);
  }
  for (const id of shape.collectionOperations) add("collectionOperation", id);
}

/** Every operation that a resource binds, lifecycle operations first. @public */
export function operationsOfResource(shape: ResourceShape): readonly ShapeId[] {
  return [
    ...new Set([...shape.lifecycle.values(), ...shape.operations, ...shape.collectionOperations]),
  ];
}

/** Resource → the services and resources that it is bound to. */
export const boundTo: (model: Model) => ReadonlyMap<ShapeId, readonly Neighbour[]> = memoise(
  (model) => {
    const bindings = new Map<ShapeId, Neighbour[]>();
    for (const shape of model.shapes.values()) {
      if (shape.type !== "service" && shape.type !== "resource") continue;
      for (const { relationship, to } of neighbours(shape)) {
        if (relationship !== "resource") continue;
        const edge: Neighbour = { relationship: "bound", from: to, to: shape.id };
        const same = bindings.get(to);
        if (same === undefined) bindings.set(to, [edge]);
        else same.push(edge);
      }
    }
    return bindings;
  },
);

/** Shape → the edges that end there, without those of traits and members' containers. @public */
export const reverseNeighbours: (model: Model) => ReadonlyMap<ShapeId, readonly Neighbour[]> =
  memoise((model) => {
    const reversed = new Map<ShapeId, Neighbour[]>();
    for (const shape of model.shapes.values()) {
      for (const edge of neighbours(shape)) {
        const same = reversed.get(edge.to);
        if (same === undefined) reversed.set(edge.to, [edge]);
        else same.push(edge);
      }
    }
    return reversed;
  });
