import { describe, expect, test } from "vitest";
import { runFile } from "../src/run.ts";
import { suiteFileOf } from "../src/suite.ts";

const protocol = "aws.protocols#restJson1";

/** What server and client of a small service do with cases of events, after a change to one of them. */
async function outcomesOf(change: Changes = {}): Promise<Record<string, string | undefined>> {
  const cases = Object.entries(CASES).map(([id, definition]) => ({
    id,
    protocol,
    ...definition,
    ...change[id as keyof typeof CASES],
  }));
  const string = { target: "smithy.api#String" };
  const header = { traits: { "smithy.api#eventHeader": {} } };
  const stream = { target: "example#Events", traits: { "smithy.api#httpPayload": {} } };
  const text = JSON.stringify({
    smithy: "2.0",
    shapes: {
      "example#Service": {
        type: "service",
        version: "1",
        operations: [{ target: "example#Chat" }],
        traits: { [protocol]: {} },
      },
      "example#Chat": {
        type: "operation",
        input: { target: "example#ChatInput" },
        output: { target: "example#ChatOutput" },
        traits: {
          "smithy.api#http": { method: "POST", uri: "/chat", code: 200 },
          "smithy.test#eventStreamTests": cases,
        },
      },
      "example#ChatInput": { type: "structure", members: { room: named("room"), stream } },
      "example#ChatOutput": { type: "structure", members: { host: named("host"), stream } },
      "example#Events": {
        type: "union",
        members: { said: { target: "example#Said" }, gone: { target: "example#Gone" } },
        traits: { "smithy.api#streaming": {} },
      },
      "example#Said": {
        type: "structure",
        members: {
          by: { ...string, ...header },
          at: { target: "smithy.api#Timestamp", ...header },
          loud: { target: "smithy.api#Byte", ...header },
          text: string,
        },
      },
      "example#Gone": {
        type: "structure",
        members: { message: string },
        traits: { "smithy.api#error": "client" },
      },
      "example#Lost": { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
    },
  });
  const outcomes = await runFile(suiteFileOf("main.json", text));
  return Object.fromEntries(
    outcomes.map(({ id, kind, side, message }) => [`${kind} ${id} ${side}`, message]),
  );
}

function named(name: string): object {
  return {
    target: "smithy.api#String",
    traits: { "smithy.api#httpHeader": name, "smithy.api#required": {} },
  };
}

type Changes = Partial<Record<keyof typeof CASES, object>>;

const PARAMS = { said: { by: "a", at: "2024-10-31T14:15:14Z", loud: 3, text: "b" } };
const SAID = {
  params: PARAMS,
  headers: {
    ":message-type": { string: "event" },
    ":event-type": { string: "said" },
    ":content-type": { string: "application/json" },
    by: { string: "a" },
    at: { timestamp: "2024-10-31T14:15:14Z" },
    loud: { byte: 3 },
  },
  body: '{"text":"b"}',
  bodyMediaType: "application/json",
};
const GONE = {
  params: { gone: { message: "no more" } },
  headers: {
    ":message-type": { string: "exception" },
    ":exception-type": { string: "gone" },
    ":content-type": { string: "application/json" },
  },
  body: '{"message":"no more"}',
  bodyMediaType: "application/json",
};
const INITIAL_REQUEST = { method: "POST", uri: "/chat", headers: { room: "r" } };

const CASES = {
  Request: {
    initialRequest: INITIAL_REQUEST,
    initialRequestParams: { room: "r" },
    events: [{ type: "request", ...SAID }],
  },
  Response: {
    initialResponse: { code: 200, headers: { host: "h" } },
    initialResponseParams: { host: "h" },
    events: [
      { type: "response", ...SAID },
      { type: "response", ...GONE },
    ],
    appliesTo: "server",
  },
  Failure: {
    initialRequest: INITIAL_REQUEST,
    initialRequestParams: { room: "r" },
    events: [{ type: "request", ...GONE }],
    expectation: { failure: { errorId: "example#Gone" } },
    appliesTo: "server",
  },
  Answer: {
    initialResponse: { code: 200, headers: { host: "h" } },
    initialResponseParams: { host: "h" },
    events: [{ type: "response", ...SAID }],
    appliesTo: "client",
  },
  Refusal: {
    initialResponse: { code: 200, headers: { host: "h" } },
    events: [{ type: "response", ...GONE }],
    expectation: { failure: { errorId: "example#Gone" } },
    appliesTo: "client",
  },
};

function request(change: object): Changes {
  return { Request: { events: [{ type: "request", ...SAID, ...change }] } };
}

function response(change: object): Changes {
  return { Response: { events: [{ type: "response", ...SAID, ...change }] } };
}

function answer(change: object): Changes {
  return { Answer: { events: [{ type: "response", ...SAID, ...change }] } };
}

function said(change: object): object {
  return { params: { said: { ...PARAMS.said, ...change } } };
}

function headers(change: object): object {
  return { headers: { ...SAID.headers, ...change } };
}

test("the cases pass as they are, each as a case of events", async () => {
  expect(await outcomesOf()).toEqual({
    "eventStream Request client": undefined,
    "eventStream Request server": undefined,
    "eventStream Response server": undefined,
    "eventStream Failure server": undefined,
    "eventStream Answer client": undefined,
    "eventStream Refusal client": undefined,
  });
});

describe("an altered expectation fails", () => {
  test.each<[string, string, Changes]>([
    ["another value of a header", "Request", request(said({ by: "c" }))],
    ["a timestamp that differs", "Request", request(said({ at: 5 }))],
    ["another value of the payload", "Request", request(said({ text: "c" }))],
    ["a member less", "Request", request({ params: { said: { by: "a" } } })],
    ["an event that is not sent", "Request", request({ params: undefined })],
    ["another initial request", "Request", { Request: { initialRequestParams: { room: "s" } } }],
    ["a header of another type", "Request", request(headers({ loud: { short: 3 } }))],
    ["a failure", "Request", { Request: { expectation: { failure: {} } } }],
    ["another header of an event", "Response", response(headers({ by: { string: "c" } }))],
    ["a wider header", "Response", response(headers({ loud: { integer: 3 } }))],
    ["a blob for a string", "Response", response(headers({ by: { blob: "YQ==" } }))],
    ["a header that is forbidden", "Response", response({ forbidHeaders: ["by"] })],
    ["a header that is required", "Response", response({ requireHeaders: ["other"] })],
    ["another body of an event", "Response", response({ body: '{"text":"c"}' })],
    ["a body with less in it", "Response", response({ body: "{}" })],
    [
      "another type of event",
      "Response",
      response({ headers: { ":event-type": { string: "x" } } }),
    ],
    ["an event that is not written", "Response", response({ params: undefined })],
    ["another status", "Response", { Response: { initialResponse: { code: 201 } } }],
    [
      "another initial response",
      "Response",
      { Response: { initialResponseParams: { host: "i" } } },
    ],
    [
      "another error",
      "Failure",
      { Failure: { expectation: { failure: { errorId: "example#Lost" } } } },
    ],
    ["no failure", "Failure", { Failure: { expectation: { success: {} } } }],
    [
      "an error with other members",
      "Failure",
      { Failure: { events: [{ type: "request", ...GONE, params: { gone: { message: "x" } } }] } },
    ],
    ["another value that is read", "Answer", answer(said({ text: "c" }))],
    ["another header that is read", "Answer", answer(said({ loud: 4 }))],
    ["a member less that is read", "Answer", answer({ params: { said: { by: "a" } } })],
    ["an event that is not read", "Answer", answer({ params: undefined })],
    ["another output", "Answer", { Answer: { initialResponseParams: { host: "i" } } }],
    ["an output that lacks a member", "Answer", { Answer: { initialResponse: { code: 200 } } }],
    ["a failure of a client", "Answer", { Answer: { expectation: { failure: {} } } }],
    [
      "another error of a client",
      "Refusal",
      { Refusal: { expectation: { failure: { errorId: "example#Lost" } } } },
    ],
    ["no failure of a client", "Refusal", { Refusal: { expectation: { success: {} } } }],
    [
      "an error of a client with other members",
      "Refusal",
      { Refusal: { events: [{ type: "response", ...GONE, params: { gone: { message: "x" } } }] } },
    ],
  ])("%s", async (_title, id, change) => {
    const outcomes = Object.entries(await outcomesOf(change));
    const [changed, others] = [true, false].map((isChanged) =>
      outcomes.filter(([key]) => key.includes(` ${id} `) === isChanged),
    );
    expect(changed?.filter(([, message]) => message === undefined)).toEqual([]);
    expect(others?.filter(([, message]) => message !== undefined)).toEqual([]);
  });
});
