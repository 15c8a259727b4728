import { expect, test } from "vitest";
import { expandParameters } from "./parameters.ts";

test("a case with parameters becomes one case for each value", () => {
  const node = {
    id: "Case",
    request: { body: '{"a": $value:S}', uri: "/$value:L" },
    testParameters: { value: ["x", 'y"'] },
  };
  expect(expandParameters(node)).toEqual([
    { id: "Case_case0", request: { body: '{"a": "x"}', uri: "/x" } },
    { id: "Case_case1", request: { body: '{"a": "y\\""}', uri: '/y"' } },
  ]);
});

test("two dollars are one, with and without parameters", () => {
  expect(expandParameters({ id: "Case", body: "a$$" })).toEqual([{ id: "Case", body: "a$" }]);
});
