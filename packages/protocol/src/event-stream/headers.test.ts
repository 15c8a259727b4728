import { targetOf, type Constraint, type SchemaRef } from "@tsmith/schema";
import { Int64 } from "@smithy/core/event-streams";
import type { MessageHeaderValue } from "@smithy/types";
import { describe, expect, test } from "vitest";
import type { Flaw } from "../constraints/flaw.ts";
import { headerReader, headerWriter } from "./headers.ts";

function member(schema: SchemaRef, eventHeaderType?: string) {
  const traits = { eventHeader: 1, ...(eventHeaderType && { eventHeaderType }) } as const;
  const bound: SchemaRef = [schema as 0, traits];
  return { name: "m", schema: bound, traits: targetOf(bound).traits };
}

const [text, number, boolean, timestamp, blob] = [0, 1, 2, 4, 21];

function int64(value: bigint): Int64 {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, value);
  return new Int64(bytes);
}

describe("a header is written and read as its type", () => {
  test.each<[string, ReturnType<typeof member>, unknown, MessageHeaderValue]>([
    ["boolean", member(boolean), false, { type: "boolean", value: false }],
    ["byte", member(number, "byte"), -128, { type: "byte", value: -128 }],
    ["short", member(number, "short"), 32_767, { type: "short", value: 32_767 }],
    ["integer", member(number, "integer"), -(2 ** 31), { type: "integer", value: -(2 ** 31) }],
    ["long", member(number, "long"), -1, { type: "long", value: int64(-1n) }],
    ["wide long", member(number, "long"), 2n ** 62n, { type: "long", value: int64(2n ** 62n) }],
    ["blob", member(blob), Uint8Array.of(1, 2), { type: "binary", value: Uint8Array.of(1, 2) }],
    ["string", member(text), "ä\n", { type: "string", value: "ä\n" }],
    ["timestamp", member(timestamp), new Date(5), { type: "timestamp", value: new Date(5) }],
  ])("%s", (_title, bound, value, header) => {
    expect(headerWriter(bound)(value)).toEqual(header);
    expect(headerReader(bound, undefined)(header, [])).toEqual(value);
  });
});

test.each<[string, ReturnType<typeof member>, MessageHeaderValue]>([
  ["a string for a boolean", member(boolean), { type: "string", value: "true" }],
  ["a boolean for a string", member(text), { type: "boolean", value: true }],
  ["an integer for a byte", member(number, "byte"), { type: "integer", value: 1 }],
  ["a byte for an integer", member(number, "integer"), { type: "byte", value: 1 }],
  ["an integer for a long", member(number, "long"), { type: "integer", value: 1 }],
  ["a string for a blob", member(blob), { type: "string", value: "a" }],
  ["a uuid for a string", member(text), { type: "uuid", value: "a" }],
  ["a long for a timestamp", member(timestamp), { type: "long", value: int64(1n) }],
  ["no date", member(timestamp), { type: "timestamp", value: new Date(Number.NaN) }],
])("%s is refused", (_title, bound, header) => {
  expect(() => headerReader(bound, undefined)(header, [])).toThrow(
    expect.objectContaining({ name: "Rejection", reason: "serialization" }),
  );
});

test.each<[string, ReturnType<typeof member>, unknown]>([
  ["a byte too wide", member(number, "byte"), 128],
  ["a byte too low", member(number, "byte"), -129],
  ["a fraction", member(number, "integer"), 1.5],
  ["a long too wide", member(number, "long"), 2n ** 63n],
  ["an unsafe number", member(number, "long"), 2 ** 60],
  ["text for a number", member(number, "integer"), "1"],
  ["a number for text", member(text), 1],
  ["a number for a boolean", member(boolean), 1],
  ["text for a timestamp", member(timestamp), "2020-01-01T00:00:00Z"],
  ["a number for a blob", member(blob), 1],
])("%s cannot be written", (_title, bound, value) => {
  expect(() => headerWriter(bound)(value)).toThrow(TypeError);
});

test("a constraint that a header breaks is a flaw", () => {
  const flawsOf = (
    bound: ReturnType<typeof member>,
    constraint: Constraint,
    header: MessageHeaderValue,
  ): string[] => {
    const flaws: Flaw[] = [];
    headerReader(bound, constraint)(header, flaws);
    return flaws.map((flaw) => flaw.constraint);
  };
  const long = { type: "long", value: int64(9n) } as const;
  const bytes = { type: "binary", value: new Uint8Array(3) } as const;
  expect(flawsOf(member(number, "long"), { range: { max: 8 } }, long)).toHaveLength(1);
  expect(flawsOf(member(blob), { length: { max: 2 } }, bytes)).toHaveLength(1);
  const a = { type: "string", value: "a" } as const;
  expect(flawsOf(member(text), { pattern: "^b$" }, a)).toHaveLength(1);
  expect(flawsOf(member(text), { pattern: "^a$" }, a)).toHaveLength(0);
});

test("a document cannot be a header", () => {
  expect(() => headerWriter(member(15))).toThrow(TypeError);
});
