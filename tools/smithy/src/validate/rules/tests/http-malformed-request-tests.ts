import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty } from "../../../model/node.ts";
import { at } from "../../at.ts";

const MALFORMED = "smithy.test#httpMalformedRequestTests";

/**
 * Each parameter of a malformed case has as many values as the others.
 *
 * @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html#httpmalformedrequesttests-trait
 */
export function httpMalformedRequestTestsRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, MALFORMED)) {
    const cases = shape.traits.get(MALFORMED);
    for (const testCase of isNodeArray(cases) ? cases : []) {
      const parameters = nodeEntries(nodeProperty(testCase, "testParameters"));
      const sizes = parameters.map(([, values]) => (isNodeArray(values) ? values.length : 0));
      if (new Set(sizes).size > 1) report("HttpMalformedRequestTests", {}, at(shape, MALFORMED));
    }
  }
}
