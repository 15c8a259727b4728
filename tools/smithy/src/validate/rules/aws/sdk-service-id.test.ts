import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts words", () => {
  const text = `@aws.api#service(sdkId: "Big Atlas")
service Atlas { version: "1" }`;
  expect(findingsOf("SdkServiceId", text)).toEqual([]);
});

test("accepts what was released before", () => {
  const text = `@aws.api#service(sdkId: "Config Service")
service Atlas { version: "1" }`;
  expect(findingsOf("SdkServiceId", text)).toEqual([]);
});

test("refuses the company, and what the service is", () => {
  const text = `@aws.api#service(sdkId: "AWS Atlas Service")
service Atlas { version: "1" }`;
  expect(findingsOf("SdkServiceId", text)).toEqual([
    "DANGER SdkServiceId: Invalid SDK service ID value, `AWS Atlas Service`: Must not contain any of the following company names: [`AWS`, `Amazon`, `Aws`];Must not case-insensitively end with `service`",
  ]);
});
