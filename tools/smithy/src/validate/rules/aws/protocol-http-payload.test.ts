import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a structure as the body", () => {
  const text = `@aws.protocols#restJson1
service Atlas { version: "1", operations: [Put] }
@http(method: "POST", uri: "/")
operation Put { input := { @httpPayload
body: Body } }
structure Body {}`;
  expect(findingsOf("ProtocolHttpPayload", text)).toEqual([]);
});

test("refuses a list as the body", () => {
  const text = `@aws.protocols#restJson1
service Atlas { version: "1", operations: [Put] }
@http(method: "POST", uri: "/")
operation Put { input := { @httpPayload
body: Bodies } }
list Bodies { member: String }`;
  expect(findingsOf("ProtocolHttpPayload", text)).toEqual([
    "ERROR ProtocolHttpPayload: AWS Protocols only support binding the following shape types to the payload: string, blob, structure, union, and document",
  ]);
});
