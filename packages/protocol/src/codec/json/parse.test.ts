import { expect, test } from "vitest";
import { parseJson } from "./parse.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("integers that doubles cannot hold are bigints", () => {
  expect(
    parseJson(bytes("[9007199254740991,9007199254740993,-9223372036854775808]"), "integer"),
  ).toEqual([9007199254740991, 9007199254740993n, -9223372036854775808n]);
});

test("decimals are as they are written where that counts", () => {
  const [plain, padded, long] = parseJson(
    bytes("[1.5,1.50,0.1234567890123456789]"),
    "decimal",
  ) as unknown[];
  expect(plain).toBe(1.5);
  expect([padded, long].map((value) => (value as symbol).description)).toEqual([
    "1.50",
    "0.1234567890123456789",
  ]);
});
