import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a required key that the service finds", () => {
  const text = `@aws.api#service(sdkId: "Atlas")
@aws.iam#defineConditionKeys("Size": { type: "String", required: true })
@aws.iam#serviceResolvedConditionKeys(["Size"])
service Atlas { version: "1" }`;
  expect(findingsOf("DefineConditionKeysTrait", text)).toEqual([]);
});

test("refuses a required key that comes with requests", () => {
  const text = `@aws.api#service(sdkId: "Atlas")
@aws.iam#defineConditionKeys("Size": { type: "String", required: true })
service Atlas { version: "1" }`;
  expect(findingsOf("DefineConditionKeysTrait", text)).toEqual([
    "ERROR DefineConditionKeysTrait: The `atlas:Size` condition key is defined as required but is resolved from the request. This property is only valid for condition keys resolved by the service, it MUST also be specified in the `@serviceResolvedConditionKeys` trait or use the `@required` trait instead.",
  ]);
});
