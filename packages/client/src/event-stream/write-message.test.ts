import { NormalizedSchema } from "@smithy/core/schema";
import type { StaticStructureSchema, StaticUnionSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { writeInitialMessage, writeMessage } from "./write-message.ts";

const ns = "example";
/** Its members have names that every object inherits. */
const Odd$: StaticStructureSchema = [
  3,
  ns,
  "Odd",
  0,
  ["constructor", "toString", "text"],
  [1, 1, 0],
];
const Event$: StaticStructureSchema = [3, ns, "Event", 0, ["odd"], [() => Odd$]];
const Events$: StaticUnionSchema = [4, ns, "Events", { streaming: 1 }, ["event"], [() => Event$]];

/** What a protocol is given to write. */
function written(write: (protocol: Parameters<typeof writeMessage>[0]) => unknown): object {
  let given: unknown;
  write({
    mediaType: "text/plain",
    serializer: {
      setSerdeContext: () => undefined,
      write: (_schema, value) => (given = value),
      flush: () => "",
    },
  });
  return given as object;
}

test("the first message has what the input has, and nothing that it inherits", () => {
  // So the runtime takes the members of an input.
  const members = { constructor: Object, toString: 5, text: "a" };
  const own = written((protocol) =>
    writeInitialMessage(protocol, NormalizedSchema.of(Odd$), members),
  );
  expect(Object.entries(own)).toEqual([
    ["toString", 5],
    ["text", "a"],
  ]);
  expect("constructor" in own).toBe(false);
});

test("an event has what it was given at any depth, and nothing that it inherits", () => {
  const event = { event: { odd: { text: "a" } } };
  const { odd } = written((protocol) =>
    writeMessage(protocol, NormalizedSchema.of(Events$), event),
  ) as { readonly odd: object };
  expect(Object.entries(odd)).toEqual([["text", "a"]]);
  expect("constructor" in odd).toBe(false);
});
