import type { Exchange, ModeledError } from "@tsmith/protocol";
import { expectShape, type OperationShape, type Shape } from "@tsmith/smithy";
import type { ResponseCase } from "./cases.ts";
import { responseDifference } from "./compare-response.ts";
import { operationRequest } from "./operation-request.ts";
import type { Subject } from "./subject.ts";
import { valueOf } from "./values.ts";

/** Lets a server write the params of a case, and compares the response. */
export async function runServerResponse(
  subject: Subject,
  { shape, response, params }: ResponseCase,
): Promise<string | undefined> {
  const operation = shape.type === "operation" ? shape : operationWith(subject, shape);
  if (operation === undefined) return "no operation has this error";
  const exchange = await exchangeOf(subject, operation);
  if (exchange === undefined) return "no request leads to the operation";
  if (shape.type === "operation") {
    const value = valueOf(subject.model, expectShape(subject.model, shape.output), params);
    return responseDifference(response, exchange.writeOutput(value));
  }
  const value = valueOf(subject.model, shape, params);
  // The tuple of an error's shape is an error's schema.
  const schema = subject.tuples.get(shape.id) as unknown as ModeledError["schema"];
  return responseDifference(response, exchange.writeError({ schema, value }));
}

async function exchangeOf(subject: Subject, shape: OperationShape): Promise<Exchange | undefined> {
  const server = subject.description.protocol.serve(subject.description, {});
  return server.match(operationRequest(subject, shape));
}

function operationWith({ model }: Subject, error: Shape): OperationShape | undefined {
  const operations = [...model.shapes.values()].filter((shape) => shape.type === "operation");
  return operations.find(({ errors }) => errors.includes(error.id)) ?? operations[0];
}
