import { describe, expect, test } from "vitest";
import { Tagged, WholeFloat } from "./item.ts";
import { parseCbor } from "./parse.ts";

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

function parse(hex: string, maxDepth = 8): unknown {
  return parseCbor(bytesOf(hex), maxDepth);
}

/** @see https://datatracker.ietf.org/doc/html/rfc8949#appendix-A */
describe("the examples of RFC 8949", () => {
  test.each<[string, unknown]>([
    ["00", 0],
    ["01", 1],
    ["0a", 10],
    ["17", 23],
    ["1818", 24],
    ["1819", 25],
    ["1864", 100],
    ["1903e8", 1000],
    ["1a000f4240", 1_000_000],
    ["1b000000e8d4a51000", 1_000_000_000_000],
    ["1bffffffffffffffff", 18_446_744_073_709_551_615n],
    ["c249010000000000000000", new Tagged(2, bytesOf("010000000000000000"))],
    ["3bffffffffffffffff", -18_446_744_073_709_551_616n],
    ["c349010000000000000000", new Tagged(3, bytesOf("010000000000000000"))],
    ["20", -1],
    ["29", -10],
    ["3863", -100],
    ["3903e7", -1000],
    ["f90000", new WholeFloat(0)],
    ["f98000", new WholeFloat(-0)],
    ["f93c00", new WholeFloat(1)],
    ["fb3ff199999999999a", 1.1],
    ["f93e00", 1.5],
    ["f97bff", new WholeFloat(65_504)],
    ["fa47c35000", new WholeFloat(100_000)],
    ["fa7f7fffff", new WholeFloat(3.4028234663852886e38)],
    ["fb7e37e43c8800759c", new WholeFloat(1.0e300)],
    ["f90001", 5.960464477539063e-8],
    ["f90400", 0.00006103515625],
    ["f9c400", new WholeFloat(-4)],
    ["fbc010666666666666", -4.1],
    ["f97c00", Infinity],
    ["f97e00", NaN],
    ["f9fc00", -Infinity],
    ["fa7f800000", Infinity],
    ["fa7fc00000", NaN],
    ["faff800000", -Infinity],
    ["fb7ff0000000000000", Infinity],
    ["fb7ff8000000000000", NaN],
    ["fbfff0000000000000", -Infinity],
    ["f4", false],
    ["f5", true],
    ["f6", null],
    ["f7", null],
    ["c074323031332d30332d32315432303a30343a30305a", new Tagged(0, "2013-03-21T20:04:00Z")],
    ["c11a514b67b0", new Tagged(1, 1_363_896_240)],
    ["c1fb41d452d9ec200000", new Tagged(1, 1_363_896_240.5)],
    ["d74401020304", new Tagged(23, bytesOf("01020304"))],
    ["40", bytesOf("")],
    ["4401020304", bytesOf("01020304")],
    ["60", ""],
    ["6161", "a"],
    ["6449455446", "IETF"],
    ["62225c", '"\\'],
    ["62c3bc", "ü"],
    ["63e6b0b4", "水"],
    ["64f0908591", "\u{10151}"],
    ["80", []],
    ["83010203", [1, 2, 3]],
    ["8301820203820405", [1, [2, 3], [4, 5]]],
    ["a0", {}],
    ["a26161016162820203", { a: 1, b: [2, 3] }],
    ["826161a161626163", ["a", { b: "c" }]],
    ["5f42010243030405ff", bytesOf("0102030405")],
    ["7f657374726561646d696e67ff", "streaming"],
    ["9fff", []],
    ["9f018202039f0405ffff", [1, [2, 3], [4, 5]]],
    ["83018202039f0405ff", [1, [2, 3], [4, 5]]],
    ["bf61610161629f0203ffff", { a: 1, b: [2, 3] }],
    ["bf6346756ef563416d7421ff", { Fun: true, Amt: -2 }],
  ])("%s", (hex, expected) => {
    expect(parse(hex)).toStrictEqual(expected);
  });

  test("25 items have a length of one more byte", () => {
    const items = Array.from({ length: 25 }, (_, i) => i + 1);
    const inner = items.map((i) => (i < 24 ? "" : "18") + i.toString(16).padStart(2, "0")).join("");
    expect(parse(`9819${inner}`)).toEqual(items);
    expect(parse(`9f${inner}ff`)).toEqual(items);
  });
});

test.each<[string, number | bigint]>([
  ["1b001fffffffffffff", Number.MAX_SAFE_INTEGER],
  ["1b0020000000000000", BigInt(Number.MAX_SAFE_INTEGER) + 1n],
  ["3b001ffffffffffffe", Number.MIN_SAFE_INTEGER],
  ["3b001fffffffffffff", BigInt(Number.MIN_SAFE_INTEGER) - 1n],
])("%s is at the edge of the safe integers", (hex, expected) => {
  expect(parse(hex)).toBe(expected);
});

describe("what is refused", () => {
  test.each([
    ["nothing", "", "is truncated"],
    ["a head that is cut off", "19 03", "is truncated"],
    ["a text that is cut off", "6261", "is truncated"],
    ["a list that is cut off", "8201", "is truncated"],
    ["a tag without a value", "c1", "is truncated"],
    ["a length beyond all memory", "9bffffffffffffffff", "is truncated"],
    ["a text of four gigabytes", "7affffffff61", "is truncated"],
    ["a list without an end", "9f01", "is truncated"],
    ["two values", "0101", "has more than one value"],
    ["a break that ends nothing", "ff", "has a value that no shape has"],
    ["a break that ends a list with a length", "8101ff", "has more than one value"],
    ["a break in the place of a value", "bf6161ff", "has a value that no shape has"],
    ["a reserved head", "1c", "is no CBOR"],
    ["a reserved length", "5d", "is no CBOR"],
    ["an integer without a length", "1f", "is no CBOR"],
    ["a tag without a number", "df01", "is no CBOR"],
    ["a simple value", "f0", "has a value that no shape has"],
    ["a simple value of two bytes", "f8ff", "has a value that no shape has"],
    ["a key twice", "a2616101616102", "has a key twice"],
    ["a key twice, in chunks once", "a26161017f6161ff02", "has a key twice"],
    ["`__proto__` twice", "a2695f5f70726f746f5f5f01695f5f70726f746f5f5f02", "has a key twice"],
    ["a key that is a number", "a10102", "has a key that is no text"],
    ["a key that is bytes", "a1416101", "has a key that is no text"],
    ["a text that is no UTF-8", "61ff", "has a text that is no UTF-8"],
    ["a character in two chunks", "7f61c361bcff", "has a text that is no UTF-8"],
    ["a surrogate", "63eda080", "has a text that is no UTF-8"],
    ["bytes in a text", "7f4161ff", "has a string of other things"],
    ["chunks in chunks", "7f7f6161ffff", "has a string of other things"],
    ["lists that are too deep", "8181818181818181818100", "is nested too deeply"],
    ["tags that are too deep", "c1c1c1c1c1c1c1c1c1c100", "is nested too deeply"],
    ["maps that are too deep", `${"a16161".repeat(9)}00`, "is nested too deeply"],
  ])("%s", (_title, hex, reason) => {
    expect(() => parse(hex.replaceAll(" ", ""))).toThrow(`The body ${reason}`);
  });

  test("as many levels as are allowed are taken", () => {
    expect(parse("81818100", 3)).toEqual([[[0]]]);
    expect(() => parse("8181818100", 3)).toThrow("nested too deeply");
  });

  test("a million levels need no stack", () => {
    expect(() => parseCbor(new Uint8Array(1_000_000).fill(0x81), 128)).toThrow("nested too deeply");
  });
});

test("`__proto__` is a key like any other", () => {
  const value = parse("a1695f5f70726f746f5f5fa0");
  expect(Object.entries(value as object)).toEqual([["__proto__", {}]]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("bytes are a copy: who has them has nothing else of the body", () => {
  const body = bytesOf("8241014102");
  const [first] = parseCbor(body, 8) as [Uint8Array];
  body.fill(0);
  expect(first).toEqual(bytesOf("01"));
  expect(first.buffer.byteLength).toBe(1);
});

test("a byte order mark is a part of the text", () => {
  expect(parse("63efbbbf")).toBe("\ufeff");
  expect(parse("781aefbbbf6161616161616161616161616161616161616161616161")).toMatch(/^\ufeffa+$/);
});
