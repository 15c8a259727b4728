import type { Model } from "../model/model.ts";
import type { MemberShape } from "../model/shapes.ts";
import { ZERO_VALUES } from "../model/zero-values.ts";

/**
 * How generators for version 1.0 ask whether a member may have no value: by `@box` alone, or by
 * whether there is a default that is the zero value of the type.
 *
 * @public
 */
export type Version1Nullability = "box" | "zeroValue";

const BOX = "smithy.api#box";
const DEFAULT = "smithy.api#default";

/**
 * Whether a member of a structure may have no value in the eyes of a generator for version 1.0. A
 * model of 2.0 says with defaults what 1.0 says with `@box`.
 *
 * @see https://smithy.io/1.0/spec/core/type-refinement-traits.html#box-trait
 * @public
 */
export function isNullableInVersion1(
  model: Model,
  { traits, target }: MemberShape,
  by: Version1Nullability,
): boolean {
  const shape = model.shapes.get(target);
  const zero = shape && ZERO_VALUES.get(shape.type);
  if (zero === undefined) return true;
  if (by === "box") {
    const isTargetBoxed = shape?.traits.has(BOX) === true || shape?.traits.has(DEFAULT) !== true;
    return isTargetBoxed || traits.has(BOX) || traits.get(DEFAULT) === null;
  }
  const isOptional =
    traits.has("smithy.api#clientOptional") || traits.has("smithy.api#addedDefault");
  return isOptional || traits.get(DEFAULT) !== zero;
}
