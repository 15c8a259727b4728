import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts one name", () => {
  const text = `@aws.auth#sigv4(name: "atlas")
@aws.auth#sigv4a(name: "atlas")
service Atlas { version: "1" }`;
  expect(findingsOf("SigV4Traits", text)).toEqual([]);
});

test("refuses another name than the namespace", () => {
  const text = `@aws.api#service(sdkId: "Atlas", arnNamespace: "atlas")
@aws.auth#sigv4(name: "maps")
service Atlas { version: "1" }`;
  expect(findingsOf("SigV4Traits", text)).toEqual([
    `WARNING SigV4Traits: Value for \`aws.api#service$arnNamespace\` "atlas" and value for \`aws.auth#sigv4$name\` "maps" SHOULD match.`,
  ]);
});
