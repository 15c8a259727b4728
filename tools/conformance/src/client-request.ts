import { expectShape } from "@tsmith/smithy";
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
  { shape, request, params, vendorParams }: RequestCase,
): Promise<string | undefined> {
  if (shape.type !== "operation") return "a request case belongs to an operation";
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
  const [sent] = requests;
  if (sent === undefined) return `no request is sent: ${String(failure)}`;
  return writtenDifference(request, fromRuntime(sent));
}
