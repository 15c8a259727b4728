import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (traits: string): readonly string[] =>
  findingsOf("ServiceAuthDefinitions", `${traits}\nservice Atlas {}`);

test("one scheme needs no order, and several have one", () => {
  expect(findings("@httpBasicAuth")).toEqual([]);
  expect(findings("@httpBasicAuth @httpBearerAuth @auth([httpBearerAuth])")).toEqual([]);
});

test("warns of several schemes without an order", () => {
  expect(findings("@httpBasicAuth @httpBearerAuth")).toEqual([
    expect.stringMatching(/^WARNING ServiceAuthDefinitions: This service uses multiple/),
  ]);
});
