import type { Report } from "../../../diagnostics.ts";
import { eventStreams } from "../../../knowledge/streaming.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import {
  isNodeArray,
  nodeItems,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { bodyProblem } from "../../../well-formed/media-type.ts";
import { at } from "../../at.ts";
import { checkTestValue } from "./test-value.ts";

const TESTS = "smithy.test#eventStreamTests";
const RULE = "EventStreamTestsTrait";
const INITIAL = [
  "initialRequestParams",
  "initialRequest",
  "initialResponseParams",
  "initialResponse",
];

/**
 * What the tests of a stream of events show is what the operation takes and gives.
 *
 * @see https://smithy.io/2.0/additional-specs/event-stream-protocol-compliance-tests.html
 */
export function eventStreamTestsTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, TESTS)) {
    const cases = operation.traits.get(TESTS);
    if (operation.type !== "operation" || !isNodeArray(cases)) continue;
    for (const [index, testCase] of cases.entries()) {
      checkCase(model, operation, testCase, `${TESTS}.${index}`, report);
      if (nodeItems(testCase, "events").length > 0) continue;
      if (INITIAL.some((name) => nodeProperty(testCase, name) !== undefined)) continue;
      const place = { ...at(operation, TESTS), idSuffix: String(index) };
      report("EventStreamTestsTrait/empty", { context: `${TESTS}.${index}` }, place);
    }
  }
}

function checkCase(
  model: Model,
  operation: OperationShape,
  testCase: NodeValue,
  context: string,
  report: Report,
): void {
  const check = (name: string, value: NodeValue | undefined, shape: ShapeId | undefined): void => {
    if (value === undefined || shape === undefined) return;
    const tested = { value, shape, context: `${context}.${name}` };
    checkTestValue(model, tested, RULE, at(operation, TESTS), report, "format");
  };
  for (const [side, params, message] of [
    ["input", "initialRequestParams", "initialRequest"],
    ["output", "initialResponseParams", "initialResponse"],
  ] as const) {
    check(params, nodeProperty(testCase, params), operation[side]);
    const shape = nodeString(testCase, `${message}Shape`);
    check(message, nodeProperty(testCase, message) ?? {}, shape);
  }
  const vendorShape = nodeString(testCase, "vendorParamsShape");
  check("vendorParams", nodeProperty(testCase, "vendorParams") ?? {}, vendorShape);
  for (const [index, event] of nodeItems(testCase, "events").entries()) {
    checkEvent(model, operation, event, `${context}.events.${index}`, report);
  }
}

function checkEvent(
  model: Model,
  operation: OperationShape,
  event: NodeValue,
  context: string,
  report: Report,
): void {
  const place = at(operation, TESTS);
  const direction = nodeString(event, "type") ?? "";
  const side = direction === "request" ? "input" : "output";
  const params = nodeProperty(event, "params");
  const stream = eventStreams(model, operation.id)[side];
  if (params !== undefined && stream === undefined) {
    const parameters = { context, direction, operation: operation.id, side };
    // The id has a part of its own for one of the two.
    const idSuffix = context.slice(`${TESTS}.`.length);
    const there = direction === "response" ? { ...place, idSuffix } : place;
    report("EventStreamTestsTrait/stream", parameters, there);
  } else if (params !== undefined && stream !== undefined) {
    const value = { value: params, shape: stream.events.id, context: `${context}.params` };
    checkTestValue(model, value, RULE, place, report, "format");
  }
  const mediaType = nodeString(event, "bodyMediaType") ?? "";
  const problem = bodyProblem(nodeString(event, "body") ?? "", mediaType);
  if (problem !== undefined) {
    const parameters = { context: `${context}.body`, mediaType, problem };
    report("EventStreamTestsTrait/body", parameters, place);
  }
  const vendorShape = nodeString(event, "vendorParamsShape");
  if (vendorShape === undefined) return;
  const value = nodeProperty(event, "vendorParams") ?? {};
  const vendor = { value, shape: vendorShape, context: `${context}.vendorParams` };
  checkTestValue(model, vendor, RULE, place, report, "format");
}
