import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a delimiter of an absolute ARN", () => {
  const text = `@aws.api#arn(template: "arn:{name}", absolute: true, resourceDelimiter: "/")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("ArnTrait", text)).toEqual([]);
});

test("refuses a delimiter of another one", () => {
  const text = `@aws.api#arn(template: "town/{name}", resourceDelimiter: "/")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("ArnTrait", text)).toEqual([
    "ERROR ArnTrait: A `resourceDelimiter` can only be set for an `absolute` ARN.",
  ]);
});
