import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(
    notesOf(
      "MissingPaginatedTrait",
      "{}",
      `@readonly
operation GetTown { output := { name: String } }`,
    ),
  ).toEqual([]);
  expect(
    notesOf(
      "MissingPaginatedTrait",
      "{}",
      `@readonly
operation ListTowns { input := {}, output := { towns: Towns } }
list Towns { member: String }`,
    ),
  ).toEqual([
    "DANGER MissingPaginatedTrait: The verb of this operation, `list`, requires that the operation is marked with the `paginated` trait. Paginating operations that can return potentially unbounded lists of data helps to maintain a predictable SLA and helps to prevent operational issues in the future.",
  ]);
});
