import { expectShape, type OperationShape } from "@tsmith/smithy";
import type { HttpRequest } from "@smithy/types";
import { HttpResponse } from "@smithy/core/protocols";
import type { RequestCase } from "./cases.ts";
import { clientConfig } from "./client-config.ts";
import type { ClientSubject } from "./client-subject.ts";
import { writtenDifference } from "./compare-request.ts";
import { valueOf } from "./values.ts";
import { fromRuntime } from "./written-request.ts";

/** Sends the params of a case with a generated client, and compares the request. */
export async function runClientRequest(
  subject: ClientSubject,
  testCase: RequestCase,
): Promise<string | undefined> {
  const { shape } = testCase;
  if (shape.type !== "operation") return "a request case belongs to an operation";
  const { sent, failure } = await sentRequest(subject, shape, testCase);
  if (sent === undefined) return `no request is sent: ${String(failure)}`;
  return writtenDifference(testCase.request, fromRuntime(sent));
}

/** The request that a generated client writes for the params of a case. */
export async function sentRequest(
  subject: ClientSubject,
  shape: OperationShape,
  { request, params, vendorParams }: RequestCase,
): Promise<{ readonly sent: HttpRequest | undefined; readonly failure: unknown }> {
  const input = valueOf(subject.model, expectShape(subject.model, shape.input), params);
  const requests: HttpRequest[] = [];
  let failure: unknown;
  await subject
    .send(shape, input, {
      ...clientConfig(subject.service, request.host, vendorParams),
      requestHandler: {
        // The answer fits no case: it is the request that counts.
        handle: async (sent) => {
          requests.push(sent);
          return { response: new HttpResponse({ statusCode: 200, headers: {}, body: undefined }) };
        },
      },
    })
    .catch((error: unknown) => (failure = error));
  return { sent: requests[0], failure };
}
