import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  awsJson1_0,
  awsJson1_0Client,
  awsJson1_1,
  awsJson1_1Client,
} from "../src/aws-json/index.ts";
import type { Answer, ClientProtocol, Protocol, Server } from "../src/index.ts";
import { restJson1, restJson1Client } from "../src/rest-json1/index.ts";
import { restXml, restXmlClient } from "../src/rest-xml/index.ts";
import { rpcv2Cbor, rpcv2CborClient } from "../src/rpcv2-cbor/index.ts";
import { rpcv2Json, rpcv2JsonClient } from "../src/rpcv2-json/index.ts";
import { citiesServer, GetMap$, NoSuchCity$, PutCity$, PutPlainCity$ } from "./cities.ts";
import { bigDecimal, blob, long, mapOf, place, present, text, timestamp } from "./values.ts";

const service = { id: "example#Cities", version: "1" };

const shared = {
  trace: fc.stringMatching(/^[!-~]([ -~]{0,8}[!-~])?$/),
  places: fc.array(place, { maxLength: 3 }),
  labels: mapOf(text),
  founded: timestamp,
  seal: blob,
  people: long,
  area: bigDecimal,
};

/** `JSON.stringify` writes -0 as 0. */
const notes = fc
  .jsonValue({ depthSize: "small" })
  .filter((value) => value !== null)
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Decimal fractions have no sign of 0. */
const signedArea = bigDecimal.filter(({ string }) => !/^-0(?:\.0+)?$/.test(string));

const halves: readonly {
  readonly protocol: Protocol;
  readonly client: ClientProtocol;
  /** What the protocol has values for. */
  readonly members: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}[] = [
  { protocol: awsJson1_0, client: awsJson1_0Client, members: { ...shared, notes } },
  { protocol: awsJson1_1, client: awsJson1_1Client, members: { ...shared, notes } },
  { protocol: restJson1, client: restJson1Client, members: { ...shared, notes } },
  { protocol: restXml, client: restXmlClient, members: shared },
  {
    protocol: rpcv2Cbor,
    client: rpcv2CborClient,
    members: { ...shared, notes, area: signedArea },
  },
  { protocol: rpcv2Json, client: rpcv2JsonClient, members: { ...shared, notes } },
];

describe.each(halves)("$protocol.id", ({ protocol, client, members }) => {
  const schema = "notes" in members ? PutCity$ : PutPlainCity$;
  const operation = client.connect(service, { schema, errors: [NoSuchCity$] });

  function serverOf(handler?: (input: unknown) => Answer): Server {
    return citiesServer(handler, {}, protocol);
  }

  test("an input reaches the handler as the client gave it, an output comes back as it was", async () => {
    const input = fc.record(
      {
        id: fc.stringMatching(/^[a-z]+$/),
        tags: fc.uniqueArray(fc.constantFrom("old", "new"), { minLength: 1 }),
        ...members,
      },
      { requiredKeys: ["id"], noNullPrototype: true },
    );
    const output = fc.record(members, { requiredKeys: [], noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(input, output, async (given, answer) => {
        let received: unknown;
        const server = serverOf((read) => {
          received = read;
          return { output: answer };
        });
        const response = await server.handle(operation.writeRequest(given, "http://localhost"));
        if (response?.status !== 200) throw new Error(await response?.text());
        expect(received).toEqual(present(given));
        expect(await operation.readResponse(response)).toEqual({ output: present(answer) });
      }),
      { numRuns: 300 },
    );
  });

  test("an operation with neither input nor output has its request and its response", async () => {
    const map = client.connect(service, { schema: GetMap$, errors: [] });
    const request = map.writeRequest({}, "http://localhost");
    const response = await serverOf().handle(request);
    expect(await map.readResponse(response!)).toEqual({ output: {} });
  });

  test("an error of the model comes back with its members", async () => {
    const error = { schema: NoSuchCity$, value: { message: "gone" } };
    const server = serverOf(() => ({ error }));
    const request = operation.writeRequest({ id: "rome" }, "http://localhost");
    expect(await operation.readResponse((await server.handle(request))!)).toEqual({ error });
  });

  test("an error that the model does not know has a name and a message", async () => {
    const request = operation.writeRequest({ id: "R" }, "http://localhost");
    const response = await serverOf().handle(request);
    expect(await operation.readResponse(response!)).toMatchObject({
      unknownError: {
        status: 400,
        name: "ValidationException",
        message: expect.stringMatching(/^1 validation error/),
      },
    });
  });

  test.each(["<html>Bad gateway</html>", "Bad gateway", ""])(
    "an answer of no service is an error without a name: `%s`",
    async (body) => {
      const response = new Response(body, { status: 502 });
      expect(await operation.readResponse(response)).toEqual({
        unknownError: { status: 502, name: "", message: "" },
      });
    },
  );

  test.each([
    ["a text for a list", { places: "a" }],
    ["a list for a map", { labels: ["a"] }],
    ["a text for a structure", { places: ["a"] }],
    ["a number for a text", { labels: { a: 1 } }],
    ["a text for a number", { people: "1" }],
    ["a number for a decimal", { area: { type: "bigDecimal", string: "one" } }],
    ["a text for a timestamp", { founded: "1970-01-01T00:00:00Z" }],
    ["a number for bytes", { seal: 1 }],
  ])("%s is the caller's mistake", (_title, input) => {
    expect(() => operation.writeRequest({ id: "a", ...input }, "http://localhost")).toThrow(
      TypeError,
    );
  });

  test("no object is the caller's mistake", () => {
    expect(() => operation.writeRequest("a", "http://localhost")).toThrow(TypeError);
  });
});

test("a label has a value", () => {
  const operation = restJson1Client.connect(service, { schema: PutCity$, errors: [] });
  expect(() => operation.writeRequest({}, "http://localhost")).toThrow(TypeError);
});
