import { describe, expect, test } from "vitest";
import { runFile } from "../src/run.ts";
import { suiteFileOf } from "../src/suite.ts";

const trait = "smithy.test#httpRequestTests";
const protocol = "aws.protocols#restJson1";

/** Runs one case of each kind on a small service, after a change to it. */
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
        errors: [{ target: "example#Gone" }],
        traits: {
          "smithy.api#http": { method: "POST", uri: "/echo/{id}", code: 200 },
          [trait]: [
            {
              id: "Request",
              protocol,
              method: "POST",
              uri: "/echo/a",
              queryParams: ["q=1"],
              headers: { "Content-Type": "application/json", "X-Tags": "b, c" },
              body: '{"count": 5, "at": 10}',
              params: { id: "a", q: "1", tags: ["b", "c"], count: 5, at: 10 },
              appliesTo: "server",
              ...change.request,
            },
          ],
          "smithy.test#httpResponseTests": [
            {
              id: "Response",
              protocol,
              code: 200,
              headers: { "X-Tags": "b, c" },
              body: '{"id": "a", "q": "1", "count": 5}',
              bodyMediaType: "application/json",
              params: { id: "a", q: "1", tags: ["b", "c"], count: 5 },
              appliesTo: "server",
              ...change.response,
            },
          ],
          "smithy.test#httpMalformedRequestTests": [
            {
              id: "Malformed",
              protocol,
              request: {
                method: "POST",
                uri: "/echo/a",
                headers: { "Content-Type": "application/json" },
                body: '{"count": 500}',
              },
              response: {
                code: 400,
                headers: { "x-amzn-errortype": "ValidationException" },
                body: {
                  mediaType: "application/json",
                  assertion: {
                    contents: JSON.stringify({
                      message: `1 validation error detected. ${tooMany}`,
                      fieldList: [{ path: "/count", message: tooMany }],
                      ...change.refusal,
                    }),
                  },
                },
                ...change.malformed,
              },
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
          count: { target: "smithy.api#Integer", traits: { "smithy.api#range": { max: 100 } } },
          at: { target: "smithy.api#Timestamp" },
        },
      },
      "example#Tags": { type: "list", member: { target: "smithy.api#String" } },
      "example#Gone": {
        type: "structure",
        members: { message: { target: "smithy.api#String" } },
        traits: {
          "smithy.api#error": "client",
          "smithy.test#httpResponseTests": [
            {
              id: "Error",
              protocol,
              code: 400,
              headers: { "X-Amzn-Errortype": "Gone" },
              body: '{"message": "no more"}',
              bodyMediaType: "application/json",
              params: { message: "no more" },
              appliesTo: "server",
              ...change.error,
            },
          ],
        },
      },
    },
  });
  const outcomes = await runFile(suiteFileOf("main.json", text));
  return Object.fromEntries(outcomes.map(({ id, message }) => [id, message]));
}

interface Changes {
  readonly request?: object;
  readonly response?: object;
  readonly error?: object;
  readonly malformed?: object;
  readonly refusal?: object;
}

const tooMany =
  "Value at '/count' failed to satisfy constraint: Member must be less than or equal to 100";

test("the cases pass as they are", async () => {
  expect(await outcomesOf()).toEqual({
    Request: undefined,
    Response: undefined,
    Malformed: undefined,
    Error: undefined,
  });
});

describe("an altered expectation fails", () => {
  const params = { id: "a", q: "1", tags: ["b", "c"], count: 5, at: 10 };
  const contents = { id: "a", q: "1", count: 5 };
  test.each<[string, string, Changes]>([
    ["another value", "Request", { request: { params: { ...params, count: 6 } } }],
    ["a timestamp a second later", "Request", { request: { params: { ...params, at: 11 } } }],
    [
      "a list in another order",
      "Request",
      { request: { params: { ...params, tags: ["c", "b"] } } },
    ],
    ["a shorter list", "Request", { request: { params: { ...params, tags: ["b"] } } }],
    ["a value that is not expected", "Request", { request: { params: { id: "a" } } }],
    ["a path of no operation", "Request", { request: { uri: "/other/a" } }],
    ["a method of no operation", "Request", { request: { method: "PUT" } }],
    ["another status", "Response", { response: { code: 201 } }],
    ["another header", "Response", { response: { headers: { "X-Tags": "b" } } }],
    ["a header that is missing", "Response", { response: { headers: { "X-Other": "b" } } }],
    ["a header that is forbidden", "Response", { response: { forbidHeaders: ["X-Tags"] } }],
    ["a header that is required", "Response", { response: { requireHeaders: ["X-Other"] } }],
    ["another body", "Response", { response: { body: JSON.stringify({ ...contents, q: "2" }) } }],
    ["a body with less in it", "Response", { response: { body: '{"id": "a"}' } }],
    ["a body with more in it", "Response", { response: { body: JSON.stringify(params) } }],
    ["no body", "Response", { response: { body: "" } }],
    ["another status of an error", "Error", { error: { code: 500 } }],
    ["another name of an error", "Error", { error: { headers: { "X-Amzn-Errortype": "Lost" } } }],
    ["another status of a refusal", "Malformed", { malformed: { code: 415 } }],
    ["another message", "Malformed", { refusal: { message: "1 validation error detected." } }],
    ["another path", "Malformed", { refusal: { fieldList: [{ path: "/x", message: tooMany }] } }],
    ["fewer fields", "Malformed", { refusal: { fieldList: [] } }],
  ])("%s", async (_title, id, change) => {
    const { [id]: outcome, ...others } = await outcomesOf(change);
    expect(outcome).toBeTypeOf("string");
    expect(Object.values(others).filter((message) => message !== undefined)).toEqual([]);
  });
});
