import { expect, test } from "vitest";
import { labelOf } from "./label.ts";

test.each([
  ["IN_PROGRESS", "In progress"],
  ["ALL", "All"],
  ["ON_HOLD__FOR  REVIEW", "On hold for review"],
  ["", ""],
])("%j is read as %j", (value, label) => {
  expect(labelOf(value)).toBe(label);
});
