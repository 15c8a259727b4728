import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts one member for each key", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", operations: [Go] }
operation Go { input := { @aws.iam#conditionKeyValue("One")
one: String, @aws.iam#conditionKeyValue("Other")
other: String } }`;
  expect(findingsOf("ConditionKeyValueTrait", text)).toEqual([]);
});

test("refuses two members for a key", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", operations: [Go] }
operation Go { input := { @aws.iam#conditionKeyValue("One")
one: String, @aws.iam#conditionKeyValue("atlas:One")
other: String } }`;
  expect(findingsOf("ConditionKeyValueTrait", text)).toEqual([
    "ERROR ConditionKeyValueTrait: The `atlas:One` condition key has its value supplied in the `a#Go` operation's input shape by multiple members [`one`, `other`]. This value must only be supplied by one member.",
  ]);
});
