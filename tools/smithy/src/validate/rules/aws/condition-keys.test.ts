import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts keys of AWS, of the service and of the identifiers of its resources", () => {
  const text = `@aws.api#service(sdkId: "Atlas")
@aws.iam#defineConditionKeys("Size": { type: "String" })
service Atlas { version: "1", resources: [Town], operations: [Go] }
resource Town { identifiers: { name: String } }
@aws.iam#conditionKeys(["aws:user", "Size", "atlas:TownName"])
operation Go { input := { @aws.iam#conditionKeyValue("atlas:Size")
size: String } }`;
  expect(findingsOf("ConditionKeys", text)).toEqual([]);
});

test("refuses keys that are not defined", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", operations: [Go] }
@aws.iam#conditionKeys(["Size"])
operation Go { input := { @aws.iam#conditionKeyValue("Name")
name: String } }`;
  expect(findingsOf("ConditionKeys", text)).toEqual([
    "ERROR ConditionKeys: This operation scoped within the `a#Atlas` service refers to an undefined condition key `atlas:Size`. Expected one of the following defined condition keys: []",
    "ERROR ConditionKeys: This operation `a#Go` scoped within the `a#Atlas` service with member `a#GoInput$name` refers to an undefined condition key `atlas:Name`. Expected one of the following defined condition keys: []",
  ]);
});

test("refuses keys that the service finds itself", () => {
  const text = `@aws.api#service(sdkId: "Atlas")
@aws.iam#defineConditionKeys("Size": { type: "String" })
@aws.iam#serviceResolvedConditionKeys(["Size", "Name"])
service Atlas { version: "1", operations: [Go] }
operation Go { input := { @aws.iam#conditionKeyValue("Size")
size: String } }`;
  expect(findingsOf("ConditionKeys", text)).toEqual([
    "ERROR ConditionKeys: This condition keys resolved by the `a#Atlas` service refer to undefined condition key(s) [`atlas:Name`]. Expected one of the following defined condition keys: [`atlas:Size`]",
    "ERROR ConditionKeys: This operation `a#Go` scoped within the `a#Atlas` service with member `a#GoInput$size` refers to a condition key `atlas:Size` that is also resolved by service.",
  ]);
});
