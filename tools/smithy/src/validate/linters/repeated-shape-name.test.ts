import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(notesOf("RepeatedShapeName", "{}", "structure City { name: String }")).toEqual([]);
  expect(
    notesOf("RepeatedShapeName", "{}", "structure City { cityName: String, city: String }"),
  ).toEqual([
    "WARNING RepeatedShapeName: The `City` structure shape repeats its name in the member `cityName`; structure member names should not be prefixed with the structure name.",
    "WARNING RepeatedShapeName: The `City` structure shape repeats its name in the member `city`; structure member names should not be prefixed with the structure name.",
  ]);
});
