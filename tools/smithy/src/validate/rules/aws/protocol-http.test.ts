import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a version for events that is one of the protocol", () => {
  const text = `@aws.protocols#restJson1(http: ["h2"], eventStreamHttp: ["h2"])
service Atlas { version: "1" }`;
  expect(findingsOf("ProtocolHttp", text)).toEqual([]);
  expect(findingsOf("Rpcv2JsonTrait", text)).toEqual([]);
});

test("refuses another version for events", () => {
  const text = `@aws.protocols#restJson1(http: ["http/1.1"], eventStreamHttp: ["h2"])
service Atlas { version: "1" }`;
  expect(findingsOf("ProtocolHttp", text)).toEqual([
    "ERROR ProtocolHttp: The following values of the `eventStreamHttp` property do not also appear in the `http` property of the aws.protocols#restJson1 protocol trait: [h2]",
  ]);
});

test("refuses another version for events of RPC", () => {
  const text = `@smithy.protocols#rpcv2Json(http: ["http/1.1"], eventStreamHttp: ["h2"])
service Atlas { version: "1" }`;
  expect(findingsOf("Rpcv2JsonTrait", text)).toEqual([
    "ERROR Rpcv2JsonTrait: The following values of the `eventStreamHttp` property do not also appear in the `http` property of the smithy.protocols#rpcv2Json protocol trait: [h2]",
  ]);
});
