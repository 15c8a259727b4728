import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts ids that differ", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/" }, { id: "two", protocol: wire, method: "POST", uri: "/" }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("UniqueProtocolTestCaseId", text)).toEqual([]);
});

test("refuses an id twice", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/" }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}
@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/" }])
@http(method: "POST", uri: "/x")
operation Leave {}`;
  expect(findingsOf("UniqueProtocolTestCaseId", text)).toEqual([
    "ERROR UniqueProtocolTestCaseId: Conflicting `smithy.test#httpRequestTests` test case IDs found for ID `one`: `a#Go`, `a#Leave`",
    "ERROR UniqueProtocolTestCaseId: Conflicting `smithy.test#httpRequestTests` test case IDs found for ID `one`: `a#Go`, `a#Leave`",
  ]);
});
