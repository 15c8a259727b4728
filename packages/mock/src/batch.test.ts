import { expect, test } from "vitest";
import { type Batch, batchMembers } from "./batch.ts";

const batch: Batch = {
  entries: "Entries",
  answers: "Successful",
  repeat: ["Id", "Kind"],
  failures: ["Failed"],
};

test("every entry has an answer, and none fails", () => {
  const input = {
    Entries: [
      { Id: "a", Kind: "x", Body: "…" },
      { Id: "b", Kind: undefined },
    ],
  };
  expect(batchMembers(batch, input)).toStrictEqual({
    Successful: [{ Id: "a", Kind: "x" }, { Id: "b" }],
    Failed: [],
  });
});

test("without entries there are no answers", () => {
  expect(batchMembers(batch, {})).toEqual({ Successful: [], Failed: [] });
});

test("an operation that is no batch decides nothing", () => {
  expect(batchMembers(undefined, { Entries: [{ Id: "a" }] })).toEqual({});
});
