import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(
    notesOf(
      "MissingSensitiveTrait",
      "{}",
      `structure City { @required
name: Password }
@sensitive
string Password`,
    ),
  ).toEqual([]);
  expect(
    notesOf("MissingSensitiveTrait", "{}", "structure City { bankAccountNumber: String }"),
  ).toEqual([
    "WARNING MissingSensitiveTrait: This member possibly contains sensitive data but neither the enclosing nor target shape are marked with the sensitive trait (based on the presence of 'bank')",
  ]);
});

test("notes with terms: [crest], excludeDefaults: true", () => {
  expect(
    notesOf(
      "MissingSensitiveTrait",
      `{ terms: ["crest"], excludeDefaults: true }`,
      "structure City { bankAccountNumber: String }",
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "MissingSensitiveTrait",
      `{ terms: ["crest"], excludeDefaults: true }`,
      "structure City { crest: String }",
    ),
  ).toEqual([
    "WARNING MissingSensitiveTrait: This member possibly contains sensitive data but neither the enclosing nor target shape are marked with the sensitive trait (based on the presence of 'crest')",
  ]);
});
