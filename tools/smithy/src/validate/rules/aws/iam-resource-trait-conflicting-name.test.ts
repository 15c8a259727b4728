import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts different names", () => {
  const text = `service Atlas { version: "1", resources: [Town, City] }
@aws.iam#iamResource(name: "City")
resource Town {}
@aws.iam#iamResource(name: "Town")
resource City {}`;
  expect(findingsOf("IamResourceTraitConflictingName", text)).toEqual([]);
});

test("refuses names that differ in case only", () => {
  const text = `service Atlas { version: "1", resources: [Town, City] }
resource Town {}
@aws.iam#iamResource(name: "town")
resource City {}`;
  expect(findingsOf("IamResourceTraitConflictingName", text)).toEqual([
    "ERROR IamResourceTraitConflictingName: Multiple IAM resources defined with the same IAM resource name is not allowed in a service closure, but found multiple resources case-insensitively named `town` in the service `a#Atlas`: [`a#City`, `a#Town`]",
  ]);
});
