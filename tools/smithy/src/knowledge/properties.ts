import type { Model } from "../model/model.ts";
import { nodeString } from "../model/node.ts";
import type { MemberShape } from "../model/shapes.ts";

const NESTED = "smithy.api#nestedProperties";
const NOT_PROPERTY = "smithy.api#notProperty";

/**
 * The property of a resource that a member of an instance operation's input or output names.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#property-trait
 */
export function propertyOf({ name, traits }: MemberShape): string {
  return nodeString(traits.get("smithy.api#property"), "name") ?? name;
}

/** Whether a member stands for no property: `@notProperty`, on it or on a trait of it, says so. */
export function isNoProperty(model: Model, { traits }: MemberShape): boolean {
  if (traits.has(NOT_PROPERTY) || traits.has(NESTED)) return true;
  if (traits.has("smithy.api#resourceIdentifier")) return true;
  return [...traits.keys()].some((trait) => model.shapes.get(trait)?.traits.has(NOT_PROPERTY));
}
