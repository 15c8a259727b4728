import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts schemes with what they need", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}", properties: { authSchemes: [{ name: "sigv4", signingName: "a" }, { name: "sigv4a", signingRegionSet: ["*"] }, { name: "beta-x", signingName: "a" }] } } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAuthSchemes", text)).toEqual([]);
});

test("refuses what is no list", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}", properties: { authSchemes: "sigv4" } } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAuthSchemes", text)).toEqual([
    `ERROR RuleSetAuthSchemes: Expected \`authSchemes\` to be a list, found: \`"sigv4"\``,
  ]);
});

test("refuses a scheme that is not known", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}", properties: { authSchemes: [{ name: "door" }] } } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAuthSchemes", text)).toEqual([
    "WARNING RuleSetAuthSchemes: Did not find a validator for the `door` auth scheme",
  ]);
});

test("refuses a scheme twice", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}", properties: { authSchemes: [{ name: "sigv4" }, { name: "sigv4" }] } } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAuthSchemes", text)).toEqual([
    "ERROR RuleSetAuthSchemes: Found duplicate `name` of `sigv4` in the `authSchemes` list",
  ]);
});

test("refuses wrong properties", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}", properties: { authSchemes: [{ name: "sigv4", signingName: 1, town: "x" }, { name: "sigv4a", signingRegionSet: [] }, { name: "beta-x" }, {}, "x"] } } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetAuthSchemes", text)).toEqual([
    "ERROR RuleSetAuthSchemes: Unexpected key: `town` (valid keys: [name, signingName, signingRegion, disableDoubleEncoding, disableNormalizePath])",
    "ERROR RuleSetAuthSchemes: Unexpected type for auth property `signingName`, found `1` but expected a string value",
    "ERROR RuleSetAuthSchemes: The `signingRegionSet` property must not be an empty list.",
    "ERROR RuleSetAuthSchemes: Expected auth property `signingName` of a string type but didn't find one",
    "ERROR RuleSetAuthSchemes: Expected `authSchemes` to have a `name` key with a string value but it did not: `{}`",
    `ERROR RuleSetAuthSchemes: Expected \`authSchemes\` to be a list of objects, but found: \`"x"\``,
  ]);
});
