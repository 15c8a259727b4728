import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts inputs that the operation takes", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Region: "eu" }, operationInputs: [{ operationName: "Go", builtInParams: { "AWS::Region": "eu" }, operationParams: { name: "x" } }], expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1", operations: [Go] }
operation Go { input := { name: String } }`;
  expect(findingsOf("EndpointTestsTrait", text)).toEqual([]);
});

test("refuses an operation that is not there", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Region: "eu" }, operationInputs: [{ operationName: "Leave", builtInParams: { "AWS::Region": "eu" } }], expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1", operations: [Go] }
operation Go {}`;
  expect(findingsOf("EndpointTestsTrait", text)).toEqual([
    "ERROR EndpointTestsTrait: Test case operation `Leave` does not exist in service `a#Atlas`",
  ]);
});

test("refuses inputs that the operation does not take", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Region: "eu" }, operationInputs: [{ operationName: "Go", builtInParams: { "AWS::Region": "eu" }, operationParams: { name: 1, size: 1 } }], expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1", operations: [Go] }
operation Go { input := { name: String } }`;
  expect(findingsOf("EndpointTestsTrait", text)).toEqual([
    "ERROR EndpointTestsTrait: The operationInput value for an endpoint test does not match the operation's input shape.name: Expected string value for string shape, `smithy.api#String`; found number value, `1`",
    "DANGER EndpointTestsTrait.UnknownMember.a#GoInput.size: The operationInput value for an endpoint test does not match the operation's input shape: Member `size` does not exist in `a#GoInput`",
  ]);
});

test("refuses built-ins with another value, or without", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
@smithy.rules#endpointTests(version: "1.0", testCases: [{ params: { Region: "eu" }, operationInputs: [{ operationName: "Go", builtInParams: { "AWS::Region": "us" } }, { operationName: "Go" }], expect: { endpoint: { url: "https://eu" } } }])
service Atlas { version: "1", operations: [Go] }
operation Go {}`;
  expect(findingsOf("EndpointTestsTrait", text)).toEqual([
    "ERROR EndpointTestsTrait: Inconsistent testcase parameters: eu and us",
    "ERROR EndpointTestsTrait: Operation input does not supply a value for the `AWS::Region` built-in parameter and the `Region` parameter does not set a default.",
  ]);
});
