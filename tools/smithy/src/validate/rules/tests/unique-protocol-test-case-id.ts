import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import {
  isNodeArray,
  nodeEntries,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at, ticked } from "../../at.ts";

const REQUESTS = "smithy.test#httpRequestTests";
const RESPONSES = "smithy.test#httpResponseTests";
const MALFORMED = "smithy.test#httpMalformedRequestTests";

/**
 * The cases of a trait have ids of their own, in the whole model. Malformed requests count as
 * responses.
 *
 * @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html#httprequesttests-trait
 */
export function uniqueProtocolTestCaseIdRule(model: Model, report: Report): void {
  check(model, REQUESTS, [REQUESTS], report);
  check(model, RESPONSES, [RESPONSES, MALFORMED], report);
}

function check(model: Model, name: ShapeId, traits: readonly ShapeId[], report: Report): void {
  const shapes = new Map<string, Shape[]>();
  for (const trait of traits) {
    for (const shape of shapesWithTrait(model, trait)) {
      if (shape.type !== "operation" && shape.type !== "structure") continue;
      for (const id of caseIds(shape.traits.get(trait))) {
        shapes.set(id, [...(shapes.get(id) ?? []), shape]);
      }
    }
  }
  reportConflicts(name, shapes, (trait, id, among, shape) => {
    report("UniqueProtocolTestCaseId", { trait, id, shapes: among }, at(shape));
  });
}

/** Notes each shape of an id that is there more than once. */
export function reportConflicts(
  trait: ShapeId,
  shapes: ReadonlyMap<string, readonly Shape[]>,
  note: (trait: ShapeId, id: string, among: string, shape: Shape) => void,
): void {
  for (const [id, all] of shapes) {
    if (all.length < 2) continue;
    const among = ticked(all.map((shape) => shape.id).toSorted());
    for (const shape of all) note(trait, id, among, shape);
  }
}

/** The ids of cases; a case with parameters stands for one case for each of their values. */
export function caseIds(cases: NodeValue | undefined): readonly string[] {
  return (isNodeArray(cases) ? cases : []).flatMap((testCase) => {
    const id = nodeString(testCase, "id");
    if (id === undefined) return [];
    const [first] = nodeEntries(nodeProperty(testCase, "testParameters"));
    if (first === undefined || !isNodeArray(first[1])) return [id];
    return first[1].map((_, index) => `${id}_case${index}`);
  });
}
