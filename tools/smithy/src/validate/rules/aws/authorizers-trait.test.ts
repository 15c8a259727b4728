import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a scheme of the service", () => {
  const text = `@httpBasicAuth
@aws.apigateway#authorizers(door: { scheme: "smithy.api#httpBasicAuth" })
service Atlas { version: "1" }`;
  expect(findingsOf("AuthorizersTrait", text)).toEqual([]);
});

test("refuses another scheme", () => {
  const text = `@httpBasicAuth
@aws.apigateway#authorizers(door: { scheme: "smithy.api#httpBearerAuth" })
service Atlas { version: "1" }`;
  expect(findingsOf("AuthorizersTrait", text)).toEqual([
    "ERROR AuthorizersTrait: Each `scheme` of the `aws.apigateway#authorizers` trait must target one of the auth schemes applied to the service (i.e., [`smithy.api#httpBasicAuth`]). The following mappings of authorizer names to schemes are invalid: door -> smithy.api#httpBearerAuth",
  ]);
});

test("refuses simple answers of an earlier version", () => {
  const text = `@httpBasicAuth
@aws.apigateway#authorizers(door: { scheme: "smithy.api#httpBasicAuth", authorizerPayloadFormatVersion: "1.0", enableSimpleResponses: true })
service Atlas { version: "1" }`;
  expect(findingsOf("AuthorizersTrait", text)).toEqual([
    "ERROR AuthorizersTrait: The enableSimpleResponses member of aws.apigateway#authorizers is only supported when authorizedPayloadFormatVersion is 2.0. The following authorizers are misconfigured: door",
  ]);
});
