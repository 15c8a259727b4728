import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts levels and labels", () => {
  const text = `@smithy.mqtt#publish("towns/{name}")
operation Go { input := { @required
@smithy.mqtt#topicLabel
name: String } }`;
  expect(findingsOf("Model", text)).toEqual([]);
});

test("refuses a label that is not a level", () => {
  const text = `@smithy.mqtt#publish("towns/x{name}")
operation Go { input := {} }`;
  expect(findingsOf("Model", text)).toEqual([
    "ERROR Model: Error creating trait `smithy.mqtt#publish`: Topic labels must span an entire level. Found `x{name}` in `towns/x{name}`",
  ]);
});

test("refuses a label twice", () => {
  const text = `@smithy.mqtt#publish("{a}/{a}")
operation Go { input := {} }`;
  expect(findingsOf("Model", text)).toEqual([
    "ERROR Model: Error creating trait `smithy.mqtt#publish`: Duplicate topic label `a` found in `{a}/{a}`",
  ]);
});

test("refuses a label that is no name", () => {
  const text = `@smithy.mqtt#publish("{a-b}")
operation Go { input := {} }`;
  expect(findingsOf("Model", text)).toEqual([
    "ERROR Model: Error creating trait `smithy.mqtt#publish`: Invalid topic label name `a-b` found in `{a-b}`",
  ]);
});
