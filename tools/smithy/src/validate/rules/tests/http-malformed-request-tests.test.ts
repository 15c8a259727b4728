import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts parameters with as many values", () => {
  const text = `@smithy.test#httpMalformedRequestTests([{ id: "one", protocol: wire, request: { method: "POST", uri: "/" }, response: { code: 400 }, testParameters: { a: ["x", "y"], b: ["z", "z"] } }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpMalformedRequestTests", text)).toEqual([]);
});

test("refuses parameters with more or fewer", () => {
  const text = `@smithy.test#httpMalformedRequestTests([{ id: "one", protocol: wire, request: { method: "POST", uri: "/" }, response: { code: 400 }, testParameters: { a: ["x", "y"], b: ["z"] } }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpMalformedRequestTests", text)).toEqual([
    "ERROR HttpMalformedRequestTests: Each list associated to a key in `testParameters` must be of the same length.",
  ]);
});
