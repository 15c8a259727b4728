import { expectShape, membersOf, type Model, type OperationShape } from "@tsmith/smithy";
import type { ResponseCase } from "./cases.ts";
import { clientConfig } from "./client-config.ts";
import type { ClientSubject } from "./client-subject.ts";
import { difference } from "./compare.ts";
import { errorDifference } from "./compare-error.ts";
import { outputValue } from "./output-value.ts";
import { bodyBytes } from "./request.ts";
import { minimalValue } from "./minimal-value.ts";
import { runtimeResponse } from "./runtime-response.ts";
import { valueOf } from "./values.ts";

/** Answers a generated client with the response of a case, and compares what it makes of it. */
export async function runClientResponse(
  subject: ClientSubject,
  testCase: ResponseCase,
): Promise<string | undefined> {
  const { shape, response, params } = testCase;
  const { model, service } = subject;
  const operation = shape.type === "operation" ? shape : subject.operationWith(shape);
  if (operation === undefined) return "no operation has this error";
  const body = bodyBytes(response.body ?? "", response.bodyMediaType);
  const input = minimalValue(model, expectShape(model, operation.input));
  const sent = subject.send(operation, input, {
    ...clientConfig(service, undefined),
    requestHandler: { handle: async () => ({ response: runtimeResponse(response, body) }) },
  });
  if (shape.type !== "operation") {
    const error = await sent.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return errorDifference(model, testCase, subject.errorClass(shape), error);
  }
  const output = await sent;
  const expected = valueOf(model, expectShape(model, shape.output), params);
  return difference(
    { ...emptyStreams(model, shape), ...(expected as object) },
    await outputValue(output),
  );
}

/** A stream is there even if nothing is in it. */
function emptyStreams(model: Model, { output }: OperationShape): Readonly<Record<string, unknown>> {
  const streams = [...membersOf(expectShape(model, output))].filter(({ target }) => {
    const { type, traits } = expectShape(model, target);
    return type === "blob" && traits.has("smithy.api#streaming");
  });
  return Object.fromEntries(streams.map(({ name }) => [name, new Uint8Array()]));
}
