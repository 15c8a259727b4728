import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (definitions: string, rule = "EnumTrait"): readonly string[] =>
  findingsOf(rule, `@enum([${definitions}]) string Suit`);

test("names are those of all values, or of none, which is pointed out", () => {
  expect(findings('{ value: "a", name: "A" }, { value: "b", name: "B" }')).toEqual([]);
  expect(findings('{ value: "a" }')).toEqual([]);
  expect(findings('{ value: "a" }', "EnumNamesPresent")).toEqual([
    expect.stringMatching(/^WARNING EnumNamesPresent: Enums should define the `name` property/),
  ]);
  expect(findings('{ value: "a", name: "A" }, { value: "b" }, { value: "c" }')).toEqual([
    expect.stringMatching(/^ERROR EnumTrait: `b` enum value body is missing the `name` property/),
    expect.stringMatching(/^ERROR EnumTrait: `c` enum value body is missing the `name` property/),
  ]);
});

test("values and names are there once", () => {
  expect(findings('{ value: "a", name: "A" }, { value: "a", name: "A" }')).toEqual([
    "ERROR EnumTrait: Duplicate enum trait values found with the same `value` property of 'a'",
    "ERROR EnumTrait: Duplicate enum trait values found with the same `name` property of 'A'",
  ]);
});

test("a name in another case is a warning that can be suppressed by itself", () => {
  expect(findings('{ value: "a", name: "ace" }')).toEqual([
    expect.stringMatching(/^WARNING EnumTrait.ace: The name `ace` does not match/),
  ]);
});
