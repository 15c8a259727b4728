import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at } from "../at.ts";

/**
 * The input of an update has no defaults: an absent member and a given default look alike.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export function defaultValueInUpdateRule(model: Model, report: Report): void {
  const updates = new Set<ShapeId>();
  for (const resource of shapesOfType(model, "resource")) {
    const update = resource.lifecycle.get("update");
    if (update !== undefined) updates.add(update);
  }
  for (const operation of shapesOfType(model, "operation")) {
    if (updates.has(operation.id) || isNamedUpdate(operation)) check(model, operation, report);
  }
}

function isNamedUpdate({ id, traits }: OperationShape): boolean {
  return (
    shapeName(id).startsWith("Update") ||
    JSON.stringify(traits.get("smithy.api#http") ?? null).includes('"PATCH"')
  );
}

function check(model: Model, operation: OperationShape, report: Report): void {
  const input = model.shapes.get(operation.input);
  const members = input === undefined ? [] : membersOf(input);
  const defaulted = members
    .filter(({ traits }) => (traits.get("smithy.api#default") ?? null) !== null)
    .map(({ name }) => name);
  if (defaulted.length === 0) return;
  const parameters = { members: defaulted.toSorted().join(", ") };
  report("DefaultValueInUpdate", parameters, at(operation));
}
