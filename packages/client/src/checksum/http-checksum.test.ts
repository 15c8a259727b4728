import { Readable } from "node:stream";
import { HttpResponse } from "@smithy/core/protocols";
import { constructStack } from "@smithy/core/client";
import type { MetadataBearer } from "@smithy/types";
import { describe, expect, test } from "vitest";
import { through } from "../../test/through.ts";
import type { ResolvedConfig } from "../service.ts";
import type { HttpChecksumDescription } from "./description.ts";
import { httpChecksum } from "./http-checksum.ts";

const SUPPORTED = {
  requestChecksumCalculation: "WHEN_SUPPORTED",
  responseChecksumValidation: "WHEN_SUPPORTED",
};
const REQUIRED = {
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
};

function plugin(description: HttpChecksumDescription, config: object = SUPPORTED) {
  // The plugin reads nothing else of the configuration.
  return httpChecksum(description)(config as ResolvedConfig);
}

describe("a request", () => {
  const chooses = {
    requestAlgorithmMember: "Algorithm",
    requestAlgorithmHeader: "x-amz-sdk-checksum-algorithm",
  };

  test("has a CRC32, and says so", async () => {
    const { request } = await through(plugin(chooses), { body: "123456789" });
    expect(request.headers).toEqual({
      "x-amz-checksum-crc32": "y/Q5Jg==",
      "x-amz-sdk-checksum-algorithm": "CRC32",
    });
  });

  test("has the checksum that its input chooses", async () => {
    const input = { Algorithm: "CRC32C" };
    const { request } = await through(plugin(chooses, REQUIRED), { body: "123456789" }, input);
    expect(request.headers).toEqual({ "x-amz-checksum-crc32c": "4waSgw==" });
  });

  test("keeps the checksum that its caller gives", async () => {
    const headers = { "x-amz-checksum-sha256": "mine" };
    const { request } = await through(plugin(chooses), { body: "a", headers });
    expect(request.headers).toEqual(headers);
  });

  test("has none where none is needed and the caller wants no other", async () => {
    const { request } = await through(plugin(chooses, REQUIRED), { body: "a" });
    expect(request.headers).toEqual({});
  });

  test("has one where one is needed", async () => {
    const needs = { requestChecksumRequired: true };
    const { request } = await through(plugin(needs, REQUIRED), { body: "123456789" });
    expect(request.headers).toEqual({ "x-amz-checksum-crc32": "y/Q5Jg==" });
  });

  test("has none where only responses have", async () => {
    const checks = { requestValidationModeMember: "Mode", responseAlgorithms: ["CRC32"] };
    const { request } = await through(plugin(checks), { body: "a" });
    expect(request.headers).toEqual({});
  });

  test("that is a stream has it at its end", async () => {
    const options = {
      body: Readable.from([Buffer.from("1234"), Buffer.from("56789")]),
      headers: { "content-length": "9", "content-encoding": "gzip" },
    };
    const { request } = await through(plugin({ requestChecksumRequired: true }), options);
    expect(request.headers).toEqual({
      "content-encoding": "gzip,aws-chunked",
      "transfer-encoding": "chunked",
      "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
      "x-amz-decoded-content-length": "9",
      "x-amz-trailer": "x-amz-checksum-crc32",
    });
    const sent = await new Response(request.body as ReadableStream).text();
    expect(sent).toBe("4\r\n1234\r\n5\r\n56789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n");
  });
});

describe("a response", () => {
  const checks = {
    requestValidationModeMember: "Mode",
    responseAlgorithms: ["SHA256", "CRC32", "CRC32C"],
  };

  /** The body of a response with these headers, as it is read. */
  async function read(
    headers: Record<string, string>,
    input: object = {},
    config: object = SUPPORTED,
    body: unknown = Readable.from([Buffer.from("123456789")]),
  ): Promise<string> {
    const stack = constructStack<object, MetadataBearer>();
    stack.add((next) => async (args) => ({ ...(await next(args)), output: { $metadata: {} } }), {
      name: "deserializerMiddleware",
      step: "deserialize",
    });
    stack.use(plugin(checks, config));
    const response = new HttpResponse({ statusCode: 200, headers, body });
    const handler = stack.resolve(async () => ({ response, output: { $metadata: {} } }), {});
    await handler({ input });
    return new Response(response.body as ReadableStream).text();
  }

  test("that is what was sent is read", async () => {
    expect(await read({ "x-amz-checksum-crc32": "y/Q5Jg==" })).toBe("123456789");
    const bytes = new TextEncoder().encode("123456789");
    expect(await read({ "x-amz-checksum-crc32": "y/Q5Jg==" }, {}, SUPPORTED, bytes)).toBe(
      "123456789",
    );
  });

  test("that is not is an error", async () => {
    const wrong = { "x-amz-checksum-crc32": "AAAAAA==" };
    await expect(read(wrong)).rejects.toThrow("Checksum mismatch");
    const bytes = new TextEncoder().encode("123456789");
    await expect(read(wrong, {}, SUPPORTED, bytes)).rejects.toThrow("y/Q5Jg==");
  });

  test("is checked by the quickest of its checksums", async () => {
    const headers = { "x-amz-checksum-crc32": "y/Q5Jg==", "x-amz-checksum-sha256": "wrong" };
    expect(await read(headers)).toBe("123456789");
  });

  test("is not checked by a checksum of parts", async () => {
    expect(await read({ "x-amz-checksum-crc32": "AAAAAA==-2" })).toBe("123456789");
  });

  test("is checked where its input says so, whatever the client does", async () => {
    const wrong = { "x-amz-checksum-crc32": "AAAAAA==" };
    expect(await read(wrong, {}, REQUIRED)).toBe("123456789");
    const checked = read(wrong, { Mode: "ENABLED" }, REQUIRED);
    await expect(checked).rejects.toThrow("Checksum mismatch");
  });
});
