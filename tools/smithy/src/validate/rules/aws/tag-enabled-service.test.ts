import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("refuses a service without something to tag, or operations for it", () => {
  const text = `@aws.api#tagEnabled
service Atlas { version: "1", resources: [Town] }
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("TagEnabledService", text)).toEqual([
    "ERROR TagEnabledService: Service marked `aws.api#tagEnabled` trait must have at least one `aws.api#taggable` resource.",
    "WARNING TagEnabledService: Service marked `aws.api#tagEnabled` trait does not have consistent tagging operations implemented: {TagResource, UntagResource, and ListTagsForResource}.",
  ]);
});
