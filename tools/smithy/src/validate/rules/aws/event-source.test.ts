import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts the source that follows from the namespace", () => {
  const text = `@aws.api#service(sdkId: "Atlas", arnNamespace: "atlas", cloudTrailEventSource: "atlas.amazonaws.com")
service Atlas { version: "1" }`;
  expect(findingsOf("EventSource", text)).toEqual([]);
});

test("refuses another source", () => {
  const text = `@aws.api#service(sdkId: "Atlas", arnNamespace: "atlas", cloudTrailEventSource: "maps.amazonaws.com")
service Atlas { version: "1" }`;
  expect(findingsOf("EventSource", text)).toEqual([
    "WARNING EventSource: aws.api#service|cloudTrailEventSource does not match the expected value. Expected 'atlas.amazonaws.com', but found 'maps.amazonaws.com'.",
  ]);
});

test("refuses a text that stands for one", () => {
  const text = `@aws.api#service(sdkId: "Atlas", arnNamespace: "atlas", cloudTrailEventSource: "REPLACE_ME")
service Atlas { version: "1" }`;
  expect(findingsOf("EventSource", text)).toEqual([
    "WARNING EventSource: aws.api#service|cloudTrailEventSource must not use placeholders, but found: REPLACE_ME",
  ]);
});
