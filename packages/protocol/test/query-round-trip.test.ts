import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awsQuery, awsQueryClient } from "../src/aws-query/index.ts";
import { ec2Query, ec2QueryClient } from "../src/ec2-query/index.ts";
import { NoSuchTopic$, Ping$, PutTopic$, topicsServer } from "./topics.ts";
import { bigDecimal, blob, long, mapOf, place, present, text, timestamp } from "./values.ts";

const service = { id: "example#Topics", version: "2020-01-08" };

/** A schema tuple does not tell a large double from a long; -0 is written as 0. */
const ratio = fc
  .double()
  .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
  .map((value) => value + 0);

/**
 * The members that input and output share.
 *
 * @param least - The length of lists: an empty one is the same as an absent one in forms of EC2, as
 *   are empty maps in both, and what is flattened in XML.
 */
function members(least: number) {
  return {
    tags: fc.uniqueArray(text, { minLength: least, maxLength: 3 }),
    scores: fc.array(fc.integer(), { minLength: 1, maxLength: 12 }),
    places: fc.array(place, { minLength: least, maxLength: 3 }),
    labels: mapOf(text, 1),
    groups: mapOf(fc.uniqueArray(text, { minLength: least, maxLength: 3 }), 1),
    choice: fc.oneof(fc.record({ byName: text }), fc.record({ bySize: fc.integer() })),
    founded: timestamp,
    seal: blob,
    people: long,
    area: bigDecimal,
    ratio,
    isOpen: fc.boolean(),
    Action: text,
    rank: text,
  };
}

describe.each([
  { name: "awsQuery", protocol: awsQuery, client: awsQueryClient, least: 0 },
  { name: "ec2Query", protocol: ec2Query, client: ec2QueryClient, least: 1 },
])("$name", ({ protocol, client, least }) => {
  const operation = client.connect(service, { schema: PutTopic$, errors: [NoSuchTopic$] });
  const writeRequest = (input: object): Request =>
    operation.writeRequest(input, "http://localhost");

  test("an input reaches the handler as the client gave it, an output comes back as it was", async () => {
    const input = fc.record(
      { name: fc.stringMatching(/^[a-z]+$/), token: text, ...members(least) },
      { requiredKeys: ["name", "token"], noNullPrototype: true },
    );
    const output = fc.record(members(0), { requiredKeys: [], noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(input, output, async (given, answer) => {
        let received: unknown;
        const server = topicsServer(protocol, (read) => {
          received = read;
          return { output: answer };
        });
        const response = await server.handle(writeRequest(given));
        if (response?.status !== 200) throw new Error(await response?.text());
        expect(received).toEqual(present(given));
        expect(await operation.readResponse(response)).toEqual({ output: present(answer) });
      }),
      { numRuns: 300 },
    );
  });

  test("an operation with neither input nor output has its request and its response", async () => {
    const ping = client.connect(service, { schema: Ping$, errors: [] });
    const request = ping.writeRequest({}, "http://localhost/below/");
    expect(request.url).toBe("http://localhost/below/");
    expect(await request.clone().text()).toBe("Action=Ping&Version=2020-01-08");
    const response = await topicsServer(protocol).handle(new Request("http://localhost", request));
    expect(await ping.readResponse(response!)).toEqual({ output: {} });
  });

  test("a token that is absent is made", async () => {
    const options = { makeToken: () => "made" };
    const made = client.connect(service, { schema: PutTopic$, errors: [] }, options);
    let received: unknown;
    const server = topicsServer(protocol, (input) => {
      received = input;
      return { output: {} };
    });
    await server.handle(made.writeRequest({ name: "rome" }, "http://localhost"));
    expect(received).toEqual({ name: "rome", token: "made" });
  });

  test("an error of the model comes back with its members", async () => {
    const error = {
      schema: NoSuchTopic$,
      value: { Message: "gone", places: [{ name: "a" }, { name: "b" }] },
    };
    const server = topicsServer(protocol, () => ({ error }));
    const response = await server.handle(writeRequest({ name: "rome" }));
    expect(await operation.readResponse(response!)).toEqual({ error });
  });

  test("an error that the model does not know has a name and a message", async () => {
    const response = await topicsServer(protocol).handle(writeRequest({ name: "ROME" }));
    expect(await operation.readResponse(response!)).toMatchObject({
      unknownError: {
        status: 400,
        name: "ValidationException",
        message: expect.stringMatching(/^1 validation error/),
      },
    });
  });

  test.each(["<html><body>Bad gateway</body></html>", "Bad gateway", ""])(
    "an answer of no service is an error without a name: `%s`",
    async (body) => {
      const response = new Response(body, { status: 502 });
      expect(await operation.readResponse(response)).toEqual({
        unknownError: { status: 502, name: "", message: "" },
      });
    },
  );

  test("what is newer than the client is left out", async () => {
    const document =
      "<PutTopicResponse><PutTopicResult><colour>red</colour><isOpen>true</isOpen>" +
      "</PutTopicResult><colour>red</colour><isOpen>true</isOpen></PutTopicResponse>";
    expect(await operation.readResponse(new Response(document))).toEqual({
      output: { isOpen: true },
    });
  });

  test.each([
    ["a text for a list", { tags: "a" }],
    ["a list for a map", { labels: ["a"] }],
    ["a text for a structure", { places: ["a"] }],
    ["two members of a union", { choice: { byName: "a", bySize: 1 } }],
    ["no member of a union", { choice: {} }],
    ["a number for a text", { name: 1 }],
    ["no object", "name"],
  ])("%s is the caller's mistake", (_title, input) => {
    expect(() => operation.writeRequest(input, "http://localhost")).toThrow(TypeError);
  });
});
