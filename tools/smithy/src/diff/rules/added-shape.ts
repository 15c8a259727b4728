import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";

/**
 * A shape is new. Members of new shapes go without saying, and so do those of a string with the
 * trait `@enum` that became an enum.
 */
export function addedShapeRule({ before, after, added }: Differences, report: Report): void {
  for (const shape of added) {
    if (shape.type === "member") {
      const container = before.shapes.get(shape.container);
      if (container === undefined) continue;
      const wasEnumTrait = container.type === "string" && container.traits.has("smithy.api#enum");
      if (wasEnumTrait && after.shapes.get(shape.container)?.type === "enum") continue;
    }
    report("AddedShape", { type: shape.type, id: shape.id }, at(shape));
  }
}
