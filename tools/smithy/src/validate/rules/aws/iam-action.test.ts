import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts what is said once", () => {
  const text = `@aws.iam#iamAction(name: "Go", resources: { required: { town: {} }, optional: { city: {} } })
operation Go {}`;
  expect(findingsOf("IamAction", text)).toEqual([]);
});

test("refuses what is said twice", () => {
  const text = `@aws.iam#iamAction(name: "Go", resources: { required: { town: {} }, optional: { town: {} } })
@aws.iam#actionName("Leave")
operation Go {}`;
  expect(findingsOf("IamAction", text)).toEqual([
    "DANGER IamAction.Resources.DuplicateEntries: Operation has the following resource names defined as both required and optional: [town]",
    "ERROR IamAction.ConflictingProperty.name: Operation has the `name` property of the `@aws.iam#iamAction` trait set and the deprecated `@aws.iam#actionName` trait applied.",
  ]);
});
