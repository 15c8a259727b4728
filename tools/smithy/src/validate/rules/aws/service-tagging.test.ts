import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("refuses a service without operations that tag", () => {
  const text = `@aws.api#tagEnabled
service Atlas { version: "1", resources: [Town] }
@aws.api#taggable(property: "tags")
resource Town { identifiers: { name: String }, properties: { tags: Tags } }
map Tags { key: String, value: String }`;
  expect(findingsOf("ServiceTagging", text)).toEqual([
    "WARNING ServiceTagging: Service marked `aws.api#TagEnabled` is missing an operation named 'TagResource.'",
    "WARNING ServiceTagging: Service marked `aws.api#TagEnabled` is missing an operation named 'UntagResource.'",
    "WARNING ServiceTagging: Service marked `aws.api#TagEnabled` is missing an operation named 'ListTagsForResource.'",
  ]);
});
