import type { TraitDeclaration } from "../load/declaration.ts";
import { expectShape, memberTraitOf, type Model } from "../model/model.ts";
import { nodeProperty, type NodeValue } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";
import { changeTraits } from "./change-traits.ts";

const DEFAULT = "smithy.api#default";
const RANGE = "smithy.api#range";

/**
 * A model without the defaults of zero that a `@range` rules out; a default of `null` stays where
 * the shape that a member targets has one.
 *
 * @public
 */
export function removeInvalidDefaults(model: Model): Model {
  const isInvalid = (shape: Shape): boolean => {
    const range =
      shape.type === "member" ? memberTraitOf(model, shape, RANGE) : shape.traits.get(RANGE);
    return isOutside(shape.traits.get(DEFAULT), range);
  };
  return changeTraits(model, (stated): TraitDeclaration | undefined => {
    if (stated.trait.id !== DEFAULT) return stated;
    const shape = model.shapes.get(stated.target);
    if (shape === undefined || !isInvalid(shape)) return stated;
    if (shape.type !== "member") return undefined;
    const target = expectShape(model, shape.target);
    const isCancelling = target.traits.has(DEFAULT) && !isInvalid(target);
    return isCancelling ? { ...stated, value: null } : undefined;
  });
}

/** Whether a default of zero is less or more than a range allows. */
function isOutside(value: NodeValue | undefined, range: NodeValue | undefined): boolean {
  if (value !== 0) return false;
  const min = nodeProperty(range, "min");
  const max = nodeProperty(range, "max");
  return (typeof min === "number" && value < min) || (typeof max === "number" && value > max);
}
