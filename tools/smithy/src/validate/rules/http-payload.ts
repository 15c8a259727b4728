import type { Report } from "../../diagnostics.ts";
import {
  errorBindings,
  type HttpBinding,
  requestBindings,
  responseBindings,
} from "../../knowledge/http-bindings.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import { at, ticked } from "../at.ts";

/**
 * Where one member is the whole body, every other has a place outside of it.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function httpPayloadRule(model: Model, report: Report): void {
  const check = (id: ShapeId, bindings: readonly HttpBinding[]): void => {
    const structure = model.shapes.get(id);
    const unbound = bindings.filter(({ location }) => location === "unbound");
    if (structure === undefined || unbound.length === 0) return;
    const members = ticked(unbound.map(({ member }) => member.name).toSorted());
    report("HttpPayload", { members }, at(structure));
  };
  for (const operation of shapesWithTrait(model, "smithy.api#http")) {
    if (operation.type !== "operation") continue;
    check(operation.input, requestBindings(model, operation.input));
    check(operation.output, responseBindings(model, operation.output));
  }
  for (const { id } of shapesWithTrait(model, "smithy.api#error")) {
    check(id, errorBindings(model, id).response);
  }
}
