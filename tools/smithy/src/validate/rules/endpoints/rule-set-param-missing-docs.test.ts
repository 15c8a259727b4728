import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a parameter that says what it is", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetParamMissingDocs", text)).toEqual([]);
});

test("refuses one that does not", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", builtIn: "AWS::Region" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetParamMissingDocs", text)).toEqual([
    "WARNING RuleSetParamMissingDocs: Parameter `Region` does not have documentation",
  ]);
});
