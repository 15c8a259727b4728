import { HttpResponse } from "@smithy/core/protocols";
import type { OperationSchema, StaticErrorSchema, StaticStructureSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { registerErrors } from "../errors.ts";
import { AwsRestJsonProtocol } from "./rest-json1.ts";
import { AwsRestXmlProtocol } from "./rest-xml.ts";

const ns = "com.example.weather";
const Gust$: StaticStructureSchema = [3, ns, "Gust", 0, ["Speed", "message"], [1, 0]];
const Storm$: StaticErrorSchema = [
  -3,
  ns,
  "Storm",
  { error: "client" },
  ["Until", "Seen", "Levels", "Wind"],
  [
    [4, { httpHeader: "x-until" }],
    [4, { httpHeader: "x-seen" }],
    [64 | 1, { httpHeader: "x-levels" }],
    1,
  ],
];
const Squall$: StaticErrorSchema = [
  -3,
  ns,
  "Squall",
  { error: "client" },
  ["Gust", "Speed"],
  [
    [() => Gust$, { httpPayload: 1 }],
    [1, { httpHeader: "x-speed" }],
  ],
];
/** Its members have names that every object inherits. */
const Calm$: StaticErrorSchema = [
  -3,
  ns,
  "Calm",
  { error: "server" },
  ["constructor", "toString"],
  [0, 4],
];
class Storm extends Error {}
class Squall extends Error {}
class Calm extends Error {}

const settings = { defaultNamespace: ns, xmlNamespace: "" };
const json = new AwsRestJsonProtocol(settings);
const xml = new AwsRestXmlProtocol(settings);
const operation = { namespace: ns, name: "Ask", traits: 0, input: "unit", output: "unit" };

/** The error that a protocol makes of a response. */
async function errorOf(
  protocol: typeof json | typeof xml,
  headers: Record<string, string>,
  text: string,
): Promise<object> {
  registerErrors(protocol, [
    [Storm$, Storm],
    [Squall$, Squall],
    [Calm$, Calm],
  ]);
  const body = new TextEncoder().encode(text);
  const response = new HttpResponse({ statusCode: 400, headers, body });
  const answer = protocol.deserializeResponse(operation as OperationSchema, {} as never, response);
  return answer.then(
    () => ({}),
    (error: object) => error,
  );
}

const headers = { "x-until": "Thu, 01 Jan 1970 00:00:00 GMT", "x-levels": "1, 2" };

test.each([
  ["JSON", json, '{"__type": "Storm", "Wind": 3, "Seen": 7}'],
  ["XML", xml, "<R><Error><Code>Storm</Code><Wind>3</Wind><Seen>7</Seen></Error></R>"],
] as const)(
  "the headers of an error in %s are read by its schema",
  async (_title, protocol, text) => {
    const error = await errorOf(protocol, headers, text);
    expect(error).toBeInstanceOf(Storm);
    expect(error).toMatchObject({ Until: new Date(0), Levels: [1, 2], Wind: 3 });
    // It is bound to a header that is not there; the body says something else.
    expect(error).toHaveProperty("Seen", undefined);
  },
);

test("the whole body may be one member of an error", async () => {
  const type = { "x-amzn-errortype": "Squall" };
  const error = await errorOf(json, type, '{"Speed": 9, "message": "inner"}');
  expect(error).toBeInstanceOf(Squall);
  expect(error).toMatchObject({ Gust: { Speed: 9, message: "inner" } });
  expect(error).toHaveProperty("Speed", undefined);
});

test.each([
  ["JSON", json, '{"__type": "Calm", "constructor": "a"}'],
  ["XML", xml, "<R><Error><Code>Calm</Code><constructor>a</constructor></Error></R>"],
] as const)("what an error in %s inherits is none of its members", async (_, protocol, text) => {
  const error = await errorOf(protocol, {}, text);
  expect(error).toBeInstanceOf(Calm);
  expect(Object.entries(error)).toContainEqual(["constructor", "a"]);
  expect(Object.hasOwn(error, "toString") ? error.toString : undefined).toBe(undefined);
});
