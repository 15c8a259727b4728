import { describe, expect, expectTypeOf, test } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { diagnostic, reportInto, type DiagnosticParameters } from "./diagnostics.ts";

const source = { name: "main.smithy", text: "" };
const location = { source, start: 0, end: 0 };

describe("diagnostic", () => {
  test("fills the named parameters in", () => {
    const target = { target: "a#D", suggestion: "a#E" };
    expect(diagnostic("Target.UnresolvedShape/member", target, location)).toEqual({
      id: "Target.UnresolvedShape",
      severity: "ERROR",
      message: "member shape targets an unresolved shape `a#D`",
      hint: "Did you mean `a#E`?",
      location,
    });
  });

  test("has no hint where a parameter of the hint is missing", () => {
    const target = { target: "a#D", suggestion: undefined };
    expect(diagnostic("Target.UnresolvedShape/member", target, location)).not.toHaveProperty(
      "hint",
    );
  });

  test("takes the event id from before the slash of the code", () => {
    const parameters = { expected: "x", found: "y" };
    expect(diagnostic("Model/expected-token", parameters, location).id).toBe("Model");
  });

  test("does not look for parameters inside of the values", () => {
    const duplicate = { shape: "{member}", member: "$& {shape}" };
    expect(diagnostic("Model/duplicate-member", duplicate, location).message).toBe(
      "Duplicate member of `{member}`: '$& {shape}'",
    );
  });

  test("lists names in backticks", () => {
    const expected = { expected: ["a", "b", "c"], found: "d" };
    expect(diagnostic("Model/expected-token", expected, location).message).toBe(
      "Expected `a`, `b` and `c` but found d",
    );
  });

  test("keeps shape and related locations, and appends a suffix to the id", () => {
    const related = [{ message: "first defined here", location }];
    const place = { shape: "a#B", location, related, idSuffix: "a#B" };
    expect(diagnostic("Model/invalid-json", { problem: "…" }, place)).toEqual({
      id: "Model.a#B",
      severity: "ERROR",
      message: "Error parsing JSON: …",
      shape: "a#B",
      location,
      related,
    });
  });
});

test("reportInto appends what is reported", () => {
  const diagnostics: Diagnostic[] = [];
  reportInto(diagnostics)("Model/invalid-json", { problem: "…" }, location);
  expect(diagnostics.map(({ id }) => id)).toEqual(["Model"]);
});

test("the parameters of the message are required, those of the hint are not", () => {
  expectTypeOf<keyof DiagnosticParameters<"Target.UnresolvedShape/member">>().toEqualTypeOf<
    "target" | "suggestion"
  >();
  // @ts-expect-error `target` is a parameter of the message.
  diagnostic("Target.UnresolvedShape/member", { suggestion: "a" }, location);
});
