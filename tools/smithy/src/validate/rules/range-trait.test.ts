import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts bounds that some number is within", () => {
  expectValid("@range(min: 1, max: 100)\ninteger Size\n@range(min: 0.5)\nfloat Ratio");
});

test("refuses bounds that no number is within", () => {
  expectErrors("@range(min: 2, max: 1)\ninteger Size", [
    {
      id: "RangeTrait",
      message: "A range trait is applied with a `min` value greater than its `max` value.",
      at: "3:1",
    },
  ]);
});

test("refuses fractions for whole numbers", () => {
  expectErrors("@range(max: 1.5)\ninteger Size", [
    {
      id: "RangeTrait",
      message:
        "Shape `a#Size` is marked with the `range` trait, but its `max` property is a decimal (1.5) when its shape (`integer`) does not support decimals.",
      at: "3:1",
    },
  ]);
});
