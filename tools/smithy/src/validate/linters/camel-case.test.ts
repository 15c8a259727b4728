import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(notesOf("CamelCase", "{}", "structure City { bigName: String }")).toEqual([]);
  expect(notesOf("CamelCase", "{}", "structure city { bigName: String, BigSize: String }")).toEqual(
    [
      "DANGER CamelCase: structure shape name, `city`, is not upper camel case",
      "DANGER CamelCase: Member shape member name, `BigSize`, is not lower camel case; members in the a namespace must all use lower camel case.",
    ],
  );
});

test("notes with memberNames: upper", () => {
  expect(
    notesOf("CamelCase", `{ memberNames: "upper" }`, "structure City { BigName: String }"),
  ).toEqual([]);
  expect(
    notesOf("CamelCase", `{ memberNames: "upper" }`, "structure City { bigName: String }"),
  ).toEqual([
    "DANGER CamelCase: Member shape member name, `bigName`, is not upper camel case; members in the a namespace must all use upper camel case.",
  ]);
});
