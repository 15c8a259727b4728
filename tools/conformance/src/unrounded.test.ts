import { expect, test } from "vitest";
import { unrounded } from "./unrounded.ts";

test("a number that the AST has rounded gets its digits back", () => {
  const body = '{"big": "0.100000000000000000000001", "long": 9007199254740993, "other": "0.2"}';
  const params = { big: 0.1, long: 9007199254740992, other: 0.3, absent: 0.1 };
  expect(unrounded(params, body)).toEqual({
    big: "0.100000000000000000000001",
    long: "9007199254740993",
    other: 0.3,
    absent: 0.1,
  });
});

test("without a JSON object as body there is nothing to learn", () => {
  expect(unrounded({ a: 0.1 }, "")).toEqual({ a: 0.1 });
  expect(unrounded({ a: 0.1 }, "[0.1]")).toEqual({ a: 0.1 });
});
