import type { Report } from "../../diagnostics.ts";
import type { Shape, ShapeType } from "../../model/shapes.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";

/** Types that code seldom has a name for. */
const SCALARS: readonly ShapeType[] = [
  "bigDecimal",
  "bigInteger",
  "blob",
  "boolean",
  "byte",
  "double",
  "float",
  "integer",
  "long",
  "short",
  "string",
  "timestamp",
];

/** A shape that others could see is gone. Members of shapes that are gone go without saying. */
export function removedShapeRule({ after, removed }: Differences, report: Report): void {
  for (const shape of removed) {
    if (shape.traits.has("smithy.api#private")) continue;
    if (shape.type === "member" && !after.shapes.has(shape.container)) continue;
    const parameters = { type: shape.type, id: shape.id };
    if (isScalar(shape)) {
      report("RemovedShape/scalar", parameters, { ...at(shape), idSuffix: "ScalarShape" });
    } else {
      report("RemovedShape", parameters, at(shape));
    }
  }
}

function isScalar({ type, traits }: Shape): boolean {
  return SCALARS.includes(type) && !traits.has("smithy.api#enum");
}
