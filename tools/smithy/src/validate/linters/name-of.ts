import { shapeName } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";

/** The name that a linter reads: that of the member, or that of the shape. */
export function nameOf(shape: Shape): string {
  return shape.type === "member" ? shape.name : shapeName(shape.id);
}
