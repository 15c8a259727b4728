import { expect, test } from "vitest";
import { decimalOf, fractionOf } from "./big-decimal.ts";

test.each([
  ["0", 0n, 0n],
  ["1.10", 110n, -2n],
  ["-0.5", -5n, -1n],
  ["-0.001", -1n, -3n],
  ["123456789012345678901234567890", 123456789012345678901234567890n, 0n],
  ["5e2", 5n, 2n],
])("`%s` keeps its digits", (string, mantissa, exponent) => {
  expect(fractionOf(string)).toEqual({ mantissa, exponent });
  expect(decimalOf({ mantissa, exponent })).toEqual({ type: "bigDecimal", string });
});

test.each([
  ["1.5e3", 15n, 2n],
  ["1.5E-3", 15n, -4n],
  ["1e+400", 1n, 400n],
])("`%s` is a mantissa and an exponent", (string, mantissa, exponent) => {
  expect(fractionOf(string)).toEqual({ mantissa, exponent });
});

test.each(["", "1.", ".5", "1e", "NaN", "0x1", "1 ", "1,5"])("`%s` is no decimal", (text) => {
  expect(fractionOf(text)).toBeUndefined();
});

test("an exponent beyond all doubles is not written in zeros", () => {
  const exponent = -(2n ** 64n);
  expect(decimalOf({ mantissa: 5n, exponent }).string).toBe("5e-18446744073709551616");
  expect(decimalOf({ mantissa: 5n, exponent: -exponent }).string).toBe("5e18446744073709551616");
});
