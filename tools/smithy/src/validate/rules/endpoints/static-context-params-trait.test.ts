import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts strings, lists of them, and booleans", () => {
  const text = `@smithy.rules#staticContextParams(A: { value: "x" }, B: { value: ["x"] }, C: { value: true })
operation Go {}`;
  expect(findingsOf("StaticContextParamsTrait", text)).toEqual([]);
});

test("refuses other values", () => {
  const text = `@smithy.rules#staticContextParams(A: { value: 1 }, B: { value: [1] }, C: { value: {} })
operation Go {}`;
  expect(findingsOf("StaticContextParamsTrait", text)).toEqual([
    "ERROR StaticContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#staticContextParams` which contains a key `A` with an unsupported document type value `number`.",
    "ERROR StaticContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#staticContextParams` which contains a key `B` with an unsupported document type value `array`.",
    "ERROR StaticContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#staticContextParams` which contains a key `C` with an unsupported document type value `object`.",
  ]);
});
