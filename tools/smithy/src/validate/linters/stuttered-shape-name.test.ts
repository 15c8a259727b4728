import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes members that begin with the name of their structure or union", () => {
  const text =
    "structure City { name: String, cityName: String }\nunion Either { eitherOne: String, other: String }";
  expect(notesOf("StutteredShapeName", "{}", text)).toEqual([
    "WARNING StutteredShapeName: The `City` structure shape stutters its name in the member `cityName`; structure member names should not be prefixed with the structure name.",
    "WARNING StutteredShapeName: The `Either` union shape stutters its name in the member `eitherOne`; union member names should not be prefixed with the union name.",
  ]);
});
