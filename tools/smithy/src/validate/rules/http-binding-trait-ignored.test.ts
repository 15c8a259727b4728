import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (text: string): readonly string[] => findingsOf("HttpBindingTraitIgnored", text);

test("bindings have an effect at the top of a message", () => {
  expect(
    findings(`@http(method: "GET", uri: "/{id}") @readonly
operation Get {
    input := { @required @httpLabel id: String, @httpQuery("q") q: String, @httpHeader("x-a") a: String }
    output := { @httpResponseCode code: Integer, @httpPayload body: Blob }
    errors: [Gone]
}
@error("client") structure Gone { @httpHeader("x-b") b: String }
structure Alone { @httpHeader("x-c") c: String }`),
  ).toEqual([]);
});

test("warns of a binding in a structure within, by its scope", () => {
  expect(
    findings(`structure Outer { inner: Inner }
structure Inner { @httpHeader("x-a") a: String, @httpQuery("q") q: String, @httpResponseCode c: Integer }`),
  ).toEqual([
    "WARNING HttpBindingTraitIgnored.TopLevel: The `httpHeader` trait applied to this member is ignored in all contexts.",
    "WARNING HttpBindingTraitIgnored.Input: The `httpQuery` trait applied to this member is ignored in all contexts.",
    "WARNING HttpBindingTraitIgnored.Output: The `httpResponseCode` trait applied to this member is ignored in all contexts.",
  ]);
});

test("tells in which contexts, and of a mixin where it is mixed in", () => {
  expect(
    findings(`operation Put { input: Both, output: Both }
@mixin structure Query { @httpQuery("q") q: String }
structure Both with [Query] {}
structure Outer { b: Both, a: Both }`),
  ).toEqual([
    "WARNING HttpBindingTraitIgnored.Input: The `httpQuery` trait applied to this mixed in member is ignored in some contexts: {member target: [a#Outer$a, a#Outer$b], output: [a#Put]}",
  ]);
});
