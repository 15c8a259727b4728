import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts params that are those of the input", () => {
  const text = `@smithy.test#smokeTests([{ id: "one", params: { name: "x" }, expect: { success: {} } }])
operation Go { input := { name: String } }`;
  expect(findingsOf("SmokeTestCase", text)).toEqual([]);
});

test("refuses other params", () => {
  const text = `@smithy.test#smokeTests([{ id: "one", params: { name: 1 }, expect: { success: {} } }])
operation Go { input := { name: String } }`;
  expect(findingsOf("SmokeTestCase", text)).toEqual([
    "ERROR SmokeTestCase: smithy.test#smokeTests.one.params.name: Expected string value for string shape, `smithy.api#String`; found number value, `1`",
  ]);
});

test("refuses vendor params that nothing describes", () => {
  const text = `@smithy.test#smokeTests([{ id: "one", vendorParams: { a: 1 }, expect: { success: {} } }])
operation Go {}`;
  expect(findingsOf("SmokeTestCase", text)).toEqual([
    "WARNING SmokeTestCase: Smoke test case with ID `one` defined `vendorParams` but no `vendorParamsShape`",
  ]);
});
