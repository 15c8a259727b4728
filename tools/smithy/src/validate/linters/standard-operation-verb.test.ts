import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes with verbs: [Get], suggestAlternatives:  Fetch: [Get]", () => {
  expect(
    notesOf(
      "StandardOperationVerb",
      `{ verbs: ["Get"], suggestAlternatives: { Fetch: ["Get"] } }`,
      "operation GetTown {}",
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "StandardOperationVerb",
      `{ verbs: ["Get"], suggestAlternatives: { Fetch: ["Get"] } }`,
      `operation FetchTown {}
operation SeeTown {}`,
    ),
  ).toEqual([
    "DANGER StandardOperationVerb: Operation shape `FetchTown` uses a non-standard verb, `Fetch`. Consider using one of the following verbs instead: `Get`",
    "DANGER StandardOperationVerb: Operation shape `SeeTown` uses a non-standard verb, `See`. Expected one of the following verbs: `Get`",
  ]);
});
