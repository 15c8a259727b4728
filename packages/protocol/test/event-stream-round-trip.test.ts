import * as fc from "fast-check";
import { expect, test } from "vitest";
import { restJson1Client } from "../src/rest-json1/index.ts";
import { Chat$, chatServer, service } from "./chat.ts";
import { bodyOf, drained } from "./event-frames.ts";
import { blob, long, present, timestamp } from "./values.ts";

const client = restJson1Client.connect(service, { schema: Chat$, errors: [] });

const word = fc.string({ maxLength: 5, unit: fc.constantFrom("a", "b", "z") });
const int = (bits: number) => fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 });
const text = fc.string({ unit: "grapheme", maxLength: 20 });

function partial(members: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record(members, { requiredKeys: [], noNullPrototype: true });
}

const said = partial({
  by: word,
  text: fc.string({ unit: fc.constantFrom("ä", "b", "\n"), maxLength: 5 }),
  at: timestamp,
  size: int(8),
});
const event = fc.oneof(
  fc.record({
    marked: partial({
      flag: fc.boolean(),
      byte: int(8),
      short: int(16),
      integer: int(32),
      long,
      blob,
      text,
      at: timestamp,
      constructor: text,
    }),
  }),
  fc.record({ said }),
  fc.record({ bytes: partial({ bytes: blob }) }),
  fc.record({ text: partial({ text }) }),
  fc.record({ nested: partial({ by: word, said }) }),
  fc.record({
    chosen: partial({
      choice: fc.oneof(fc.record({ yes: fc.boolean() }), fc.record({ no: text })),
    }),
  }),
  fc.constant({ nothing: {} }),
);

/** Events as they are read, their own members only. */
function plainEvents(events: readonly unknown[]): unknown {
  return events.map((item) => present(item));
}

test("events come as they were sent, both ways, however the bytes are cut", async () => {
  const events = fc.array(event, { maxLength: 4 });
  const size = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(events, events, size, async (sent, answered, chunkSize) => {
      let received: unknown;
      const server = chatServer(async ({ input }) => {
        received = await drained((input as { events: unknown }).events);
        return { output: { host: "h", events: answered } };
      });
      const request = client.writeRequest({ room: "r", events: sent }, "http://localhost");
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, i) =>
        bytes.slice(i * chunkSize, (i + 1) * chunkSize),
      );
      const cut = new Request(request.url, {
        method: "POST",
        headers: request.headers,
        body: bodyOf(chunks).body,
        duplex: "half",
      } as RequestInit);
      const response = await server.handle(cut);
      expect(received).toEqual({ events: plainEvents(sent), thrown: undefined });
      const answer = await client.readResponse(response!);
      const { output } = answer as { output: { host: string; events: unknown } };
      expect(output.host).toBe("h");
      expect(await drained(output.events)).toEqual({
        events: plainEvents(answered),
        thrown: undefined,
      });
    }),
    { numRuns: 200 },
  );
});

/** What a client reads of events that a server answers with. */
async function reply(events: readonly unknown[]) {
  const server = chatServer(async () => ({ output: { events } }));
  const response = await server.handle(client.writeRequest({ room: "r" }, "http://localhost"));
  const { output } = (await client.readResponse(response!)) as { output: { events: unknown } };
  return drained(output.events);
}

async function* failing() {
  yield { nothing: {} };
  throw new Error("no more");
}

test("a client tells an error of the stream by its member, and keeps what it does not know", async () => {
  expect(await reply([{ nothing: {} }, { gone: { message: "no" } }])).toMatchObject({
    events: [{ nothing: {} }],
    thrown: { code: "gone", message: "no", modeled: { value: { message: "no" } } },
  });
  expect(await reply([{ other: {} }])).toMatchObject({
    events: [],
    thrown: { code: "InternalFailure", modeled: undefined },
  });
});

test("a client's source that fails breaks its request off", async () => {
  const request = client.writeRequest({ room: "r", events: failing() }, "http://localhost");
  await expect(request.arrayBuffer()).rejects.toThrow("no more");
});
