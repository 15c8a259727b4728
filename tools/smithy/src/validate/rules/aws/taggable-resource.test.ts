import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a resource that is not tagged", () => {
  const text = `service Atlas { version: "1", resources: [Town] }
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("TaggableResource", text)).toEqual([]);
});

test("refuses a resource whose service does not tag", () => {
  const text = `service Atlas { version: "1", resources: [Town] }
@aws.api#taggable(property: "tags")
resource Town { identifiers: { name: String }, properties: { tags: Tags } }
map Tags { key: String, value: String }`;
  expect(findingsOf("TaggableResource", text)).toEqual([
    "WARNING TaggableResource: Service has resources with `aws.api#taggable` applied but does not have the `aws.api#tagEnabled` trait.",
    "DANGER TaggableResource: Resource does not have tagging CRUD operations and is not compatible with service-wide tagging operations for service `a#Atlas`.",
  ]);
});
