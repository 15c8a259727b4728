import { describe, expect, test } from "vitest";
import { runFile } from "../src/run.ts";
import { suiteFileOf } from "../src/suite.ts";

const protocol = "aws.protocols#restJson1";

/** What the generated client of a small service does with a case, after a change to the case. */
async function outcomesOf(change: Changes = {}): Promise<Record<string, string | undefined>> {
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: {
      "example#Service": {
        type: "service",
        version: "1",
        operations: [{ target: "example#Echo" }],
        traits: { [protocol]: {} },
      },
      "example#Echo": {
        type: "operation",
        input: { target: "example#Value" },
        output: { target: "example#Value" },
        errors: [{ target: "example#Gone" }, { target: "example#Lost" }],
        traits: {
          "smithy.api#http": { method: "POST", uri: "/echo/{id}", code: 200 },
          "smithy.api#endpoint": { hostPrefix: "echo." },
          "smithy.test#httpRequestTests": [
            {
              id: "Request",
              protocol,
              method: "POST",
              uri: "/base/echo/a%20b",
              host: "example.com/base",
              resolvedHost: "echo.example.com",
              queryParams: ["q=1%2F2"],
              headers: { "Content-Type": "application/json", "X-Tags": "b, c" },
              requireHeaders: ["Content-Length"],
              body: REQUEST_BODY,
              bodyMediaType: "application/json",
              params: { id: "a b", q: "1/2", tags: ["b", "c"], count: 5, at: 10, big: BIG },
              appliesTo: "client",
              ...change.request,
            },
          ],
          "smithy.test#httpResponseTests": [
            {
              id: "Response",
              protocol,
              code: 200,
              headers: { "X-Tags": "b, c" },
              body: RESPONSE_BODY,
              bodyMediaType: "application/json",
              params: OUTPUT,
              appliesTo: "client",
              ...change.response,
            },
          ],
        },
      },
      "example#Value": {
        type: "structure",
        members: {
          id: {
            target: "smithy.api#String",
            traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} },
          },
          q: { target: "smithy.api#String", traits: { "smithy.api#httpQuery": "q" } },
          tags: { target: "example#Tags", traits: { "smithy.api#httpHeader": "X-Tags" } },
          count: { target: "smithy.api#Integer" },
          at: { target: "smithy.api#Timestamp" },
          bytes: { target: "smithy.api#Blob" },
          big: { target: "smithy.api#BigInteger" },
        },
      },
      "example#Tags": { type: "list", member: { target: "smithy.api#String" } },
      "example#Gone": {
        type: "structure",
        members: { message: { target: "smithy.api#String" }, since: { target: "smithy.api#Long" } },
        traits: {
          "smithy.api#error": "client",
          "smithy.api#httpError": 404,
          "smithy.test#httpResponseTests": [
            {
              id: "Error",
              protocol,
              code: 404,
              headers: { "X-Amzn-Errortype": "Gone" },
              body: '{"message": "no more", "since": 5}',
              bodyMediaType: "application/json",
              params: { message: "no more", since: 5 },
              appliesTo: "client",
              ...change.error,
            },
          ],
        },
      },
      "example#Lost": { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
    },
  });
  const outcomes = await runFile(suiteFileOf("main.json", text));
  return Object.fromEntries(outcomes.map(({ id, message }) => [id, message]));
}

interface Changes {
  readonly request?: object;
  readonly response?: object;
  readonly error?: object;
}

const BIG = "9007199254740993";
const REQUEST_BODY = `{"count": 5, "at": 10, "big": ${BIG}}`;
const RESPONSE_BODY = `{"id": "a", "q": "1", "count": 5, "at": 10, "bytes": "Zm9v", "big": ${BIG}}`;
const OUTPUT = { id: "a", q: "1", tags: ["b", "c"], count: 5, at: 10, bytes: "foo", big: BIG };

test("the cases pass as they are", async () => {
  expect(await outcomesOf()).toEqual({
    Request: undefined,
    Response: undefined,
    Error: undefined,
  });
});

describe("an altered request fails", () => {
  test.each<[string, object]>([
    ["another method", { method: "PUT" }],
    ["another path", { uri: "/base/echo/b" }],
    ["a path that is not escaped", { uri: "/base/echo/a b" }],
    ["a path without its base", { uri: "/echo/a%20b" }],
    ["another host", { host: "example.org/base" }],
    ["a host without its prefix", { resolvedHost: "example.com" }],
    ["another query", { queryParams: ["q=2"] }],
    ["a query that is not escaped", { queryParams: ["q=1/2"] }],
    ["a longer query", { queryParams: ["q=1%2F2", "r=1"] }],
    ["no query", { queryParams: [] }],
    ["a query that is forbidden", { queryParams: [], forbidQueryParams: ["q"] }],
    ["a query that is required", { requireQueryParams: ["r"] }],
    ["another header", { headers: { "X-Tags": "c, b" } }],
    ["a header that is missing", { headers: { "X-Other": "b" } }],
    ["a header that is forbidden", { forbidHeaders: ["X-Tags"] }],
    ["a header that is required", { requireHeaders: ["X-Other"] }],
    ["a body with another value", { body: REQUEST_BODY.replace("5", "6") }],
    ["a body with more in it", { body: REQUEST_BODY.replace("{", '{"z": 1, ') }],
    ["a body with less in it", { body: '{"count": 5}' }],
    ["a number that is rounded", { body: REQUEST_BODY.replace("93}", "92}") }],
    ["no body", { body: "" }],
    ["other params", { params: { id: "a b", q: "1/2" } }],
  ])("%s", async (_title, request) => {
    expect(await outcomesOf({ request })).toEqual({
      Request: expect.any(String),
      Response: undefined,
      Error: undefined,
    });
  });
});

describe("an altered output fails", () => {
  test.each<[string, object]>([
    ["another value", { params: { ...OUTPUT, count: 6 } }],
    ["a number as text", { params: { ...OUTPUT, q: 1 } }],
    ["other bytes", { params: { ...OUTPUT, bytes: "bar" } }],
    ["another time", { params: { ...OUTPUT, at: 11 } }],
    ["a number that is rounded", { params: { ...OUTPUT, big: "9007199254740992" } }],
    ["a list in another order", { params: { ...OUTPUT, tags: ["c", "b"] } }],
    ["a value more", { body: '{"id": "a"}' }],
    ["a value less", { params: { id: "a" } }],
    ["an error", { code: 404 }],
  ])("%s", async (_title, response) => {
    expect(await outcomesOf({ response })).toEqual({
      Request: undefined,
      Response: expect.any(String),
      Error: undefined,
    });
  });
});

describe("an altered error fails", () => {
  test.each<[string, object]>([
    ["another class", { headers: { "X-Amzn-Errortype": "Lost" } }],
    ["a name that is not known", { headers: { "X-Amzn-Errortype": "Other" } }],
    ["an output", { code: 200 }],
    ["another message", { params: { message: "no", since: 5 } }],
    ["another member", { params: { message: "no more", since: 6 } }],
    ["a member more", { params: { message: "no more" } }],
    ["a member less", { body: '{"message": "no more"}' }],
    ["another code", { vendorParams: { code: "Lost" } }],
    ["another type", { vendorParams: { type: "Sender" } }],
  ])("%s", async (_title, error) => {
    expect(await outcomesOf({ error })).toEqual({
      Request: undefined,
      Response: undefined,
      Error: expect.any(String),
    });
  });
});
