import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a map of tags", () => {
  const text = `@aws.api#taggable(property: "tags")
resource Town { identifiers: { name: String }, properties: { tags: Tags } }
map Tags { key: String, value: String }`;
  expect(findingsOf("TagResourcePropertyName", text)).toEqual([]);
  expect(findingsOf("TagResourcePropertyType", text)).toEqual([]);
});

test("refuses another name and type", () => {
  const text = `@aws.api#taggable(property: "labels")
resource Town { identifiers: { name: String }, properties: { labels: String } }`;
  expect(findingsOf("TagResourcePropertyName", text)).toEqual([
    "WARNING TagResourcePropertyName: Suggested tag property name is '[T|t]ags'.",
  ]);
  expect(findingsOf("TagResourcePropertyType", text)).toEqual([
    "ERROR TagResourcePropertyType: Tag property must be a list shape targeting a member containing a pair of strings, or a Map shape targeting a string member.",
  ]);
});
