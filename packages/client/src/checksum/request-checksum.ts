import type { HttpRequest } from "@smithy/core/protocols";
import { calculateBodyLength, getAwsChunkedEncodingStream, toBase64 } from "@smithy/core/serde";
import { streamHasher } from "#runtime";
import { bodyBytes } from "../request/body-bytes.ts";
import { checksumClass, checksumHeader, checksumOf } from "./algorithms.ts";

/** Whether the caller has given a checksum. */
export function hasChecksum({ headers }: HttpRequest): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase().startsWith("x-amz-checksum-"));
}

/** Adds the checksum of a body: bytes have it in a header, a stream after its end. */
export async function addChecksum(request: HttpRequest, algorithm: string): Promise<void> {
  const header = checksumHeader(algorithm);
  const bytes = await bodyBytes(request.body);
  if (bytes === undefined) addTrailer(request, algorithm, header);
  else request.headers[header] = await checksumOf(algorithm, bytes);
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html */
function addTrailer(request: HttpRequest, algorithm: string, trailer: string): void {
  const { "content-length": length, "content-encoding": encoding, ...headers } = request.headers;
  request.headers = {
    ...headers,
    "content-encoding": encoding === undefined ? "aws-chunked" : `${encoding},aws-chunked`,
    "transfer-encoding": "chunked",
    "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "x-amz-trailer": trailer,
    ...(length !== undefined && { "x-amz-decoded-content-length": length }),
  };
  request.body = getAwsChunkedEncodingStream(request.body, {
    base64Encoder: toBase64,
    bodyLengthChecker: calculateBodyLength,
    checksumAlgorithmFn: checksumClass(algorithm),
    checksumLocationName: trailer,
    streamHasher,
  });
}
