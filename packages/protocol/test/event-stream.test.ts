import { describe, expect, test } from "vitest";
import { EventStreamError, type Answer, type Call } from "../src/index.ts";
import { chatServer, Gone$ } from "./chat.ts";
import {
  type Body,
  bodyOf,
  concat,
  drained,
  event,
  frame,
  messagesIn,
  plain,
  post,
} from "./event-frames.ts";

/** What a handler gets of events, after the refusal that it answered with. */
async function received(body: Body, headers: Readonly<Record<string, string>> = {}) {
  let input: unknown;
  const server = chatServer(async (call) => {
    const { events, ...initial } = call.input as Record<string, unknown>;
    input = { ...initial, ...(await drained(events)) };
    return { output: {} };
  });
  const response = await server.handle(post("/chat", body, { room: "r", ...headers }));
  return { input, response };
}

const exception = { ":message-type": "exception", ":exception-type": "gone" };
const typed = { ":content-type": "application/json" };

describe("an input is given to the handler as it comes", () => {
  test.each<[string, Uint8Array, unknown]>([
    [
      "a document",
      event("said", '{"text":"a","at":5}'),
      { said: { text: "a", at: new Date(5000) } },
    ],
    ["an empty document", event("said", ""), { said: {} }],
    [
      "a header beside a document",
      frame({ ":message-type": "event", ":event-type": "said", ...typed, by: "b" }, '{"text":"a"}'),
      { said: { by: "b", text: "a" } },
    ],
    [
      "bytes",
      event("bytes", Uint8Array.of(1, 2), "image/png"),
      { bytes: { bytes: Uint8Array.of(1, 2) } },
    ],
    ["no bytes", event("bytes", "", "image/png"), { bytes: { bytes: new Uint8Array() } }],
    ["text", event("text", "ä", "text/plain"), { text: { text: "ä" } }],
    ["an absent payload", frame({ ":message-type": "event", ":event-type": "text" }), { text: {} }],
    ["a nested document", event("nested", '{"text":"a"}'), { nested: { said: { text: "a" } } }],
    ["a union", event("chosen", '{"yes":true}'), { chosen: { choice: { yes: true } } }],
    ["an event without members", event("nothing", "{}"), { nothing: {} }],
    ["what the model does not know in a document", event("said", '{"x":1}'), { said: {} }],
    [
      "headers that the model does not know",
      frame({ ":message-type": "event", ":event-type": "said", other: "x" }),
      { said: {} },
    ],
  ])("%s", async (_title, bytes, expected) => {
    const { input } = await received(bytes.slice());
    expect(input).toEqual({ room: "r", events: [expected], thrown: undefined });
  });

  test("an empty body is a stream without events, of any type", async () => {
    const { input } = await received("", { "content-type": "text/plain" });
    expect(input).toEqual({ room: "r", events: [], thrown: undefined });
  });
});

describe("what is no event of the contract is thrown, after the events before it", () => {
  test.each<[string, Uint8Array, string]>([
    ["an unknown event", event("other", "{}"), "serialization"],
    ["an error that comes as an event", event("gone", "{}"), "serialization"],
    ["no message type", frame({ ":event-type": "said" }), "serialization"],
    ["no event type", frame({ ":message-type": "event" }), "serialization"],
    ["another message type", frame({ ":message-type": "x" }), "serialization"],
    [
      "an event type that is no text",
      frame({ ":message-type": "event", ":event-type": { type: "boolean", value: true } }),
      "serialization",
    ],
    ["an exception without a type", frame({ ":message-type": "exception" }), "serialization"],
    ["an error without a code", frame({ ":message-type": "error" }), "serialization"],
    ["a document that is cut off", event("said", '{"text":'), "serialization"],
    ["a member of another type", event("said", '{"text":1}'), "serialization"],
    ["`__proto__`", event("said", '{"__proto__":{}}'), "serialization"],
    ["two members of a union", event("chosen", '{"yes":true,"no":""}'), "serialization"],
    ["text that is no UTF-8", event("text", Uint8Array.of(0xff), "text/plain"), "serialization"],
    [
      "a document of another type",
      event("said", "<a/>", "application/xml"),
      "unsupportedMediaType",
    ],
    ["text of another type", event("text", "{}", "application/json"), "unsupportedMediaType"],
    ["a broken constraint", event("said", '{"text":"abcdef"}'), "validation"],
    ["a number that is too wide", event("said", '{"size":300}'), "serialization"],
  ])("%s", async (_title, bytes, reason) => {
    const good = event("said", "{}");
    const { input } = await received(concat(good, bytes, good));
    expect(input).toMatchObject({ events: [{ said: {} }], thrown: { name: "Rejection", reason } });
  });

  test("a failure is told with the name of the event", async () => {
    const by = frame({ ":message-type": "event", ":event-type": "said", by: "X" });
    const { input } = await received(by.slice());
    const failures = [
      {
        path: "/said/by",
        message: expect.stringContaining("Value at '/said/by' failed to satisfy constraint"),
      },
    ];
    expect(input).toMatchObject({ thrown: { failures } });
  });
});

describe("an error that the client sends ends the stream", () => {
  test("of the model, with its members", async () => {
    const since = { type: "integer", value: 5 } as const;
    const { input } = await received(frame({ ...exception, ...typed, since }, '{"message":"no"}'));
    const thrown = new EventStreamError("gone", "no", {
      schema: Gone$,
      value: { message: "no", since: 5 },
    });
    expect(input).toMatchObject({ events: [], thrown });
    expect(input).toMatchObject({ thrown: { code: "gone", modeled: thrown.modeled } });
  });

  test.each([
    ["an exception of no member", { ...exception, ":exception-type": "lost" }, "lost", ""],
    [
      "an error that nobody knows",
      { ":message-type": "error", ":error-code": "Oops", ":error-message": "x" },
      "Oops",
      "x",
    ],
  ])("%s", async (_title, headers, code, message) => {
    const { input } = await received(frame(headers));
    expect(input).toMatchObject({
      thrown: { name: "EventStreamError", code, message, modeled: undefined },
    });
  });
});

describe("a request is refused before the handler", () => {
  test("where its body is of another type", async () => {
    const { input, response } = await received("{}", { "content-type": "application/json" });
    expect([input, response?.status]).toEqual([undefined, 415]);
  });

  test("where a member beside the stream breaks a constraint", async () => {
    const { input, response } = await received("", { room: "abcdef" });
    expect([input, response?.status]).toEqual([undefined, 400]);
  });

  test("where the client does not take events", async () => {
    const { input, response } = await received("", { accept: "application/json" });
    expect([input, response?.status]).toEqual([undefined, 406]);
  });
});

test("a handler that lets a refusal through answers with it", async () => {
  const errors: unknown[] = [];
  const server = chatServer(
    async ({ input }) => {
      const { thrown } = await drained((input as { events: unknown }).events);
      if (thrown !== undefined) throw thrown;
      return { output: {} };
    },
    { onError: (error) => errors.push(error) },
  );
  const request = post("/listen", event("said", '{"text":"abcdef"}'));
  const response = await server.handle(request);
  expect(response?.status).toBe(400);
  expect(response?.headers.get("x-amzn-errortype")).toBe("ValidationException");
  expect(errors).toEqual([]);
});

test("a handler that leaves the loop cancels the body, which is not read ahead", async () => {
  const chunk = event("said", "{}");
  const { body, state } = bodyOf([chunk, chunk, chunk]);
  const server = chatServer(async ({ input }) => {
    for await (const item of (input as { events: AsyncIterable<unknown> }).events) {
      expect(item).toEqual({ said: {} });
      break;
    }
    return { output: {} };
  });
  expect((await server.handle(post("/listen", body)))?.status).toBe(200);
  expect(state.isCancelled).toBe(true);
  expect(state.pulled).toBeLessThan(3);
});

/** The response of a chat whose handler answers so. */
async function answered(answer: Answer | ((call: Call) => Answer), onError?: (e: unknown) => void) {
  const server = chatServer(
    async (call) => (typeof answer === "function" ? answer(call) : answer),
    onError ? { onError } : {},
  );
  const response = await server.handle(post("/chat", "", { room: "r" }));
  if (response === undefined) throw new Error("no operation matches");
  return response;
}

async function messagesOf(response: Response) {
  return messagesIn(new Uint8Array(await response.arrayBuffer())).map(plain);
}

function head(name: string, type?: string): object {
  return { ":message-type": "event", ":event-type": name, ...(type && { ":content-type": type }) };
}

describe("an output is written event by event", () => {
  test("with the headers and the payload of each", async () => {
    const response = await answered({
      output: {
        host: "h",
        events: [
          { said: { by: "b", text: "a", at: new Date(5000) } },
          { nothing: {} },
          { marked: { flag: true, text: "t" } },
          { bytes: { bytes: Uint8Array.of(97) } },
          { text: { text: "" } },
          { text: {} },
          { nested: { by: "b", said: { text: "a" } } },
          { chosen: { choice: { no: "n" } } },
        ],
      },
    });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "application/vnd.amazon.eventstream",
      host: "h",
    });
    const json = "application/json";
    expect(await messagesOf(response)).toEqual([
      { headers: { ...head("said", json), by: "b" }, body: '{"text":"a","at":5}' },
      { headers: head("nothing"), body: "" },
      { headers: { ...head("marked"), flag: true, text: "t" }, body: "" },
      { headers: head("bytes", "application/octet-stream"), body: "a" },
      { headers: head("text", "text/plain"), body: "" },
      { headers: head("text"), body: "" },
      { headers: { ...head("nested", json), by: "b" }, body: '{"text":"a"}' },
      { headers: head("chosen", json), body: '{"no":"n"}' },
    ]);
  });

  test("an error of the model ends it, and what is behind is not asked for", async () => {
    let isLeft = false;
    async function* events() {
      try {
        yield { gone: { message: "no", since: 5 } };
        yield { nothing: {} };
      } finally {
        isLeft = true;
      }
    }
    expect(await messagesOf(await answered({ output: { events: events() } }))).toEqual([
      { headers: { ...exception, ...typed, since: 5 }, body: '{"message":"no"}' },
    ]);
    expect(isLeft).toBe(true);
  });

  test.each<[string, unknown]>([
    ["no event at all", "x"],
    ["no member", {}],
    ["two members", { nothing: {}, said: {} }],
    ["an unknown member", { other: {} }],
    ["a value of another type", { said: { text: 1 } }],
  ])("%s ends it with an error without details, which is told here", async (_title, wrong) => {
    const errors: unknown[] = [];
    const output = { events: [{ nothing: {} }, wrong, { nothing: {} }] };
    const response = await answered({ output }, (error) => errors.push(error));
    expect(await messagesOf(response)).toEqual([
      { headers: { ":message-type": "event", ":event-type": "nothing" }, body: "" },
      {
        headers: {
          ":message-type": "error",
          ":error-code": "InternalFailure",
          ":error-message": "Internal failure",
        },
        body: "",
      },
    ]);
    expect(errors).toEqual([expect.any(TypeError)]);
  });

  test("what cannot be iterated is an internal failure", async () => {
    expect((await answered({ output: { events: 5 } })).status).toBe(500);
  });

  test("an output without events is an empty stream", async () => {
    expect(await messagesOf(await answered({ output: {} }))).toEqual([]);
  });
});

test("what a client sends wrong in a chat is told to it in the stream", async () => {
  const server = chatServer(async ({ input }) => ({ output: input }));
  const body = concat(event("said", '{"text":"a"}'), event("other", "{}"));
  const response = await server.handle(post("/chat", body, { room: "r" }));
  expect((await messagesOf(response!)).map(({ headers }) => headers)).toEqual([
    { ":message-type": "event", ":event-type": "said", ...typed },
    {
      ":message-type": "error",
      ":error-code": "SerializationException",
      ":error-message": "No event is called `other`",
    },
  ]);
});

test("events are made as they are read, and the loop is left when the response is cancelled", async () => {
  let made = 0;
  let isLeft = false;
  async function* events() {
    try {
      for (;;) {
        made += 1;
        yield { nothing: {} };
      }
    } finally {
      isLeft = true;
    }
  }
  const { body } = await answered({ output: { events: events() } });
  const reader = body!.getReader();
  expect(made).toBe(0);
  await reader.read();
  await reader.read();
  expect([made, isLeft]).toEqual([2, false]);
  await reader.cancel();
  expect([made, isLeft]).toEqual([2, true]);
});
