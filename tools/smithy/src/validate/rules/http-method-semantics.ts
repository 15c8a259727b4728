import type { Report } from "../../diagnostics.ts";
import { httpBindings } from "../../knowledge/http-bindings.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const HTTP = "smithy.api#http";

interface Semantics {
  readonly isReadonly: boolean | undefined;
  readonly isIdempotent: boolean | undefined;
  readonly hasPayload: boolean;
}

/** What RFC 9110 expects of methods; `undefined` where both are well. */
const EXPECTED: ReadonlyMap<string, Semantics> = new Map<string, Semantics>([
  ["GET", { isReadonly: true, isIdempotent: false, hasPayload: false }],
  ["HEAD", { isReadonly: true, isIdempotent: false, hasPayload: false }],
  ["OPTIONS", { isReadonly: true, isIdempotent: false, hasPayload: true }],
  ["TRACE", { isReadonly: true, isIdempotent: false, hasPayload: false }],
  ["POST", { isReadonly: false, isIdempotent: undefined, hasPayload: true }],
  ["DELETE", { isReadonly: false, isIdempotent: true, hasPayload: false }],
  ["PUT", { isReadonly: false, isIdempotent: true, hasPayload: true }],
  ["PATCH", { isReadonly: false, isIdempotent: undefined, hasPayload: true }],
]);

/**
 * The method of `@http` and the traits of its operation agree.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#method
 */
export function httpMethodSemanticsRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const method = nodeProperty(operation.traits.get(HTTP), "method");
    if (operation.type !== "operation" || typeof method !== "string") continue;
    const upper = method.toUpperCase();
    const expected = EXPECTED.get(upper);
    if (upper !== method && expected !== undefined) {
      const parameters = { method, expected: upper, correct: upper };
      report("HttpMethodSemantics", parameters, at(operation, HTTP));
    }
    if (upper === "OPTIONS") report("HttpMethodSemantics.OPTIONS", {}, at(operation, HTTP));
    if (expected !== undefined) checkOperation(model, operation, upper, expected, report);
  }
}

function checkOperation(
  model: Model,
  operation: OperationShape,
  method: string,
  { isReadonly, isIdempotent, hasPayload }: Semantics,
  report: Report,
): void {
  const place = at(operation, HTTP);
  const isMarkedReadonly = operation.traits.has("smithy.api#readonly");
  if (isReadonly === true && !isMarkedReadonly) {
    report("HttpMethodSemantics.MissingReadonlyTrait", { method }, place);
  } else if (isReadonly === false && isMarkedReadonly) {
    report("HttpMethodSemantics.UnnecessaryReadonlyTrait", { method }, place);
  }
  const isMarkedIdempotent = operation.traits.has("smithy.api#idempotent");
  if (isIdempotent === true && !isMarkedIdempotent) {
    report("HttpMethodSemantics.MissingIdempotentTrait", { method }, place);
  } else if (isIdempotent === false && isMarkedIdempotent) {
    report("HttpMethodSemantics.UnnecessaryIdempotentTrait", { method }, place);
  }
  if (hasPayload) return;
  const bindings = httpBindings(model, operation.id)?.request ?? [];
  const payload = bindings.find(({ location }) => location === "payload");
  const body = bindings.filter(({ location }) => location === "document");
  if (payload !== undefined) {
    const parameters = { method, member: payload.member.name };
    report("HttpMethodSemantics.UnexpectedPayload", parameters, place);
  } else if (body.length > 0) {
    const members = ticked(body.map(({ member }) => member.name).toSorted());
    report("HttpMethodSemantics.UnexpectedPayload/body", { method, members }, place);
  }
}
