import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a function of the version", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.1", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [{ fn: "coalesce", argv: [{ ref: "Region" }, "x"], assign: "r" }], endpoint: { url: "https://{r}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RulesEngineVersion", text)).toEqual([]);
});

test("refuses a function of a later one", () => {
  const text = `@smithy.rules#endpointRuleSet({ version: "1.0", parameters: { Region: { type: "string", required: true, builtIn: "AWS::Region", documentation: "d" } }, rules: [{ type: "endpoint", conditions: [{ fn: "coalesce", argv: [{ ref: "Region" }, "x"], assign: "r" }], endpoint: { url: "https://{r}" } }] })
service Atlas { version: "1" }`;
  expect(findingsOf("RulesEngineVersion", text)).toEqual([
    "ERROR RulesEngineVersion: Coalesce requires rules engine version >= 1.1, but ruleset declares version 1.0",
  ]);
});
