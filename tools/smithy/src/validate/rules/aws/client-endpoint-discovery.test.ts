import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts an operation that says where endpoints are", () => {
  const text = `@aws.api#clientEndpointDiscovery(operation: Describe, error: Moved)
service Atlas { version: "1", operations: [Describe, Go] }
@error("client")
structure Moved {}
operation Describe { output := { Endpoints: Endpoints } }
list Endpoints { member: Endpoint }
structure Endpoint { Address: String, CachePeriodInMinutes: Long }
@aws.api#clientDiscoveredEndpoint(required: true)
operation Go { errors: [Moved] }`;
  expect(findingsOf("ClientEndpointDiscovery", text)).toEqual([]);
});

test("refuses one that does not", () => {
  const text = `@aws.api#clientEndpointDiscovery(operation: Describe, error: Moved)
service Atlas { version: "1", operations: [Describe, Go] }
@error("client")
structure Moved {}
operation Describe { output := { Endpoints: String } }
@aws.api#clientDiscoveredEndpoint(required: true)
operation Go {}`;
  expect(findingsOf("ClientEndpointDiscovery", text)).toEqual([
    "ERROR ClientEndpointDiscovery: The output member `Endpoints` on an endpoint discovery operation must be a list.",
    "ERROR ClientEndpointDiscovery: The operation `a#Go` is marked with `aws.api#clientDiscoveredEndpoint` and is bound to the service `a#Atlas` but does not have the required error `a#Moved`.",
  ]);
});
