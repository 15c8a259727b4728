import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(notesOf("NoninclusiveTerms", "{}", "structure City {}")).toEqual([]);
  expect(
    notesOf(
      "NoninclusiveTerms",
      "{}",
      `/// On a whitelist.
structure City { master: String }`,
    ),
  ).toEqual([
    "WARNING NoninclusiveTerms.Trait.whitelist.documentation: 'documentation' trait has a value that contains a non-inclusive term `whitelist`. Consider using one of the following terms instead: `allowList`",
    "WARNING NoninclusiveTerms.Shape.master: Member shape uses a non-inclusive term `master`. Consider using one of the following terms instead: `main`, `parent`, `primary`",
  ]);
});

test("notes with terms:  hut: [house] , excludeDefaults: true", () => {
  expect(
    notesOf(
      "NoninclusiveTerms",
      `{ terms: { hut: ["house"] }, excludeDefaults: true }`,
      "structure Master {}",
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "NoninclusiveTerms",
      `{ terms: { hut: ["house"] }, excludeDefaults: true }`,
      "structure Hut {}",
    ),
  ).toEqual([
    "WARNING NoninclusiveTerms.Shape.hut: Structure shape uses a non-inclusive term `Hut`. Consider using one of the following terms instead: `House`",
  ]);
});
