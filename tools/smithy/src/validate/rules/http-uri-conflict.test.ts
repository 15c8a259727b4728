import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

const service = (one: string, other: string): string => `service Atlas { operations: [One, Other] }
@readonly
@http(method: "GET", uri: "${one}")
operation One { input := { @required @httpLabel id: String } }
@readonly
@http(method: "GET", uri: "${other}")
operation Other { input := { @required @httpLabel name: String } }`;

function conflict(uri: string, other: string): string {
  return `Operation URI, \`${uri}\`, conflicts with other operation URIs in the same service: [${other}]`;
}

test("accepts URIs that differ in a literal or in their query", () => {
  expectValid(service("/a/{id}", "/b/{name}"));
  expectValid(service("/a/{id}?x", "/a/{name}?y"));
});

test("refuses URIs that differ in the names of labels only", () => {
  expectErrors(service("/a/{id}", "/a/{name}"), [
    {
      id: "HttpUriConflict",
      message: conflict("/a/{id}", "`a#Other` (/a/{name})"),
      at: "5:1",
    },
    { id: "HttpUriConflict", message: conflict("/a/{name}", "`a#One` (/a/{id})"), at: "8:1" },
  ]);
});
