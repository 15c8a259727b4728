import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (text: string): readonly string[] => findingsOf("HttpPayload", text);

test("everything beside a payload has a place in the head", () => {
  expect(
    findings(`@http(method: "POST", uri: "/{id}", code: 200)
operation Put { input := { @required @httpLabel id: String, @httpPayload body: Blob } }
@error("client")
structure Gone { @httpPayload body: Blob, @httpHeader("x-a") a: String }`),
  ).toEqual([]);
});

test.each([
  ["an input", "operation Put { input := { @httpPayload body: Blob, b: String, a: String } }"],
  ["an output", "operation Put { output := { @httpPayload body: Blob, b: String, a: String } }"],
])("refuses what has no place in %s", (_title, operation) => {
  expect(findings(`@http(method: "POST", uri: "/")\n${operation}`)).toEqual([
    "ERROR HttpPayload: A member of this structure is marked with the `httpPayload` trait, but the following structure members are not explicitly bound to the HTTP message: `a`, `b`",
  ]);
});

test("refuses what has no place in an error", () => {
  expect(
    findings('@error("client")\nstructure Gone { @httpPayload body: Blob, why: String }'),
  ).toHaveLength(1);
});

test("says nothing of operations without HTTP", () => {
  expect(findings("operation Put { input := { @httpPayload body: Blob, a: String } }")).toEqual([]);
});
