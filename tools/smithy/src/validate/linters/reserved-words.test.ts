import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes with reserved: [ words: [codename], reason: Taken. ,  words: [*secret] ]", () => {
  expect(
    notesOf(
      "ReservedWords",
      `{ reserved: [{ words: ["codename"], reason: "Taken." }, { words: ["*secret"] }] }`,
      "structure City { name: String }",
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "ReservedWords",
      `{ reserved: [{ words: ["codename"], reason: "Taken." }, { words: ["*secret"] }] }`,
      "structure Codename { topSecret: String }",
    ),
  ).toEqual([
    "DANGER ReservedWords: The word `Codename` is reserved. Taken.",
    "DANGER ReservedWords: The word `topSecret` is reserved. ",
  ]);
});
