import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { bodyProblem } from "../../../well-formed/media-type.ts";
import { at } from "../../at.ts";
import { checkTestValue } from "./test-value.ts";

const REQUESTS = "smithy.test#httpRequestTests";
const RESPONSES = "smithy.test#httpResponseTests";

interface Kind {
  readonly trait: ShapeId;
  readonly rule: string;
  /** The structure that the parameters of a case are of. */
  structure(shape: Shape): ShapeId | undefined;
}

/**
 * What the tests of a protocol show is what it is said to be: bodies are of their media types,
 * parameters of the input, output or error.
 *
 * @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export function httpRequestTestsInputRule(model: Model, report: Report): void {
  check(model, report, {
    trait: REQUESTS,
    rule: "HttpRequestTestsInput",
    structure: (shape) => (shape.type === "operation" ? shape.input : undefined),
  });
}

export function httpResponseTestsOutputRule(model: Model, report: Report): void {
  check(model, report, {
    trait: RESPONSES,
    rule: "HttpResponseTestsOutput",
    structure: (shape) => (shape.type === "operation" ? shape.output : undefined),
  });
}

export function httpResponseTestsErrorRule(model: Model, report: Report): void {
  check(model, report, {
    trait: RESPONSES,
    rule: "HttpResponseTestsError",
    structure: (shape) => (shape.type === "structure" ? shape.id : undefined),
  });
}

function check(model: Model, report: Report, kind: Kind): void {
  for (const shape of shapesWithTrait(model, kind.trait)) {
    const structure = kind.structure(shape);
    const cases = shape.traits.get(kind.trait);
    if (!isNodeArray(cases)) continue;
    for (const [index, testCase] of cases.entries()) {
      checkBody(shape, testCase, kind, report);
      if (structure === undefined) continue;
      const context = `${kind.trait}.${index}`;
      const place = at(shape, kind.trait);
      checkVendorParams(model, shape, testCase, context, kind, report);
      const value = nodeProperty(testCase, "params") ?? {};
      const params = { value, shape: structure, context: `${context}.params` };
      checkTestValue(model, params, kind.rule, place, report);
    }
  }
}

function checkBody(shape: Shape, testCase: NodeValue, kind: Kind, report: Report): void {
  const body = nodeString(testCase, "body") ?? "";
  const mediaType = nodeString(testCase, "bodyMediaType") ?? "";
  const problem = bodyProblem(body, mediaType);
  if (problem === undefined) return;
  const id = nodeString(testCase, "id") ?? "";
  const place = { ...at(shape, kind.trait), id: kind.rule };
  report("ProtocolTest/body", { mediaType, trait: kind.trait, id, problem }, place);
}

function checkVendorParams(
  model: Model,
  shape: Shape,
  testCase: NodeValue,
  context: string,
  kind: Kind,
  report: Report,
): void {
  const vendorShape = nodeString(testCase, "vendorParamsShape");
  if (vendorShape === undefined) return;
  const value = nodeProperty(testCase, "vendorParams");
  const place = at(shape, kind.trait);
  if (!isNodeObject(value) || Object.keys(value).length === 0) {
    report("ProtocolTest/no-vendor-params", {}, { ...place, id: kind.rule });
    return;
  }
  const params = { value, shape: vendorShape, context: `${context}.vendorParams` };
  checkTestValue(model, params, kind.rule, place, report);
}
