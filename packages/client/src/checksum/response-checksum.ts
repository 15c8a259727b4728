import { HttpResponse } from "@smithy/core/protocols";
import { createChecksumStream, toBase64 } from "@smithy/core/serde";
import type { DeserializeMiddleware, MetadataBearer, Pluggable } from "@smithy/types";
import { ALGORITHM_NAMES, checksum, checksumHeader, checksumOf } from "./algorithms.ts";
import type { HttpChecksumDescription } from "./description.ts";
import type { ValueRecord } from "../values/record.ts";

/** Checks the checksum of a response while its body is read. */
export function checksumResponsePlugin({
  requestValidationModeMember: member,
  responseAlgorithms = [],
}: HttpChecksumDescription): Pluggable<object, MetadataBearer> {
  const algorithms = ALGORITHM_NAMES.filter((name) => responseAlgorithms.includes(name));
  const middleware: DeserializeMiddleware<object, MetadataBearer> = (next) => async (args) => {
    const result = await next(args);
    const isWanted = member !== undefined && (args.input as ValueRecord)[member] === "ENABLED";
    if (isWanted && HttpResponse.isInstance(result.response)) {
      await check(result.response, algorithms);
    }
    return result;
  };
  return {
    applyToStack: (stack) =>
      stack.addRelativeTo(middleware, {
        name: "responseChecksumMiddleware",
        relation: "after",
        toMiddleware: "deserializerMiddleware",
        override: true,
      }),
  };
}

/** @throws Error where the bytes are not those that the service has sent. */
async function check(response: HttpResponse, algorithms: readonly string[]): Promise<void> {
  const algorithm = algorithms.find((name) => response.headers[checksumHeader(name)] !== undefined);
  if (algorithm === undefined || response.statusCode >= 300) return;
  const header = checksumHeader(algorithm);
  const expected = response.headers[header] ?? "";
  // A checksum of the checksums of parts, which are not known here.
  if (/-\d+$/.test(expected)) return;
  if (response.body instanceof Uint8Array) {
    const found = await checksumOf(algorithm, response.body);
    if (found === expected) return;
    throw new Error(`[${header}] The body has the checksum ${found}, expected ${expected}.`);
  }
  if (response.body === undefined) return;
  response.body = createChecksumStream({
    expectedChecksum: expected,
    checksumSourceLocation: header,
    checksum: checksum(algorithm),
    source: response.body,
    base64Encoder: toBase64,
  });
}
