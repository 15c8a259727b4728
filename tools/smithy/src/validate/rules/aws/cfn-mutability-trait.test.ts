import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts an identifier that can be read", () => {
  const text = `structure Town { @aws.cloudformation#cfnAdditionalIdentifier
@aws.cloudformation#cfnMutability("read")
code: String }`;
  expect(findingsOf("CfnMutabilityTrait", text)).toEqual([]);
});

test("refuses an identifier that cannot", () => {
  const text = `structure Town { @aws.cloudformation#cfnAdditionalIdentifier
@aws.cloudformation#cfnMutability("write")
code: String }`;
  expect(findingsOf("CfnMutabilityTrait", text)).toEqual([
    `ERROR CfnMutabilityTrait: Member with the mutability value of "write" is also marked as an additional identifier`,
  ]);
});
