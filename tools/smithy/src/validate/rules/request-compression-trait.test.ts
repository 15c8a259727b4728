import { expect, test } from "vitest";
import { findingsOf } from "../../../test/expect-diagnostics.ts";

const findings = (encodings: string, input = "input := { a: String }"): readonly string[] =>
  findingsOf(
    "RequestCompressionTrait",
    `@requestCompression(encodings: [${encodings}]) operation Go { ${input} }`,
  );

test("encodings are known, and there is one", () => {
  expect(findings('"gzip"')).toEqual([]);
  expect(findings('"br"')).toEqual([
    "ERROR RequestCompressionTrait: Invalid compression algorithm found in `requestCompression` trait applied to `a#Go`: `br`",
  ]);
  expect(findings('"br", "zip"')).toEqual([
    "ERROR RequestCompressionTrait: Invalid compression algorithms found in `requestCompression` trait applied to `a#Go`: `br`, `zip`",
  ]);
  expect(findings("")).toEqual([
    "ERROR RequestCompressionTrait: There must be at least one compression algorithm in `encodings` for the `requestCompression` trait applied to `a#Go`",
  ]);
});

test("there is something to compress", () => {
  expect(findings('"gzip"', "")).toEqual([
    "ERROR RequestCompressionTrait: The `requestCompression` trait can only be applied to operations which have an input shape defined",
  ]);
});
