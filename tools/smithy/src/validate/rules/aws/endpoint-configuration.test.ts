import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a private endpoint for addresses of both kinds", () => {
  const text = `@aws.apigateway#endpointConfiguration(types: ["PRIVATE"], ipAddressType: "dualstack")
service Atlas { version: "1" }`;
  expect(findingsOf("EndpointConfiguration", text)).toEqual([]);
});

test("refuses a private endpoint for one kind", () => {
  const text = `@aws.apigateway#endpointConfiguration(types: ["PRIVATE"], ipAddressType: "ipv4")
service Atlas { version: "1" }`;
  expect(findingsOf("EndpointConfiguration", text)).toEqual([
    "ERROR EndpointConfiguration: The `PRIVATE` endpoint type requires `ipAddressType` to be `dualstack`, but found `ipv4`.",
  ]);
});
