import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts the parameters of the service", () => {
  const text = `@smithy.rules#clientContextParams(Town: { type: "string", documentation: "d" })
@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Town: { type: "string", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Town: "x" }, expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetParameter", text)).toEqual([]);
});

test("refuses parameters that only one of both has", () => {
  const text = `@smithy.rules#clientContextParams(Town: { type: "string", documentation: "d" })
@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { City: { type: "string", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetParameter", text)).toEqual([
    "ERROR RuleSetParameter.RuleSet.UnmatchedName: Parameter `City` exists in ruleset but not in service model, existing params: Town",
    "ERROR RuleSetParameter.RuleSet.UnmatchedName: Parameter `Town` exists in service model but not in ruleset, existing params: []",
  ]);
});

test("refuses parameters of other types", () => {
  const text = `@smithy.rules#clientContextParams(Town: { type: "string", documentation: "d" })
@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Town: { type: "boolean", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1", operations: [Go] }
operation Go { input := { @smithy.rules#contextParam(name: "Town")
is: Boolean, @smithy.rules#contextParam(name: "Size")
size: Integer } }`;
  expect(findingsOf("RuleSetParameter", text)).toEqual([
    "ERROR RuleSetParameter.RuleSet.TypeMismatch: Type mismatch for parameter `Town`",
    "ERROR RuleSetParameter.ContextParam.InconsistentType: Inconsistent type for `Town` parameter",
    "ERROR RuleSetParameter.ContextParam.UnsupportedType: Unsupported type `(integer: `smithy.api#Integer`)` for `Size` parameter",
  ]);
});

test("refuses a parameter that one operation leaves out", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Town: { type: "string", required: true, documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1", operations: [Go, Leave] }
@smithy.rules#staticContextParams(Town: { value: "x" })
operation Go {}
operation Leave {}`;
  expect(findingsOf("RuleSetParameter", text)).toEqual([
    "ERROR RuleSetParameter.Operation.RequiredMissing: Required parameter `Town` is not bound by operation `Leave`",
  ]);
});

test("refuses tests with other parameters", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" }, Fips: { type: "boolean", builtIn: "AWS::UseFIPS", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Fips: "x", Town: "x" }, expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetParameter", text)).toEqual([
    "DANGER RuleSetParameter.TestCase.Unused: Parameter `Region` is never used in an `EndpointTests` test case",
    "ERROR RuleSetParameter.TestCase.RequiredMissing: Required parameter `Region` is missing in at least one test case",
    "ERROR RuleSetParameter.TestCase.TypeMismatch: Type mismatch for parameter `Fips`, `Boolean` expected",
    "ERROR RuleSetParameter.TestCase.Undefined: Test parameter `Town` is not defined in ruleset",
  ]);
});
