import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (text: string): readonly string[] => findingsOf("IdempotencyTokenIgnored", text);

test("a token has an effect in the input of an operation", () => {
  expect(findings("operation Put { input := { @idempotencyToken token: String } }")).toEqual([]);
});

test("warns of a token elsewhere, and says where", () => {
  expect(
    findings(`operation Put { input: Both, output: Both }
structure Both { @idempotencyToken token: String }
structure Outer { both: Both }`),
  ).toEqual([
    "WARNING IdempotencyTokenIgnored: The `idempotencyToken` trait only has an effect when applied to a top-level operation input member, but it was applied and ignored in the following contexts: {member target: [a#Outer$both], output: [a#Put]}",
  ]);
});
