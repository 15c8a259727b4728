import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (method: string, traits: string): readonly string[] =>
  findingsOf(
    "HttpMethodSemantics",
    `@http(method: "${method}", uri: "/") ${traits} operation Go {}`,
  ).map((finding) => finding.split(":")[0] ?? "");

test.each([
  ["GET", "@readonly"],
  ["POST", ""],
  ["POST", "@idempotent"],
  ["PUT", "@idempotent"],
  ["REPORT", "@readonly"],
])("%s goes with %s", (method, traits) => {
  expect(findings(method, traits)).toEqual([]);
});

test.each([
  ["GET", "", ["MissingReadonlyTrait"]],
  ["GET", "@idempotent", ["MissingReadonlyTrait", "UnnecessaryIdempotentTrait"]],
  ["PUT", "", ["MissingIdempotentTrait"]],
  ["POST", "@readonly", ["UnnecessaryReadonlyTrait"]],
])("%s does not go with %s", (method, traits, problems) => {
  expect(findings(method, traits)).toEqual(
    problems.map((problem) => `WARNING HttpMethodSemantics.${problem}`),
  );
});
