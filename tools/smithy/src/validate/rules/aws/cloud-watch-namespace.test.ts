import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a name in Pascal case behind `AWS/`", () => {
  const text = `@aws.api#service(sdkId: "Atlas", cloudWatchNamespace: "AWS/Atlas")
service Atlas { version: "1" }`;
  expect(findingsOf("CloudWatchNamespace", text)).toEqual([]);
});

test("refuses another name", () => {
  const text = `@aws.api#service(sdkId: "Atlas", cloudWatchNamespace: "the_atlas")
service Atlas { version: "1" }`;
  expect(findingsOf("CloudWatchNamespace", text)).toEqual([
    "DANGER CloudWatchNamespace: The service's CloudWatch metric namespace `the_atlas` does not follow convention. The namespace should start with the `AWS/` prefix. The namespace's service component `the_atlas` should be PascalCase.",
  ]);
});
