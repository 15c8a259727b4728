import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(
    notesOf("ShouldHaveUsedTimestamp", "{}", "structure City { createdAt: Timestamp }"),
  ).toEqual([]);
  expect(
    notesOf(
      "ShouldHaveUsedTimestamp",
      "{}",
      "structure City { createdAt: Long, buildDate: String }",
    ),
  ).toEqual([
    "DANGER ShouldHaveUsedTimestamp: Member `createdAt` is named like a timestamp but references a `long` shape",
    "DANGER ShouldHaveUsedTimestamp: Member `buildDate` is named like a timestamp but references a `string` shape",
  ]);
});
