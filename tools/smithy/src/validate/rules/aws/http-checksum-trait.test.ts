import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a member that says how", () => {
  const text = `@aws.protocols#httpChecksum(requestAlgorithmMember: "how")
operation Put { input := { how: How } }
enum How {
  CRC32 = "CRC32"
}`;
  expect(findingsOf("HttpChecksumTrait", text)).toEqual([]);
});

test("refuses no use of it", () => {
  const text = `@aws.protocols#httpChecksum
operation Put {}`;
  expect(findingsOf("HttpChecksumTrait", text)).toEqual([
    "ERROR HttpChecksumTrait: The `httpChecksum` trait must define at least one of the `request` or `response` checksum behaviors.",
  ]);
});

test("refuses a member that is not there", () => {
  const text = `@aws.protocols#httpChecksum(requestAlgorithmMember: "how")
operation Put { input := {} }`;
  expect(findingsOf("HttpChecksumTrait", text)).toEqual([
    "ERROR HttpChecksumTrait: The `requestAlgorithmMember` property of the `httpChecksum` trait targets a member that does not exist.",
  ]);
});
