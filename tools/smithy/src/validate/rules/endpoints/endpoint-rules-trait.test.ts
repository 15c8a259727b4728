import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a rule set", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("Model", text)).toEqual([]);
});

test("refuses a rule set with a name that nothing has", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: {  }, rules: [{ type: "endpoint", conditions: [], endpoint: { url: "https://{Region}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("Model", text)).toEqual([
    `ERROR Model: Error creating trait \`smithy.rules#endpointRuleSet\`: when parsing endpoint ruleset
while typechecking
while typechecking the endpoint
while checking the URL
while typechecking "https://{Region}"
while typechecking the template \`"https://{Region}"\`
while checking {Region}
while typechecking Region
while resolving the type of reference Region
No field named Region`,
  ]);
});

test("refuses a diagram that is too short", () => {
  const text = `@smithy.rules#endpointBdd(version: "1.1", parameters: {}, conditions: [], results: [], root: 1, nodeCount: 1, nodes: "AQID")
service Atlas { version: "1" }`;
  expect(findingsOf("Model", text)).toEqual([
    "ERROR Model: Error creating trait `smithy.rules#endpointBdd`: Expected 12 bytes for 1 nodes, but got 3",
  ]);
});
