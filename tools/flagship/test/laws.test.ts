import { assertLaw, laws } from "@tsmith/arbitrary/laws";
import { expect, test } from "vitest";
import { qldb } from "./subject.ts";

test.each(laws)("$statement", async (law) => {
  const { status, runs } = await assertLaw(law, qldb, "ListJournalS3Exports", { runs: 200 });
  expect({ status, runs }).toEqual({ status: "passed", runs: 200 });
});
