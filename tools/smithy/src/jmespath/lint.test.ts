import { expect, test } from "vitest";
import { lintExpression } from "./lint.ts";
import { sampleOf } from "./sample.ts";

const sample = sampleOf({ name: "x", size: 8, is: true, tags: ["a"], towns: [{ name: "y" }] });

test.each([
  ["name", "string"],
  ["size", "number"],
  ["size > `1`", "boolean"],
  ["tags", "array"],
  ["tags[0]", "string"],
  ["towns[*].name", "array"],
  ["towns[?name == 'y'] | [0].name", "string"],
  ["length(towns)", "number"],
  ["keys(@)", "array"],
  ["{ a: name }", "object"],
  ["[name, size]", "array"],
  ["is && name", "string"],
  ["!is", "boolean"],
  ["sort_by(towns, &name)", "array"],
])("%s gives a value of the type %s", (text, type) => {
  expect(lintExpression(text, sample)).toMatchObject({ result: { type }, problems: [] });
});

test.each([
  [
    "town",
    "DANGER",
    "Object field 'town' does not exist in object with properties [name, size, is, tags, towns] (1:1)",
  ],
  ["name.first", "DANGER", "Object field 'first' extraction performed on string (1:6)"],
  ["name[*]", "DANGER", "Array projection performed on string (1:6)"],
  ["name[0]", "DANGER", "Array index '0' extraction performed on string (1:6)"],
  ["name > 'a'", "WARNING", "Invalid comparator '>' for string (1:8)"],
  ["unknown(name)", "ERROR", "Unknown function: unknown (1:1)"],
  [
    "length(size)",
    "ERROR",
    "length function argument 0 error: Expected one of [string, array, object], but found number (1:8)",
  ],
  ["length(name, name)", "ERROR", "length function expected 1 arguments, but was given 2 (1:1)"],
])("%s does not work", (text, severity, message) => {
  expect(lintExpression(text, sample).problems).toMatchObject([{ severity, message }]);
});
