import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts members with values of their own", () => {
  expectValid(`enum Suit {
    CLUB
    HEART = "heart"
}
intEnum Rank {
    ACE = 1
    TWO = 2
}`);
});

test("refuses a value that two members have", () => {
  expectErrors('enum Suit {\n    CLUB = "c"\n    CROSS = "c"\n}', [
    {
      id: "EnumShape",
      message: "Multiple enum members found with duplicate value `c`",
      at: "5:13",
    },
  ]);
});

test("refuses values of the other kind", () => {
  expectErrors('enum Suit {\n    CLUB = 1\n}\nintEnum Rank {\n    ACE = "1"\n    TWO\n}', [
    {
      id: "EnumShape",
      message: "enum members can only be assigned string values, but found: 1",
      at: "4:12",
    },
    {
      id: "EnumShape",
      message: 'intEnum members require integer values, but found: "1"',
      at: "7:11",
    },
    { id: "EnumShape", message: "intEnum members must be assigned an integer value", at: "8:5" },
  ]);
});

test("refuses numbers that no integer of 32 bits is", () => {
  expectErrors("intEnum Rank {\n    half = 1.5\n    LARGE = 2147483648\n}", [
    {
      id: "EnumShape",
      message: "intEnum members do not support floating point values: 1.5",
      at: "4:12",
    },
    {
      id: "EnumShape",
      message: "intEnum members must fit within an integer, but found: 2147483648",
      at: "5:13",
    },
  ]);
});
