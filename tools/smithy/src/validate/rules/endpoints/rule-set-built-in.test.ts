import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a built-in that is known", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetBuiltIn", text)).toEqual([]);
  expect(findingsOf("RuleSetAwsBuiltIn", text)).toEqual([]);
});

test("refuses one that is not", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", builtIn: "AWS::Town", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetBuiltIn", text)).toEqual([
    "ERROR RuleSetBuiltIn.RuleSet: The `AWS::Town` built-in used is not registered, valid built-ins: SDK::Endpoint, AWS::Region, AWS::UseDualStack, AWS::UseFIPS, AWS::Auth::AccountId, AWS::Auth::AccountIdEndpointMode, AWS::Auth::CredentialScope, AWS::S3::Accelerate, AWS::S3::DisableMultiRegionAccessPoints, AWS::S3::ForcePathStyle, AWS::S3::UseArnRegion, AWS::S3::UseGlobalEndpoint, AWS::S3Control::UseArnRegion, AWS::STS::UseGlobalEndpoint",
  ]);
});

test("refuses one that needs thought", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Id: { type: "string", builtIn: "AWS::Auth::AccountId", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://x" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAwsBuiltIn", text)).toEqual([
    "DANGER RuleSetAwsBuiltIn.AWS::Auth::AccountId: The `AWS::Auth::AccountId` built-in used requires additional consideration of the rules that use it.",
  ]);
});
