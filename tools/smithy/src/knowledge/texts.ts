import { memberOf, traitLocation, type Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, type NodeValue } from "../model/node.ts";
import { shapeIdParts, shapeName, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import type { Location } from "../source.ts";
import { userShapes } from "./user-shapes.ts";

/** A piece of text that a person reads in a model. */
export type Text =
  | { readonly type: "namespace"; readonly text: string }
  | { readonly type: "shape"; readonly text: string; readonly shape: Shape }
  | {
      readonly type: "trait";
      readonly text: string;
      readonly shape: Shape;
      readonly trait: ShapeId;
      readonly location: Location;
      /** Where in the value of the trait. */
      readonly path: readonly string[];
    };

/** The names of namespaces, shapes and members, and the strings in the values of traits. */
export function* texts(model: Model): Iterable<Text> {
  const namespaces = new Set<string>();
  for (const shape of userShapes(model)) {
    const { namespace } = shapeIdParts(shape.id);
    if (!namespaces.has(namespace)) yield { type: "namespace", text: namespace };
    namespaces.add(namespace);
    const name = shape.type === "member" ? shape.name : shapeName(shape.id);
    yield { type: "shape", text: name, shape };
    for (const [trait, value] of shape.traits) {
      // References speak of shapes, which are read already.
      if (trait === "smithy.api#references") continue;
      const definition = model.shapes.get(trait);
      if (definition === undefined) continue;
      const location = traitLocation(shape, trait);
      for (const { text, path } of textsIn(model, value, definition, [])) {
        yield { type: "trait", text, shape, trait, location, path };
      }
    }
  }
}

interface TextInValue {
  readonly text: string;
  readonly path: readonly string[];
}

function* textsIn(
  model: Model,
  value: NodeValue,
  shape: Shape | undefined,
  path: readonly string[],
): Iterable<TextInValue> {
  if (typeof value === "string") yield { text: value, path };
  else if (isNodeArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* textsIn(model, item, undefined, [...path, String(index)]);
    }
  } else if (isNodeObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const member = shape === undefined ? undefined : memberOf(shape, key);
      const inner = [...path, key];
      // A key that no member is named by is a text of the model's own.
      if (member === undefined) yield { text: key, path: [...inner, "key"] };
      const target = member === undefined ? undefined : model.shapes.get(member.target);
      yield* textsIn(model, item, target, inner);
    }
  }
}
