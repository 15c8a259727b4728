import type { StaticStructureSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { logFilter } from "./log-filter.ts";

const Secret$: StaticStructureSchema = [
  3,
  "com.example",
  "Secret",
  0,
  ["Name", "Text"],
  [0, [0, { sensitive: 1 }]],
];

test("what is sensitive is hidden, at any depth", () => {
  const Holder$: StaticStructureSchema = [3, "com.example", "Holder", 0, ["In"], [() => Secret$]];
  expect(logFilter(Holder$)({ In: { Name: "a", Text: "b" } })).toEqual({
    In: { Name: "a", Text: "***SensitiveInformation***" },
  });
});
