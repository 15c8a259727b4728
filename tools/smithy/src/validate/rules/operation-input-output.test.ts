import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (text: string): readonly string[] => findingsOf("OperationNameAmbiguity", text);

test("a shape with the name of an input is the input", () => {
  expect(findings("operation Go { input: GoInput }\nstructure GoInput {}")).toEqual([]);
});

test("warns of a shape with the name of an input that it is not", () => {
  const start =
    "WARNING OperationNameAmbiguity: The name of this shape implies that it is the input of a#Go, but that operation uses ";
  expect(findings("operation Go {}\nstructure GoInput {}")).toEqual([
    expect.stringContaining(`${start}smithy.api#Unit for input.`),
  ]);
  expect(
    findings(
      "operation Go { input: Other, output: GoRequest }\nstructure Other {}\nstructure GoRequest {}",
    ),
  ).toEqual([expect.stringContaining(`${start}a#Other for input.`)]);
});
