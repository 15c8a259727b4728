import { EventStreamError } from "@tsmith/protocol";
import { expect, test } from "vitest";
import { readStreams, replayable, withReplayableStreams } from "./event-streams.ts";

/** A source that says how much was asked for. */
function counted(events: readonly number[], failure?: Error) {
  const state = { asked: 0 };
  async function* source() {
    for (const event of events) {
      state.asked += 1;
      yield event;
    }
    if (failure !== undefined) throw failure;
  }
  return { state, source: source() };
}

async function all(stream: AsyncIterable<number>): Promise<number[]> {
  const events: number[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

test("every reader gets every event, and each is asked for once", async () => {
  const { state, source } = counted([1, 2, 3]);
  const stream = replayable(source);
  const readers = await Promise.all([all(stream), all(stream)]);
  expect([...readers, await all(stream)]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(state.asked).toBe(3);
});

test("nothing is asked for before a reader asks, and nothing is taken from others by one that leaves", async () => {
  const { state, source } = counted([1, 2, 3]);
  const stream = replayable(source);
  expect(state.asked).toBe(0);
  for await (const event of stream) {
    expect(event).toBe(1);
    break;
  }
  expect(state.asked).toBe(1);
  expect(await all(stream)).toEqual([1, 2, 3]);
});

test("what breaks a stream breaks it for every reader", async () => {
  const stream = replayable(counted([1], new Error("broken")).source);
  await expect(all(stream)).rejects.toThrow("broken");
  await expect(all(stream)).rejects.toThrow("broken");
});

test("a stream that the client ends with an error is read, one that is none is not", async () => {
  const ended = counted([1], new EventStreamError("gone", "no more"));
  await readStreams({ events: ended.source });
  expect(ended.state.asked).toBe(1);
  const broken = readStreams({ events: counted([1], new Error("broken")).source });
  await expect(broken).rejects.toThrow("broken");
});

test("streams of events are found among members, streams of bytes are left alone", async () => {
  const bytes = new ReadableStream();
  const { state, source } = counted([1, 2]);
  const value = withReplayableStreams({ events: source, bytes, text: "a" }) as {
    events: AsyncIterable<number>;
    bytes: unknown;
  };
  await readStreams(value);
  expect(state.asked).toBe(2);
  expect(await all(value.events)).toEqual([1, 2]);
  expect(value.bytes).toBe(bytes);
  const plain = { text: "a" };
  expect(withReplayableStreams(plain)).toBe(plain);
});
