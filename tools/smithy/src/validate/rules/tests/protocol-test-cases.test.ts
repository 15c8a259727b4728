import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts params that are those of the input, and a body of its media type", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/", params: { name: "x" }, body: "{}", bodyMediaType: "application/json" }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpRequestTestsInput", text)).toEqual([]);
  expect(findingsOf("HttpResponseTestsOutput", text)).toEqual([]);
  expect(findingsOf("HttpResponseTestsError", text)).toEqual([]);
});

test("refuses other params", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/", params: { name: 1 } }])
@smithy.test#httpResponseTests([{ id: "two", protocol: wire, code: 200, params: { size: "x" } }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpRequestTestsInput", text)).toEqual([
    "ERROR HttpRequestTestsInput: smithy.test#httpRequestTests.0.params.name: Expected string value for string shape, `smithy.api#String`; found number value, `1`",
  ]);
  expect(findingsOf("HttpResponseTestsOutput", text)).toEqual([
    "ERROR HttpResponseTestsOutput: smithy.test#httpResponseTests.0.params.size: Expected number value for integer shape, `smithy.api#Integer`; found string value, `x`",
  ]);
});

test("refuses bodies that are none of their media types", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/", body: "{", bodyMediaType: "application/json" }, { id: "two", protocol: wire, method: "POST", uri: "/", body: "<a>", bodyMediaType: "application/xml" }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpRequestTestsInput", text)).toEqual([
    "DANGER HttpRequestTestsInput: Invalid application/json content in `smithy.test#httpRequestTests` protocol test case `one`: Error parsing JSON: Unexpected end of input ([1, 2])",
    "DANGER HttpRequestTestsInput: Invalid application/xml content in `smithy.test#httpRequestTests` protocol test case `two`: XML document structures must start and end within the same entity.",
  ]);
});

test("refuses params of an error that are not its own", () => {
  const text = `@smithy.test#httpResponseTests([{ id: "two", protocol: wire, code: 400, params: { town: "x" } }])
@error("client")
structure Lost {}
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("HttpResponseTestsError", text)).toEqual([
    "WARNING HttpResponseTestsError.UnknownMember.a#Lost.town: smithy.test#httpResponseTests.0.params: Member `town` does not exist in `a#Lost`",
  ]);
});

test("refuses vendor params that are missing", () => {
  const text = `@smithy.test#httpRequestTests([{ id: "one", protocol: wire, method: "POST", uri: "/", vendorParamsShape: Vendor }])
@http(method: "POST", uri: "/")
operation Go { input := { name: String }, output := { size: Integer } }
@protocolDefinition
@trait
structure wire {}
structure Vendor {}`;
  expect(findingsOf("HttpRequestTestsInput", text)).toEqual([
    "WARNING HttpRequestTestsInput: Protocol test case defined a `vendorParamsShape` but no `vendorParams`",
  ]);
});
