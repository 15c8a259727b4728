import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (code: number, output: string): readonly string[] =>
  findingsOf(
    "HttpResponseCodeSemantics",
    `@http(method: "POST", uri: "/", code: ${code}) operation Go { output := ${output} }`,
  );

test("success has a code of success", () => {
  expect(findings(201, "{ a: String }")).toEqual([]);
  expect(findings(301, "{}")).toEqual([
    "DANGER HttpResponseCodeSemantics: Expected an `http` code in the 2xx range, but found 301",
  ]);
});

test.each([204, 205])("a body is not sent with %d", (code) => {
  expect(findings(code, '{ @httpHeader("x-a") a: String }')).toEqual([]);
  for (const output of ["{ a: String }", "{ @httpPayload a: Blob }"]) {
    expect(findings(code, output)).toEqual([
      expect.stringContaining(`The HTTP ${code} status code does not allow a response body.`),
    ]);
  }
});
