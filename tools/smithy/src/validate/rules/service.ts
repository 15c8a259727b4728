import type { Report } from "../../diagnostics.ts";
import { closure, reach } from "../../knowledge/closure.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodesEqual } from "../../model/node-equality.ts";
import { shapeName } from "../../model/shape-id.ts";
import type { ServiceShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const IDENTIFIER = /^_*[A-Za-z][A-Za-z0-9_]*$/;
const SIMPLE = new Set(
  "blob boolean string byte short integer long float double bigInteger bigDecimal timestamp document".split(
    " ",
  ),
);

/**
 * The names of the shapes in a service differ, in more than case, once `rename` is applied.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export function serviceRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const named = new Map<string, Shape[]>();
    for (const shape of closure(model, service.id)) {
      const name = (service.rename.get(shape.id) ?? shapeName(shape.id)).toLowerCase();
      const same = named.get(name);
      if (same === undefined) named.set(name, [shape]);
      else same.push(shape);
    }
    for (const shapes of named.values()) {
      if (shapes.length > 1) reportConflicts(model, service, shapes, report);
    }
    if (service.rename.size > 0) checkRenames(model, service, report);
  }
}

function reportConflicts(
  model: Model,
  service: ServiceShape,
  shapes: readonly Shape[],
  report: Report,
): void {
  for (const shape of shapes) {
    for (const other of shapes) {
      if (shape === other) continue;
      const own = service.rename.get(shape.id);
      const others = service.rename.get(other.id);
      const parameters = {
        subject: own === undefined ? `Shape name \`${shape.id}\`` : `Renamed shape name "${own}"`,
        other: `\`${other.id}\`${others === undefined ? "" : ` (renamed to "${others}")`}`,
        service: service.id,
      };
      switch (conflict(model, shape, other)) {
        case "harmless":
          report("Service/harmless-conflict", parameters, at(shape));
          break;
        case "tolerable":
          report("Service/tolerable-conflict", parameters, at(shape));
          break;
        default:
          report("Service/conflict", parameters, at(shape));
      }
    }
  }
}

/** Simple shapes and lists that say the same may have the same name. */
function conflict(
  model: Model,
  left: Shape | undefined,
  right: Shape | undefined,
): "harmless" | "tolerable" | "forbidden" {
  if (left === undefined || right === undefined) return "harmless";
  if (left.type !== right.type || !areTraitsEqual(left, right)) return "forbidden";
  if (SIMPLE.has(left.type)) return "harmless";
  if (left.type === "member" && right.type === "member") {
    return conflict(model, model.shapes.get(left.target), model.shapes.get(right.target));
  }
  const areLists =
    (left.type === "list" || left.type === "set") &&
    (right.type === "list" || right.type === "set");
  if (!areLists) return "forbidden";
  const item = conflict(model, left.member, right.member);
  return item === "harmless" ? "tolerable" : item;
}

function areTraitsEqual({ traits }: Shape, other: Shape): boolean {
  return (
    traits.size === other.traits.size &&
    [...traits].every(([id, value]) => {
      const facing = other.traits.get(id);
      return facing !== undefined && nodesEqual(value, facing);
    })
  );
}

function checkRenames(model: Model, service: ServiceShape, report: Report): void {
  const members = reach(model, service.id);
  for (const [from, to] of service.rename) {
    const shape = model.shapes.get(from);
    if (!IDENTIFIER.test(to)) report("Service/identifier", { from, to }, at(service));
    else if (to === shapeName(from) && shape?.type !== "member") {
      report("Service/same-name", { from, to }, at(service));
    }
    if (shape === undefined || !members.has(shape)) {
      report("Service/outside", { from }, at(service));
      continue;
    }
    const { type } = shape;
    if (type === "member" || type === "resource" || type === "operation") {
      report("Service/type", { type, from, to }, at(service));
    }
  }
}
