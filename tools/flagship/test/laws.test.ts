import { assertLaw, examples, laws, unknownUnions, type Law } from "@tsmith/arbitrary/laws";
import { expect, test } from "vitest";
import { qldb } from "./subject.ts";

const silent: ReadonlyMap<Law, string> = new Map([
  [examples, "The contract shows no example."],
  [unknownUnions, "The output holds no union."],
]);

test.each(laws.filter((law) => !silent.has(law)))("$statement", async (law) => {
  const { status, runs } = await assertLaw(law, qldb, "ListJournalS3Exports", { runs: 200 });
  expect({ status, runs }).toEqual({ status: "passed", runs: 200 });
});

test.each([...silent])("of the flagship $name has nothing to say", async (law, reason) => {
  const result = await assertLaw(law, qldb, "ListJournalS3Exports");
  expect(result).toMatchObject({ status: "skipped", reason });
});
