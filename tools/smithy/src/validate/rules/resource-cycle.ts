import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import { at } from "../at.ts";

/**
 * No resource is bound within itself.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resources
 */
export function resourceCycleRule(model: Model, report: Report): void {
  for (const resource of shapesOfType(model, "resource")) {
    const path = pathBack(model, resource.id);
    if (path !== undefined) report("ResourceCycle", { path: path.join(" -> ") }, at(resource));
  }
}

function pathBack(model: Model, start: ShapeId): readonly ShapeId[] | undefined {
  const visited = new Set<ShapeId>();
  const pending: (readonly ShapeId[])[] = [[start]];
  for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
    const last = model.shapes.get(path.at(-1) ?? start);
    if (last?.type !== "resource") continue;
    for (const child of last.resources) {
      if (child === start) return [...path, child];
      if (visited.has(child)) continue;
      visited.add(child);
      pending.push([...path, child]);
    }
  }
  return undefined;
}
