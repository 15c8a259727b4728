import type { Report } from "../../diagnostics.ts";
import { shapesOfType, shapesWithTrait, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { shapeIdParts, shapeName, type ShapeId } from "../../model/shape-id.ts";
import type { OperationShape, Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const SIDES = ["input", "output"] as const;
type Side = (typeof SIDES)[number];
const SUFFIXES: Readonly<Record<Side, readonly string[]>> = {
  input: ["Input", "Request"],
  output: ["Output", "Response"],
};

/**
 * What is marked `@input` or `@output` serves one operation, as that, and is named after it.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#input-trait
 */
export function operationInputOutputRule(model: Model, report: Report): void {
  const operations = shapesOfType(model, "operation");
  for (const side of SIDES) {
    const users = new Map<ShapeId, OperationShape[]>();
    for (const operation of operations) {
      const same = users.get(operation[side]);
      if (same === undefined) users.set(operation[side], [operation]);
      else same.push(operation);
      checkBinding(model, operation, side, report);
    }
    checkUsers(model, users, side, report);
  }
  checkMembers(model, report);
  checkAmbiguity(model, operations, report);
}

function checkBinding(model: Model, operation: OperationShape, side: Side, report: Report): void {
  const target = operation[side];
  const traits = model.shapes.get(target)?.traits;
  const other = side === "input" ? "output" : "input";
  if (traits?.has(`smithy.api#${other}`)) {
    report("OperationInputOutputMisuse/side", { side, other, target }, at(operation));
  }
  const name = shapeName(operation.id);
  if (traits?.has(`smithy.api#${side}`) && !shapeName(target).startsWith(name)) {
    const parameters = { side, name, target };
    report("OperationInputOutputName", parameters, { ...at(operation), idSuffix: side });
  }
}

function checkUsers(
  model: Model,
  users: ReadonlyMap<ShapeId, readonly OperationShape[]>,
  side: Side,
  report: Report,
): void {
  for (const [id, operations] of users) {
    const shape = model.shapes.get(id);
    if (operations.length < 2 || !shape?.traits.has(`smithy.api#${side}`)) continue;
    const parameters = { side, operations: ticked(operations.map((one) => one.id).toSorted()) };
    report("OperationInputOutputMisuse/shared", parameters, at(shape));
  }
}

function checkMembers(model: Model, report: Report): void {
  const marked = new Map<ShapeId, Side>();
  for (const side of SIDES) {
    for (const { id } of shapesWithTrait(model, `smithy.api#${side}`)) marked.set(id, side);
  }
  if (marked.size === 0) return;
  for (const member of userShapes(model)) {
    const side = member.type === "member" ? marked.get(member.target) : undefined;
    if (member.type !== "member" || side === undefined) continue;
    report("OperationInputOutputMisuse/member", { side, target: member.target }, at(member));
  }
}

/** Points out shapes that are named like the input or output of an operation, but are not. */
function checkAmbiguity(model: Model, operations: readonly OperationShape[], report: Report): void {
  for (const operation of operations) {
    for (const side of SIDES) {
      const { namespace, name } = shapeIdParts(operation.id);
      for (const suffix of SUFFIXES[side]) {
        const shape: Shape | undefined = model.shapes.get(`${namespace}#${name}${suffix}`);
        if (shape === undefined) continue;
        if (shape.id === operation[side]) continue;
        const parameters = { side, operation: operation.id, target: operation[side] };
        report("OperationNameAmbiguity", parameters, at(shape));
      }
    }
  }
}
