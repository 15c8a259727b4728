import type { Model } from "../model/model.ts";
import { membersOf } from "../model/model.ts";
import type { Shape, Traits } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import type { Transform } from "./transform.ts";

const MIXIN = "smithy.api#mixin";

/**
 * Shapes say themselves what their mixins brought, and the mixins are gone.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#flattenandremovemixins
 */
export const flattenAndRemoveMixins: Transform = (model) => withoutMixins(model);

/** @internal */
export function withoutMixins(model: Model): Model {
  const shapes = new Map<string, Shape>();
  for (const shape of model.shapes.values()) {
    const isUser = !isDefinition(shape);
    if (shape.type === "member" || (isUser && shape.traits.has(MIXIN))) continue;
    const root = isUser ? flat(shape) : shape;
    shapes.set(root.id, root);
    for (const member of membersOf(root)) shapes.set(member.id, member);
  }
  return { ...model, shapes };
}

function flat<T extends Shape>(shape: T): T {
  switch (shape.type) {
    case "list":
    case "set":
      return { ...alone(shape), member: alone(shape.member) };
    case "map":
      return { ...alone(shape), key: alone(shape.key), value: alone(shape.value) };
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const members = [...shape.members].map(([name, member]) => [name, alone(member)] as const);
      return { ...alone(shape), members: new Map(members) };
    }
    default:
      return alone(shape);
  }
}

/** The shape with all of its traits as its own. */
function alone<T extends Shape>(shape: T): T {
  const traits: Traits = shape.traits;
  return { ...shape, mixins: [], traits, localTraits: traits };
}
