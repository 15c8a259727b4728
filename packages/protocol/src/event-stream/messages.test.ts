import { expect, test } from "vitest";
import { bodyOf, concat, drained, event, frame } from "../../test/event-frames.ts";
import { messages } from "./messages.ts";

const inner = event("said", '{"text":"a"}');
const signature = {
  ":date": { type: "timestamp", value: new Date(0) },
  ":chunk-signature": { type: "binary", value: new Uint8Array(32) },
} as const;

test("an event that is wrapped to be signed is unwrapped, an empty one is the end", async () => {
  const body = concat(frame(signature, inner), frame(signature), event("said", "beyond"));
  const { events, thrown } = await drained(messages(bodyOf([body]).body, 1024));
  expect(thrown).toBeUndefined();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ headers: { ":event-type": { value: "said" } } });
});

test("what is wrapped must be an event", async () => {
  const { thrown } = await drained(messages(bodyOf([frame(signature, "no frame")]).body, 1024));
  expect(thrown).toMatchObject({ name: "Rejection", reason: "serialization" });
});

/** A frame whose headers are these bytes, checksums and all. */
function frameOf(headers: Uint8Array): Uint8Array {
  const placeholder = frame({ x: { type: "binary", value: new Uint8Array(headers.length - 5) } });
  const bytes = placeholder.slice();
  bytes.set(headers, 12);
  new DataView(bytes.buffer).setUint32(bytes.length - 4, crc32(bytes.slice(0, -4)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const text = (name: string, value: string): number[] => [
  name.length,
  ...new TextEncoder().encode(name),
  7,
  0,
  value.length,
  ...new TextEncoder().encode(value),
];

test.each([
  ["that comes twice", [...text("a", "b"), ...text("a", "c")]],
  ["that runs over into the payload", [...text("a", "b"), 1, 98, 7, 0, 9, 98]],
  ["of no type", [...text("a", "b"), 1, 98, 17, 0]],
  ["that is no UTF-8", [1, 97, 7, 0, 2, 0xff, 0xfe]],
  ["called `__proto__`", text("__proto__", "b")],
  ["without a name", [...text("a", "b"), 0, 0]],
])("a header %s is refused", async (_title, headers) => {
  const { thrown } = await drained(
    messages(bodyOf([frameOf(Uint8Array.from(headers))]).body, 1024),
  );
  expect(thrown).toMatchObject({ name: "Rejection", reason: "serialization" });
});

test("headers that are well made are taken", async () => {
  const { events } = await drained(
    messages(bodyOf([frameOf(Uint8Array.from(text("abc", "de")))]).body, 1024),
  );
  expect(events).toMatchObject([{ headers: { abc: { type: "string", value: "de" } } }]);
});
