import { assertLaw, laws, unknownUnions } from "@tsmith/arbitrary/laws";
import { expect, test } from "vitest";
import { qldb } from "./subject.ts";

test.each(laws.filter((law) => law !== unknownUnions))("$statement", async (law) => {
  const { status, runs } = await assertLaw(law, qldb, "ListJournalS3Exports", { runs: 200 });
  expect({ status, runs }).toEqual({ status: "passed", runs: 200 });
});

test("the flagship has no unions to say anything about", async () => {
  const { status, reason } = await assertLaw(unknownUnions, qldb, "ListJournalS3Exports");
  expect({ status, reason }).toEqual({ status: "skipped", reason: "The output holds no union." });
});
