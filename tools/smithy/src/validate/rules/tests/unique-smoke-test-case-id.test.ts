import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts ids that differ", () => {
  const text = `@smithy.test#smokeTests([{ id: "one", expect: { success: {} } }, { id: "two", expect: { success: {} } }])
operation Go {}`;
  expect(findingsOf("UniqueSmokeTestCaseId", text)).toEqual([]);
});

test("refuses an id twice", () => {
  const text = `service Atlas { operations: [Go, Leave] }
@smithy.test#smokeTests([{ id: "one", expect: { success: {} } }])
operation Go {}
@smithy.test#smokeTests([{ id: "one", expect: { success: {} } }])
operation Leave {}`;
  expect(findingsOf("UniqueSmokeTestCaseId", text)).toEqual([
    "ERROR UniqueSmokeTestCaseId: Conflicting `smithy.test#smokeTests` test case IDs found for ID `one`: `a#Go`, `a#Leave`",
    "ERROR UniqueSmokeTestCaseId: Conflicting `smithy.test#smokeTests` test case IDs found for ID `one`: `a#Go`, `a#Leave`",
  ]);
});
