import type { Report } from "../../diagnostics.ts";
import { httpBindings } from "../../knowledge/http-bindings.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import { at } from "../at.ts";

const HTTP = "smithy.api#http";
const HTTP_ERROR = "smithy.api#httpError";
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205]);

/**
 * Success has a code of 200 to 299, which may have a body where one is sent; an error one that suits whose fault it is.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httperror-trait
 */
export function httpResponseCodeSemanticsRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const code = nodeProperty(operation.traits.get(HTTP), "code");
    if (typeof code !== "number") continue;
    if (code < 200 || code > 299) {
      report("HttpResponseCodeSemantics", { code }, at(operation, HTTP));
    } else if (WITHOUT_BODY.has(code) && hasBody(model, operation.id)) {
      report("HttpResponseCodeSemantics/body", { code }, at(operation));
    }
  }
  for (const error of shapesWithTrait(model, HTTP_ERROR)) {
    const code = error.traits.get(HTTP_ERROR);
    const fault = error.traits.get("smithy.api#error");
    if (typeof code !== "number" || (fault !== "client" && fault !== "server")) continue;
    const expected = fault === "client" ? 4 : 5;
    if (Math.floor(code / 100) === expected) continue;
    const parameters = { expected: `${expected}xx`, fault, code };
    report("HttpResponseCodeSemantics/error", parameters, at(error, HTTP_ERROR));
  }
}

function hasBody(model: Model, operation: ShapeId): boolean {
  const bindings = httpBindings(model, operation)?.response ?? [];
  return bindings.some(({ location }) => location === "document" || location === "payload");
}
