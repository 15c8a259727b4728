import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a URL with what is known", () => {
  const text = `@aws.endpoints#standardRegionalEndpoints(regionSpecialCases: { "eu": [{ endpoint: "https://{service}.{region}.{dnsSuffix}" }] })
service Atlas { version: "1" }`;
  expect(findingsOf("AwsSpecialCaseEndpoint", text)).toEqual([]);
});

test("refuses what is none", () => {
  const text = `@aws.endpoints#standardRegionalEndpoints(regionSpecialCases: { "eu": [{ endpoint: "{town}.a b" }] })
service Atlas { version: "1" }`;
  expect(findingsOf("AwsSpecialCaseEndpoint", text)).toEqual([
    "DANGER AwsSpecialCaseEndpoint.UnsupportedEndpointPattern: Endpoint `{town}.a b` contains unsupported patterns: {town}",
    "DANGER AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme: Endpoint `{town}.a b` should start with scheme `http://` or `https://`",
    "ERROR AwsSpecialCaseEndpoint.InvalidEndpointPatternUrl: Endpoint `{town}.a b` should be a valid URL.",
  ]);
});
