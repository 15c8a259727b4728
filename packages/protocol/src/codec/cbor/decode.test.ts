import type {
  Constraint,
  ListSchema,
  MapSchema,
  SchemaRef,
  StructureSchema,
  UnionSchema,
} from "@tsmith/schema";
import { describe, expect, test } from "vitest";
import type { Flaw } from "../../constraints/flaw.ts";
import { serverSide } from "../../side.ts";
import { cborDecoders } from "./decode.ts";
import { parseCbor } from "./parse.ts";

const [number, bigInteger, bigDecimal, timestamp, blob, text, boolean] = [1, 17, 19, 4, 21, 0, 2];
const Holder$: StructureSchema<unknown> = [
  3,
  "a",
  "Holder",
  0,
  ["choice", "list", "sparse"],
  [() => Choice$, () => List$, () => Sparse$],
];
const Choice$: UnionSchema<unknown> = [4, "a", "Choice", 0, ["one", "two"], [0, 1]];
const List$: ListSchema<unknown> = [1, "a", "List", 0, 0];
const Sparse$: MapSchema<unknown> = [2, "a", "Sparse", { sparse: 1 }, 0, 1];

const decoders = cborDecoders(
  serverSide({ constraints: { "a#Sparse": { members: { value: { type: "byte" } } } } }, {}),
);

function decode(schema: SchemaRef, hex: string, constraint?: Constraint, flaws: Flaw[] = []) {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  return decoders.decoder(schema, constraint)(parseCbor(bytes, 16), flaws);
}

describe("a number is read as what it is", () => {
  test.each<[string, SchemaRef, string, Constraint["type"], unknown]>([
    ["a byte", number, "387f", "byte", -128],
    ["an integer in eight bytes", number, "1b0000000000000001", "integer", 1],
    ["a long", number, "1b7fffffffffffffff", "long", 2n ** 63n - 1n],
    ["the least long", number, "3b7fffffffffffffff", "long", -(2n ** 63n)],
    ["a float of two bytes", number, "f93e00", "float", 1.5],
    ["a double of four bytes", number, "fa3fc00000", "double", 1.5],
    ["a whole double", number, "fb3ff0000000000000", "double", 1],
    ["an integer as double", number, "1901f4", "double", 500],
    ["a wide integer as double", number, "1b8000000000000000", "double", 2 ** 63],
    ["NaN", number, "f97e00", "double", Number.NaN],
    ["-0", number, "f98000", "float", -0],
    ["a whole float of no known type", number, "f93c00", undefined, 1],
    ["a wide integer of no known type", number, "1b7fffffffffffffff", undefined, 2n ** 63n - 1n],
    ["a bigInteger", bigInteger, "c249010000000000000000", undefined, 2n ** 64n],
    ["a negative bigInteger", bigInteger, "c349010000000000000000", undefined, -(2n ** 64n) - 1n],
    ["a small bigInteger", bigInteger, "05", undefined, 5n],
    ["a bigInteger with zeros before it", bigInteger, "c243000001", undefined, 1n],
    ["no bytes of a bigInteger", bigInteger, "c240", undefined, 0n],
  ])("%s", (_title, schema, hex, type, expected) => {
    expect(decode(schema, hex, type && { type })).toStrictEqual(expected);
  });

  test.each([
    ["c48221196ab3", "273.15"],
    ["c4820205", "5e2"],
    ["c4822120", "-0.01"],
    ["c48200c249010000000000000000", "18446744073709551616"],
  ])("bigDecimal %s is %s", (hex, string) => {
    expect(decode(bigDecimal, hex)).toEqual({ type: "bigDecimal", string });
  });
});

/** A decimal whose mantissa has so many bytes. */
function decimalOf(length: number): string {
  return `c48220c259${length.toString(16).padStart(4, "0")}${"ff".repeat(length)}`;
}

test.each([
  ["c11a514b67b0", "2013-03-21T20:04:00.000Z"],
  ["c1fb41d452d9ec200000", "2013-03-21T20:04:00.500Z"],
  ["c120", "1969-12-31T23:59:59.000Z"],
  ["c1f93800", "1970-01-01T00:00:00.500Z"],
  ["c1fb41d452d9ec000000", "2013-03-21T20:04:00.000Z"],
])("timestamp %s is %s", (hex, expected) => {
  expect(decode(timestamp, hex)).toEqual(new Date(expected));
});

test("a format that a timestamp's member has does not count", () => {
  expect(decode(5, "c100")).toEqual(new Date(0));
});

describe("types are never coerced", () => {
  test.each<[string, SchemaRef, string, Constraint["type"]]>([
    ["a float for an integer", number, "f93c00", "integer"],
    ["a float for a long", number, "fb43e0000000000000", "long"],
    ["a byte too wide", number, "1880", "byte"],
    ["a short too wide", number, "198000", "short"],
    ["an integer too wide", number, "1a80000000", "integer"],
    ["a long too wide", number, "1b8000000000000000", "long"],
    ["a long too low", number, "3b8000000000000000", "long"],
    ["a double that no float holds", number, "fb7e37e43c8800759c", "float"],
    ["a bignum for an integer", number, "c24101", "integer"],
    ["a text for a number", number, "6131", "integer"],
    ["NaN as text", number, "634e614e", "double"],
    ["a boolean for a number", number, "f5", "integer"],
    ["a number for a boolean", boolean, "01", undefined],
    ["bytes for a text", text, "4161", undefined],
    ["a text for bytes", blob, "6161", undefined],
    ["a list for bytes", blob, "8101", undefined],
    ["a number for a timestamp", timestamp, "00", undefined],
    ["a text for a timestamp", timestamp, "c16130", undefined],
    ["a date and time for a timestamp", timestamp, "c06130", undefined],
    ["NaN for a timestamp", timestamp, "c1f97e00", undefined],
    ["a timestamp beyond dates", timestamp, "c11b00ffffffffffffff", undefined],
    ["a timestamp of another tag in it", timestamp, "c1c100", undefined],
    ["a text for a bigInteger", bigInteger, "6131", undefined],
    ["a float for a bigInteger", bigInteger, "f93c00", undefined],
    ["a bignum of texts", bigInteger, "c26101", undefined],
    ["a decimal for a bigInteger", bigInteger, "c4820001", undefined],
    ["an integer for a bigDecimal", bigDecimal, "01", undefined],
    ["a double for a bigDecimal", bigDecimal, "f93e00", undefined],
    ["a decimal of one part", bigDecimal, "c48101", undefined],
    ["a decimal of three parts", bigDecimal, "c483010101", undefined],
    ["a decimal with a float in it", bigDecimal, "c48201f93c00", undefined],
    ["a decimal with a bignum as exponent", bigDecimal, "c482c2410101", undefined],
    ["a list for a structure", Holder$, "80", undefined],
    ["bytes for a structure", Holder$, "40", undefined],
    ["a tagged map for a structure", Holder$, "d9d9f7a0", undefined],
    ["a float for a structure", Holder$, "f93c00", undefined],
    ["a map for a list", Holder$, "a1646c697374a0", undefined],
    ["null in a list", Holder$, "a1646c69737481f6", undefined],
    ["`undefined` in a list", Holder$, "a1646c69737481f7", undefined],
    ["two members of a union", Holder$, "a16663686f696365a2636f6e6561616374776f01", undefined],
    ["no member of a union", Holder$, "a16663686f696365a0", undefined],
    ["another member of a union", Holder$, "a16663686f696365a16161f5", undefined],
    ["`__proto__`", Holder$, "a1695f5f70726f746f5f5fa0", undefined],
  ])("%s", (_title, schema, hex, type) => {
    expect(() => decode(schema, hex, type && { type })).toThrow(
      expect.objectContaining({ name: "Rejection", reason: "serialization" }),
    );
  });

  test("a bignum that takes long to be written in decimal", () => {
    expect(decode(bigDecimal, decimalOf(1024))).toBeDefined();
    expect(() => decode(bigDecimal, decimalOf(1025))).toThrow("too long");
  });
});

test("what is unknown or null is left out, null in what is sparse is kept", () => {
  // {"other": 1, "list": undefined, "sparse": {"a": null, "b": 1}}
  const hex = "a3656f7468657201646c697374f766737061727365a26161f6616201";
  expect(decode(Holder$, hex)).toEqual({ sparse: { a: null, b: 1 } });
});

test("a union may say its type beside its member", () => {
  // {"choice": {"__type": "a#Choice", "one": "a"}}
  const hex = "a16663686f696365a2665f5f7479706568612343686f696365636f6e656161";
  expect(decode(Holder$, hex)).toEqual({ choice: { one: "a" } });
});

test("a constraint that is broken is told with its path", () => {
  const flaws: Flaw[] = [];
  decode(List$, "8261616162", { member: { pattern: "^a$" } }, flaws);
  decode(blob, "4101", { length: { min: 2 } }, flaws);
  decode(bigInteger, "05", { range: { max: "4" } }, flaws);
  expect(flaws.map(({ path, constraint }) => [path, constraint])).toEqual([
    ["/1", "Member must satisfy regular expression pattern: ^a$"],
    ["", "Member must have length greater than or equal to 2"],
    ["", "Member must be less than or equal to 4"],
  ]);
});
