import { expect, test } from "vitest";
import { load } from "../load.ts";
import { expectShape, type Model } from "../model/model.ts";
import { changeStringEnumsToEnumShapes } from "./change-string-enums-to-enum-shapes.ts";

function modelOf(text: string): Model {
  const { value, diagnostics } = load([{ name: "main.smithy", text }]);
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  return value;
}

/** Names and values of the enum `example#Mood` of a model that states these definitions. */
function membersOf(definitions: string): object {
  const model = modelOf(`$version: "1.0"\nnamespace example\n@enum(${definitions})\nstring Mood`);
  const { members } = expectShape(changeStringEnumsToEnumShapes(model), "example#Mood", "enum");
  return Object.fromEntries(
    [...members].map(([name, { traits }]) => [name, traits.get("smithy.api#enumValue")]),
  );
}

test("a string with names for its values becomes an enum of them", () => {
  const definitions = '[{ name: "GOOD", value: "good" }, { name: "BAD", value: "not good" }]';
  expect(membersOf(definitions)).toEqual({ GOOD: "good", BAD: "not good" });
});

test("a value without a name is named after itself", () => {
  expect(membersOf('[{ value: "a-b.c" }, { value: "2nd" }]')).toEqual({
    a_b_c: "a-b.c",
    _2nd: "2nd",
  });
});

test("a name that is taken gets a number", () => {
  expect(membersOf('[{ value: "a-b" }, { value: "a.b" }]')).toEqual({ a_b: "a-b", a_b_2: "a.b" });
});

test("a model without such strings is the same model", () => {
  const model = modelOf('$version: "2.0"\nnamespace example\nenum Mood { GOOD }');
  expect(changeStringEnumsToEnumShapes(model)).toBe(model);
});

test("members and traits of the string come along", () => {
  const model = modelOf(
    '$version: "1.0"\nnamespace example\n/// How it is.\n@enum([{ name: "GOOD", value: "good", documentation: "Fine.", tags: ["internal"], deprecated: true }])\nstring Mood',
  );
  const shapes = changeStringEnumsToEnumShapes(model).shapes;
  expect(shapes.get("example#Mood")?.traits.get("smithy.api#documentation")).toBe("How it is.");
  expect([...(shapes.get("example#Mood$GOOD")?.traits.keys() ?? [])]).toEqual([
    "smithy.api#enumValue",
    "smithy.api#documentation",
    "smithy.api#tags",
    "smithy.api#internal",
    "smithy.api#deprecated",
  ]);
});
