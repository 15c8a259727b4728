import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(
    notesOf(
      "UnreferencedShape",
      "{}",
      `service Atlas { operations: [Go] }
operation Go {}`,
    ),
  ).toEqual([]);
  expect(notesOf("UnreferencedShape", "{}", "structure City {}")).toEqual([
    "NOTE UnreferencedShape: This shape is unreferenced. It has no modeled connections to shapes that match the following selector: `service`",
  ]);
});
