import {
  memberOf,
  nodeProperty,
  type Model,
  type NodeObject,
  type Shape,
  shapeName,
} from "@tsmith/smithy";
import type { ResponseCase } from "./cases.ts";
import type { ErrorClass } from "./client-subject.ts";
import { difference } from "./compare.ts";
import { outputValue } from "./output-value.ts";
import { valueOf } from "./values.ts";

/**
 * Where what a client threw is not the error of a case; `undefined` where it is. Beside its members
 * an error has a name, a fault, metadata and always a message, and it keeps what the service sent
 * beyond its contract.
 */
export async function errorDifference(
  model: Model,
  { shape, params, response, vendorParams }: ResponseCase,
  Expected: ErrorClass,
  actual: unknown,
): Promise<string | undefined> {
  if (!(actual instanceof Expected)) return `error: expected ${shape.id}, found ${String(actual)}`;
  const members = await outputValue(Object.assign({ message: actual.message }, actual));
  return (
    difference(expectedFacts(shape, response.code), factsOf(actual)) ??
    codeDifference(vendorParams, actual) ??
    difference(
      valueOf(model, shape, params),
      Object.fromEntries(
        Object.entries(members as object).filter(([name]) => {
          const isMessage = name === "message" && !("message" in params);
          return memberOf(shape, name) !== undefined && !isMessage;
        }),
      ),
    )
  );
}

function expectedFacts(shape: Shape, status: number): object {
  return { name: shapeName(shape.id), fault: shape.traits.get("smithy.api#error"), status };
}

function factsOf(error: Error): object {
  const { $fault, $metadata } = error as { $fault?: unknown; $metadata?: object };
  return {
    name: error.name,
    fault: $fault,
    status: $metadata && "httpStatusCode" in $metadata ? $metadata.httpStatusCode : undefined,
  };
}

/** The code of an error is that of the protocol awsQuery, where it has one, else its name. */
function codeDifference(params: NodeObject | undefined, error: Error): string | undefined {
  const { Code = error.name, Type } = error as { Code?: unknown; Type?: unknown };
  const code = nodeProperty(params, "code");
  const type = nodeProperty(params, "type");
  return (
    (code === undefined ? undefined : difference(code, Code, "Code")) ??
    (type === undefined ? undefined : difference(type, Type, "Type"))
  );
}
