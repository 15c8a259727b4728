import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a URL of HTTP, and one that is not known", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "http://x" } }, { type: "endpoint", conditions: [], endpoint: { url: "{Region}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetUri", text)).toEqual([]);
});

test("refuses another URL", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "ftp://{Region}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RuleSetUri", text)).toEqual([
    "ERROR RuleSetUri: URI should start with `http://` or `https://` but the URI started with ftp://",
  ]);
});
