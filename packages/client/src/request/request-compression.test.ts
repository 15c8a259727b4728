import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { through } from "../../test/through.ts";
import type { ResolvedConfig } from "../service.ts";
import { requestCompression } from "./request-compression.ts";

const LONG = "a".repeat(10_240);

async function compressed(
  body: unknown,
  config: object = {},
  headers: Record<string, string> = {},
) {
  const defaults = { disableRequestCompression: false, requestMinCompressionSizeBytes: 10_240 };
  // The plugin reads nothing else of the configuration.
  const plugin = requestCompression(["gzip"])({ ...defaults, ...config } as ResolvedConfig);
  const { request } = await through(plugin, { body, headers });
  return request;
}

test("a long body is compressed", async () => {
  const { body, headers } = await compressed(LONG);
  expect(headers).toEqual({ "content-encoding": "gzip" });
  expect(gunzipSync(body as Uint8Array).toString()).toBe(LONG);
});

test("a body of a byte less is not", async () => {
  const { body, headers } = await compressed(LONG.slice(1));
  expect({ body, headers }).toEqual({ body: LONG.slice(1), headers: {} });
});

test("an encoding that is there stays, and comes first", async () => {
  const { headers } = await compressed(LONG, {}, { "content-encoding": "custom" });
  expect(headers["content-encoding"]).toBe("custom, gzip");
});

test("a caller may disable it", async () => {
  const { body } = await compressed(LONG, { disableRequestCompression: async () => true });
  expect(body).toBe(LONG);
});

test("a caller may say from which size on", async () => {
  const { body } = await compressed("a", { requestMinCompressionSizeBytes: 1 });
  expect(gunzipSync(body as Uint8Array).toString()).toBe("a");
});

test("no body is no body, whatever the size", async () => {
  const { body, headers } = await compressed(undefined, { requestMinCompressionSizeBytes: 0 });
  expect({ body, headers }).toEqual({ body: undefined, headers: {} });
});

test.each([-1, 10_485_761])("%i bytes are no size to ask for", async (size) => {
  const failure = compressed(LONG, { requestMinCompressionSizeBytes: size });
  await expect(failure).rejects.toThrow(`found ${size}`);
});

test("a stream is compressed as it is read, and has no length", async () => {
  const { body, headers } = await compressed(
    Readable.from(["a", "b"]),
    {},
    {
      "content-length": "2",
    },
  );
  expect(headers).toEqual({ "content-encoding": "gzip" });
  expect(
    gunzipSync(
      await Readable.from(body as Readable)
        .toArray()
        .then(Buffer.concat),
    ).toString(),
  ).toBe("ab");
});

test("a service that takes no encoding of ours gets the body as it is", async () => {
  const config = { disableRequestCompression: false, requestMinCompressionSizeBytes: 0 };
  const plugin = requestCompression(["br"])(config as ResolvedConfig);
  const { request } = await through(plugin, { body: LONG });
  expect(request.body).toBe(LONG);
});
