import { cbor } from "@smithy/core/cbor";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, ClientProtocol, Protocol, Server, ServerOptions } from "../src/index.ts";
import { rpcv2Cbor, rpcv2CborClient } from "../src/rpcv2-cbor/index.ts";
import { rpcv2Json, rpcv2JsonClient } from "../src/rpcv2-json/index.ts";
import { citiesServer, NoSuchCity$, PutCity$ } from "./cities.ts";

/** What the two protocols differ in. */
interface Format {
  readonly protocol: Protocol;
  readonly client: ClientProtocol;
  readonly name: string;
  readonly mediaType: string;
  readonly write: (value: unknown) => Uint8Array<ArrayBuffer>;
  readonly read: (bytes: Uint8Array) => unknown;
}

const cborFormat: Format = {
  protocol: rpcv2Cbor,
  client: rpcv2CborClient,
  name: "rpc-v2-cbor",
  mediaType: "application/cbor",
  write: (value) => new Uint8Array(cbor.serialize(value)),
  read: (bytes) => cbor.deserialize(bytes) as unknown,
};
const jsonFormat: Format = {
  protocol: rpcv2Json,
  client: rpcv2JsonClient,
  name: "rpc-v2-json",
  mediaType: "application/json",
  write: (value) => new TextEncoder().encode(JSON.stringify(value)),
  read: (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
};

const path = "/service/Cities/operation/PutCity";

describe.each([cborFormat, jsonFormat])("$name", (format) => {
  const { protocol, client, name, mediaType, write, read } = format;
  const input = write({ id: "rome" });

  const operation = client.connect(
    { id: "example#Cities", version: "1" },
    { schema: PutCity$, errors: [NoSuchCity$] },
  );

  function serverOf(handler?: () => Answer, options?: ServerOptions): Server {
    return citiesServer(handler, options, protocol);
  }

  /** A header that is empty is left out. */
  function requestOf(body: Uint8Array<ArrayBuffer>, changes: object = {}, at = path): Request {
    const all = { "smithy-protocol": name, "content-type": mediaType, accept: mediaType };
    const headers = Object.entries({ ...all, ...changes }).filter(([, value]) => value !== "");
    return new Request(`http://localhost${at}`, {
      method: "POST",
      headers: Object.fromEntries(headers),
      body,
    });
  }

  async function answerOf(server: Server, request: Request) {
    const response = await server.handle(request);
    if (response === undefined) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get("smithy-protocol")).toBe(name);
    return { status: response.status, body: bytes.length === 0 ? undefined : read(bytes) };
  }

  test("a request of the contract is answered", async () => {
    expect(await answerOf(serverOf(), requestOf(input))).toEqual({ status: 200, body: {} });
  });

  test.each([
    ["below a prefix", "/v1/tenant%2F1/service/Cities/operation/PutCity"],
    ["with a query", "/service/Cities/operation/PutCity?service=other"],
  ])("a path %s is one of the protocol", async (_title, at) => {
    expect(await answerOf(serverOf(), requestOf(input, {}, at))).toMatchObject({ status: 200 });
  });

  test.each<[string, object, string]>([
    ["another protocol", { "smithy-protocol": "rpc-v2-yaml" }, path],
    ["no protocol", { "smithy-protocol": "" }, path],
    ["another service", {}, "/service/Towns/operation/PutCity"],
    ["an operation with its namespace", {}, "/service/Cities/operation/example%23PutCity"],
    ["an operation that the service has not", {}, "/service/Cities/operation/toString"],
    ["a path that goes on", {}, `${path}/more`],
    ["a path without the service", {}, "/operation/PutCity"],
    ["other words", {}, "/services/Cities/operations/PutCity"],
  ])("%s is nobody's request", async (_title, headers, at) => {
    expect(await answerOf(serverOf(), requestOf(input, headers, at))).toBeUndefined();
  });

  test.each(["GET", "PUT", "DELETE"])("%s is no method of the protocol", async (method) => {
    const { headers } = requestOf(input);
    const request = new Request(`http://localhost${path}`, { method, headers });
    expect(await serverOf().handle(request)).toBeUndefined();
  });

  test("the service may be named with its namespace in CBOR alone", async () => {
    const request = requestOf(input, {}, "/service/example.Cities/operation/PutCity");
    const answer = await answerOf(serverOf(), request);
    expect(answer?.status).toBe(protocol === rpcv2Cbor ? 200 : undefined);
  });

  test.each<[string, object, number]>([
    ["text/plain", { "content-type": "text/plain" }, 415],
    ["no type", { "content-type": "" }, 415],
    ["no accepted type", { accept: "" }, 200],
    ["any accepted type", { accept: "*/*" }, 200],
    ["another accepted type", { accept: "text/html" }, 406],
    ["a target of AWS JSON", { "x-amz-target": "Cities.GetMap" }, 400],
    ["another target", { "x-amzn-target": "Cities.GetMap" }, 400],
  ])("%s gives its status", async (_title, headers, status) => {
    expect(await answerOf(serverOf(), requestOf(input, headers))).toMatchObject({ status });
  });

  test("no body stands for an input without members", async () => {
    const empty = new Uint8Array();
    const at = "/service/Cities/operation/GetMap";
    expect(await answerOf(serverOf(), requestOf(empty, { "content-type": "" }, at))).toEqual({
      status: 200,
      body: undefined,
    });
    expect(await answerOf(serverOf(), requestOf(empty))).toMatchObject({ status: 400 });
  });

  test("what is no input of an operation without one is refused", async () => {
    const at = "/service/Cities/operation/GetMap";
    expect(await answerOf(serverOf(), requestOf(write({}), {}, at))).toMatchObject({ status: 200 });
    expect(await answerOf(serverOf(), requestOf(write([]), {}, at))).toMatchObject({ status: 400 });
  });

  test("without an output there are neither a body nor its type", async () => {
    const request = requestOf(write({}), {}, "/service/Cities/operation/GetMap");
    const response = await serverOf().handle(request);
    expect(response?.headers.has("content-type")).toBe(false);
    expect(await response?.text()).toBe("");
  });

  test("an error says its absolute id, and has its status", async () => {
    const error = { schema: NoSuchCity$, value: { message: "gone" } };
    expect(
      await answerOf(
        serverOf(() => ({ error })),
        requestOf(input),
      ),
    ).toEqual({
      status: 404,
      body: { __type: "example#NoSuchCity", message: "gone" },
    });
  });

  test("a refusal is in the words of the protocol", async () => {
    const message = "Value at '/id' failed to satisfy constraint: Member must not be null";
    expect(await answerOf(serverOf(), requestOf(write({})))).toEqual({
      status: 400,
      body: {
        __type: "smithy.framework#ValidationException",
        message: `1 validation error detected. ${message}`,
        fieldList: [{ path: "/id", message }],
      },
    });
  });

  test("what a handler throws is told to no client", async () => {
    const server = serverOf(() => {
      throw new Error("secret");
    });
    expect(await answerOf(server, requestOf(input))).toEqual({
      status: 500,
      body: { __type: "smithy.framework#InternalFailure", message: "Internal failure" },
    });
  });

  test("a body that is too long is refused, compressed or not", async () => {
    const server = serverOf(undefined, { maxBodyBytes: 100 });
    const long = write({ id: "a".repeat(200) });
    expect(await answerOf(server, requestOf(long))).toMatchObject({ status: 413 });
    const packed = new Blob([long]).stream().pipeThrough(new CompressionStream("gzip"));
    const body = new Uint8Array(await new Response(packed).arrayBuffer());
    const request = requestOf(body, { "content-encoding": "gzip" });
    expect(await answerOf(server, request)).toMatchObject({ status: 413 });
  });

  test("of a response of another protocol a client believes the status alone", async () => {
    const body = write({ __type: "example#NoSuchCity", message: "gone" });
    await expect(operation.readResponse(new Response(body))).rejects.toThrow("another protocol");
    expect(await operation.readResponse(new Response(body, { status: 404 }))).toEqual({
      unknownError: { status: 404, name: "", message: "" },
    });
    const init = { status: 404, headers: { "smithy-protocol": name } };
    expect(await operation.readResponse(new Response(body, init))).toEqual({
      error: { schema: NoSuchCity$, value: { message: "gone" } },
    });
  });

  test("a code is no name of an error", async () => {
    const body = write({ code: "NoSuchCity", Code: "NoSuchCity", message: "gone" });
    const headers = { "smithy-protocol": name, "x-amzn-errortype": "NoSuchCity" };
    expect(await operation.readResponse(new Response(body, { status: 404, headers }))).toEqual({
      unknownError: { status: 404, name: "", message: "gone" },
    });
  });

  test("whatever the bytes are, the answer is one of the client's mistakes", async () => {
    const server = serverOf();
    const whole = write({ id: "rome", places: [{ name: "Forum", size: 3 }], labels: { a: "b" } });
    const changed = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
      .map((changes) => {
        const bytes = new Uint8Array(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    const cut = fc.nat(whole.length).map((length) => whole.slice(0, length));
    const any = fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut, any), async (bytes) => {
        const answer = await answerOf(server, requestOf(bytes));
        expect([200, 400]).toContain(answer?.status);
      }),
      { numRuns: 1000 },
    );
  });

  test("whatever the document is, the answer is one of the client's mistakes or a success", async () => {
    const server = serverOf();
    const body = fc.dictionary(
      fc.constantFrom("id", "places", "labels", "founded", "seal", "people", "area", "notes", "x"),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const answer = await answerOf(server, requestOf(write(value)));
        expect([200, 400]).toContain(answer?.status);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ["a number", 1],
  ["a text with a space", "1 "],
  ["a text with a plus", "+1"],
  ["a text with zeros before it", "01"],
  ["a text without digits before the point", ".5"],
  ["a text without digits after the point", "1."],
  ["NaN", "NaN"],
  ["hexadecimal digits", "0x1"],
])("%s is no bigDecimal in JSON", async (_title, area) => {
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    headers: { "smithy-protocol": "rpc-v2-json", "content-type": "application/json" },
    body: JSON.stringify({ id: "rome", area }),
  });
  const response = await citiesServer(undefined, {}, rpcv2Json).handle(request);
  expect(response?.status).toBe(400);
});
