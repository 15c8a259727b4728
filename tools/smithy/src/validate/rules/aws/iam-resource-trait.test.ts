import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a name that is in the ARN", () => {
  const text = `@aws.iam#iamResource(name: "town")
@aws.api#arn(template: "town:{name}")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("IamResourceTrait", text)).toEqual([]);
});

test("refuses a name that is not", () => {
  const text = `@aws.iam#iamResource(name: "city")
@aws.api#arn(template: "town/{name}")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("IamResourceTrait", text)).toEqual([
    "DANGER IamResourceTrait: The `@aws.iam#iamResource` trait applied to the resource defines an IAM resource name, `city`, that does not match the `@arn` template, `town/{name}`, of the resource.",
  ]);
});
