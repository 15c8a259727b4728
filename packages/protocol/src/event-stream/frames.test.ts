import { describe, expect, test } from "vitest";
import { bodyOf, concat, drained, event } from "../../test/event-frames.ts";
import { Rejection } from "../service.ts";
import { frames } from "./frames.ts";
import { messages } from "./messages.ts";

const two = concat(event("said", '{"text":"a"}'), event("said", '{"text":"bc"}'));
const first = event("said", '{"text":"a"}').length;

async function bodiesOf(chunks: readonly Uint8Array[]) {
  const { events, thrown } = await drained(messages(bodyOf(chunks).body, 1024));
  return { bodies: events.map((message) => textOf(message)), thrown };
}

function textOf(message: unknown): string {
  return new TextDecoder().decode((message as { body: Uint8Array }).body);
}

test("messages are the same wherever the chunks end", async () => {
  for (let at = 0; at <= two.length; at += 1) {
    const { bodies, thrown } = await bodiesOf([two.slice(0, at), two.slice(at)]);
    expect(thrown).toBeUndefined();
    expect(bodies).toEqual(['{"text":"a"}', '{"text":"bc"}']);
  }
  const { bodies } = await bodiesOf(Array.from(two, (byte) => Uint8Array.of(byte)));
  expect(bodies).toEqual(['{"text":"a"}', '{"text":"bc"}']);
});

test("a stream that is cut off at any byte gives the messages before, and then is refused", async () => {
  for (let at = 0; at < two.length; at += 1) {
    const { bodies, thrown } = await bodiesOf([two.slice(0, at)]);
    expect(bodies).toHaveLength(at < first ? 0 : 1);
    const isBetween = at === 0 || at === first;
    expect(thrown instanceof Rejection && thrown.reason).toBe(!isBetween && "serialization");
  }
});

test("a byte that is damaged anywhere is found", async () => {
  for (let at = 0; at < first; at += 1) {
    const damaged = two.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    const { bodies, thrown } = await bodiesOf([damaged]);
    expect(bodies).toEqual([]);
    expect(thrown).toMatchObject({ name: "Rejection" });
  }
});

function prelude(length: number, headerLength: number): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  view.setUint32(4, headerLength);
  return bytes;
}

describe("a length is refused before anything is waited for", () => {
  test.each([
    ["none at all", 0, 0, "serialization"],
    ["shorter than a frame", 15, 0, "serialization"],
    ["shorter than its headers", 40, 30, "serialization"],
    ["a payload beyond the limit", 16 + 1025, 0, "tooLarge"],
    ["headers beyond the limit", 16 + 131_073, 131_073, "tooLarge"],
    ["as long as can be", 0xff_ff_ff_ff, 0, "tooLarge"],
  ])("%s", async (_title, length, headerLength, reason) => {
    const { body, state } = bodyOf([prelude(length, headerLength), new Uint8Array(1)]);
    const { thrown } = await drained(frames(body, 1024));
    expect(thrown).toMatchObject({ name: "Rejection", reason });
    expect(state).toEqual({ pulled: 1, isCancelled: true });
  });
});

test("a client does not look at lengths", async () => {
  const long = event("said", "x".repeat(2 ** 17));
  expect((await drained(frames(bodyOf([long]).body, Infinity))).events).toEqual([long]);
});

test("to leave the loop is to cancel the body, and nothing is read ahead", async () => {
  const chunk = event("said", "{}");
  const { body, state } = bodyOf([chunk, chunk, chunk]);
  for await (const message of messages(body, 1024)) {
    expect(message.body).toHaveLength(2);
    break;
  }
  expect(state).toEqual({ pulled: 1, isCancelled: true });
});

test("a body that breaks is thrown as it is", async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error("connection lost")),
  });
  expect((await drained(frames(broken, 1024))).thrown).toMatchObject({
    message: "connection lost",
  });
});
