import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes with onRequiredOrDefault: true", () => {
  expect(
    notesOf(
      "MissingClientOptionalTrait",
      "{ onRequiredOrDefault: true }",
      `structure City { @required
@clientOptional
name: String }`,
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "MissingClientOptionalTrait",
      "{ onRequiredOrDefault: true }",
      `structure City { @required
name: String, size: Integer = 1
}`,
    ),
  ).toEqual([
    "DANGER MissingClientOptionalTrait: @required members must also be marked with the @clientOptional trait",
    "DANGER MissingClientOptionalTrait: @default members must also be marked with the @clientOptional trait",
  ]);
});

test("notes with onRequiredStructureOrUnion: true", () => {
  expect(
    notesOf(
      "MissingClientOptionalTrait",
      "{ onRequiredStructureOrUnion: true }",
      `structure City { @required
name: String }`,
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "MissingClientOptionalTrait",
      "{ onRequiredStructureOrUnion: true }",
      `structure City { @required
town: Town }
structure Town {}`,
    ),
  ).toEqual([
    "DANGER MissingClientOptionalTrait: @required members that target a structure or union must be marked with the @clientOptional trait. Not using the @clientOptional trait here is risky because there is no backward compatible way to replace the @required trait with the @default trait if the member ever needs to be made optional.",
  ]);
});
