import { createHash, createHmac } from "node:crypto";
import { Readable } from "node:stream";
import { EventStreamCodec } from "@smithy/core/event-streams";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import type { Message, MessageHeaders } from "@smithy/types";
import { describe, expect, test } from "vitest";
import { radio, Silence, talker } from "../../test/radio.ts";

const codec = new EventStreamCodec(toUtf8, fromUtf8);
const ignore = () => {};
// The runtime warns of every failure.
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const config = { region: "us-east-1", maxAttempts: 1, logger };

function frame(headers: Readonly<Record<string, string>>, body = ""): Uint8Array {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: "string", value }]);
  return codec.encode({
    headers: Object.fromEntries(typed) as MessageHeaders,
    body: fromUtf8(body),
  });
}

const said = (text: string) =>
  frame({ ":message-type": "event", ":event-type": "said" }, JSON.stringify({ text }));

function messagesOf(bytes: Uint8Array): Message[] {
  const messages: Message[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    messages.push(codec.decode(bytes.slice(at, at + length)));
    at += length;
  }
  return messages;
}

/** What a client sends of events. */
async function sentOf(events: AsyncIterable<unknown> | undefined, isSigned = false) {
  const { RadioClient, TalkCommand } = radio(isSigned);
  const { sent, handler } = talker(Readable.from([]));
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const client = new RadioClient({ ...config, credentials, requestHandler: handler });
  const output = client.send(new TalkCommand({ station: "s", ...(events && { events }) }));
  await output.catch(() => undefined);
  const { request, bytes } = await sent;
  return { request, messages: messagesOf(bytes), output };
}

/** The events that a client reads of a body. */
async function readOf(body: unknown) {
  const { RadioClient, TalkCommand } = radio();
  const client = new RadioClient({ ...config, requestHandler: talker(body).handler });
  const { events } = await client.send(new TalkCommand({ station: "s" }));
  return events!;
}

async function* given(...events: readonly unknown[]) {
  yield* events;
}

async function* failing() {
  yield { said: {} };
  throw new RangeError("no more");
}

describe("what is sent", () => {
  test("is an event for each of the caller's, which stay as they are", async () => {
    const event = { said: { by: "a", loud: -5, text: "b" } };
    const { request, messages } = await sentOf(given(event, { noise: { sound: "c" } }));
    expect(request.headers).toMatchObject({
      "content-type": "application/vnd.amazon.eventstream",
    });
    expect(messages).toMatchObject([
      {
        headers: {
          ":message-type": { value: "event" },
          ":event-type": { value: "said" },
          ":content-type": { value: "application/json" },
          by: { type: "string", value: "a" },
          loud: { type: "byte", value: -5 },
        },
        body: fromUtf8('{"text":"b"}'),
      },
      { headers: { ":content-type": { value: "application/octet-stream" } }, body: fromUtf8("c") },
    ]);
    expect(event).toEqual({ said: { by: "a", loud: -5, text: "b" } });
  });

  test("is a stream without events where none is given", async () => {
    const { request, messages } = await sentOf(undefined);
    expect(request.headers).toMatchObject({
      "content-type": "application/vnd.amazon.eventstream",
    });
    expect(messages).toEqual([]);
  });

  test("is an exception for an error", async () => {
    const { messages } = await sentOf(given({ silence: new Silence({ message: "sh" } as never) }));
    expect(messages).toMatchObject([
      {
        headers: {
          ":message-type": { value: "exception" },
          ":exception-type": { value: "silence" },
        },
        body: fromUtf8('{"message":"sh"}'),
      },
    ]);
  });

  test.each<[string, unknown]>([
    ["an unknown event", { other: {} }],
    ["two events in one", { said: {}, noise: {} }],
    ["a header that is too wide", { said: { loud: 128 } }],
    ["no event", undefined],
  ])("%s fails, and the service is told no more than that", async (_title, event) => {
    const { output, messages } = await sentOf(given({ said: {} }, event, { said: {} }));
    await expect(output).rejects.toThrow(Error);
    const types = messages.map(({ headers }) => headers[":message-type"]?.value);
    expect(types).toEqual(["event", "error"]);
  });

  test("a source that fails makes the command fail with what it threw", async () => {
    const { output } = await sentOf(failing());
    await expect(output).rejects.toThrow(new RangeError("no more"));
  });
});

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

test("where requests are signed, each event is signed on top of the one before, and the end too", async () => {
  const { request, messages } = await sentOf(given({ said: { text: "a" } }, { said: {} }), true);
  expect(request.headers["x-amz-content-sha256"]).toBe("STREAMING-AWS4-HMAC-SHA256-EVENTS");
  let prior = /Signature=(\w+)/.exec(request.headers["authorization"] ?? "")?.[1];
  expect(messages).toHaveLength(3);
  for (const { headers, body } of messages) {
    const date = headers[":date"]?.value as Date;
    const time = date.toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const day = time.slice(0, 8);
    const scope = `${day}/us-east-1/radio/aws4_request`;
    const dateHeader = codec.formatHeaders({ ":date": { type: "timestamp", value: date } });
    const text = ["AWS4-HMAC-SHA256-PAYLOAD", time, scope, prior, hash(dateHeader), hash(body)];
    const key = ["us-east-1", "radio", "aws4_request"].reduce(hmac, hmac("AWS4secret", day));
    const expected = hmac(key, text.join("\n")).toString("hex");
    expect(Buffer.from(headers[":chunk-signature"]?.value as Uint8Array).toString("hex")).toBe(
      expected,
    );
    prior = expected;
  }
  const events = messages.map(({ body }) => body);
  expect(events.pop()).toHaveLength(0);
  expect(events.map((event) => codec.decode(event).headers[":event-type"]?.value)).toEqual([
    "said",
    "said",
  ]);
});

describe("what is received", () => {
  test("comes as it was sent, wherever the chunks end, in Node and in a browser", async () => {
    const bytes = Buffer.concat([said("a"), said("b")]);
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    for (const body of [Readable.from(chunks), ReadableStream.from(chunks)]) {
      const events: unknown[] = [];
      for await (const event of await readOf(body)) events.push(event);
      expect(events).toEqual([{ said: { text: "a" } }, { said: { text: "b" } }]);
    }
  });

  test("has defaults, and what the contract does not know", async () => {
    const other = frame({ ":message-type": "event", ":event-type": "other" });
    const empty = frame({ ":message-type": "event", ":event-type": "said" });
    const events: unknown[] = [];
    for await (const event of await readOf(Readable.from([other, empty]))) events.push(event);
    expect(events).toEqual([
      { $unknown: ["other", expect.objectContaining({ headers: expect.anything() })] },
      { said: { text: "..." } },
    ]);
  });

  test.each<[string, Uint8Array, unknown]>([
    [
      "an error of the contract",
      frame({ ":message-type": "exception", ":exception-type": "silence" }, '{"message":"sh"}'),
      expect.any(Silence),
    ],
    [
      "an error that the contract does not know",
      frame({ ":message-type": "exception", ":exception-type": "other" }, "text"),
      expect.objectContaining({ name: "other", message: "text" }),
    ],
    [
      "an error of the service",
      frame({ ":message-type": "error", ":error-code": "Oops", ":error-message": "sorry" }),
      expect.objectContaining({ name: "Oops", message: "sorry" }),
    ],
    ["an event that is cut off", said("a").slice(0, -1), expect.any(Error)],
    ["an event that is damaged", said("a").fill(0, 30, 31), expect.any(Error)],
  ])("%s is thrown", async (_title, bytes, error) => {
    const read = async () => {
      for await (const event of await readOf(Readable.from([bytes]))) return event;
      return undefined;
    };
    await expect(read()).rejects.toEqual(error);
  });

  test("is given up when the loop is left, in Node and in a browser", async () => {
    const node = Readable.from([said("a"), said("b"), said("c")], { highWaterMark: 1 });
    let isCancelled = false;
    const web = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(said("a")),
      cancel: () => {
        isCancelled = true;
      },
    });
    for (const body of [node, web]) {
      for await (const event of await readOf(body)) {
        expect(event).toEqual({ said: { text: "a" } });
        break;
      }
    }
    expect([node.destroyed, isCancelled]).toEqual([true, true]);
  });

  test("needs the members beside it that are required", async () => {
    const { RadioClient, TalkCommand } = radio();
    const { handler } = talker(Readable.from([said("a")]), {});
    const client = new RadioClient({ ...config, requestHandler: handler });
    await expect(client.send(new TalkCommand({ station: "s" }))).rejects.toThrow(
      "[Talk] The initial response lacks the member `station`.",
    );
  });
});
