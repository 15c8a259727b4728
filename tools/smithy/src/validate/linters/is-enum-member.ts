import type { Model } from "../../model/model.ts";
import type { Shape } from "../../model/shapes.ts";

/** Whether a shape is a member of an enum: these are named in capitals. */
export function isEnumMember(model: Model, shape: Shape): boolean {
  if (shape.type !== "member") return false;
  const container = model.shapes.get(shape.container);
  return container?.type === "enum" || container?.type === "intEnum";
}
