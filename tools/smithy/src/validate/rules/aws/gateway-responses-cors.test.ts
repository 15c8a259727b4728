import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts answers without `@cors`", () => {
  const text = `@aws.apigateway#gatewayResponses(DEFAULT_4XX: {})
service Atlas { version: "1" }`;
  expect(findingsOf("GatewayResponsesCors", text)).toEqual([]);
});

test("refuses answers beside `@cors`", () => {
  const text = `@cors
@aws.apigateway#gatewayResponses(DEFAULT_4XX: {})
service Atlas { version: "1" }`;
  expect(findingsOf("GatewayResponsesCors", text)).toEqual([
    "DANGER GatewayResponsesCors: Service has both @gatewayResponses and @cors applied. Gateway response parameters take precedence over CORS-generated headers. Verify that response parameters in @gatewayResponses do not unintentionally override CORS headers.",
  ]);
});
