import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

/**
 * Every shape has a value that ends: lists and maps recur through a structure or union only,
 * structures not through required members alone, and a union has a member without itself.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#recursive-shape-definitions
 */
export function shapeRecursionRule(model: Model, report: Report): void {
  for (const type of ["list", "set", "map"] as const) {
    for (const shape of shapesOfType(model, type)) {
      const path = pathBack(model, shape, (from) => isCollection(from));
      if (path !== undefined) report("ShapeRecursion/collection", { path }, at(shape));
    }
  }
  for (const shape of shapesOfType(model, "structure")) {
    const path = pathBack(
      model,
      shape,
      (from, member) => from.type === "structure" && member.traits.has("smithy.api#required"),
    );
    if (path !== undefined) report("ShapeRecursion/structure", { path }, at(shape));
  }
  for (const shape of shapesOfType(model, "union")) {
    if (shape.members.size > 0 && !doesEnd(model, shape, new Set())) {
      report("ShapeRecursion/union", {}, at(shape));
    }
  }
}

function isCollection({ type }: Shape): boolean {
  return type === "list" || type === "set" || type === "map";
}

/** The shortest way from a shape back to itself over members that `isFollowed`. */
function pathBack(
  model: Model,
  start: Shape,
  isFollowed: (from: Shape, member: MemberShape) => boolean,
): string | undefined {
  const visited = new Set<Shape>();
  const pending: { readonly shape: Shape; readonly path: readonly string[] }[] = [
    { shape: start, path: [] },
  ];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    for (const member of membersOf(next.shape)) {
      if (!isFollowed(next.shape, member)) continue;
      const path = [...next.path, member.id, member.target];
      const target = model.shapes.get(member.target);
      if (target === start) return path.join(" > ");
      if (target === undefined || visited.has(target)) continue;
      visited.add(target);
      pending.push({ shape: target, path });
    }
  }
  return undefined;
}

/** Whether a value of the shape can be written down; `visited` are the members on the way. */
function doesEnd(model: Model, shape: Shape | undefined, visited: Set<MemberShape>): boolean {
  if (shape?.type !== "union" && shape?.type !== "structure") return true;
  const members = [...shape.members.values()];
  const isEnd = (member: MemberShape): boolean => {
    if (visited.has(member)) return false;
    visited.add(member);
    return doesEnd(model, model.shapes.get(member.target), visited);
  };
  if (shape.type === "union") return members.some(isEnd);
  return (
    members.length === 0 ||
    members.some(({ traits }) => !traits.has("smithy.api#required")) ||
    members.some(isEnd)
  );
}
