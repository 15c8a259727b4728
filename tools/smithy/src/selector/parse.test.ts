import { expect, test } from "vitest";
import { parseSelector } from "./parse.ts";

test("parses types, edges and functions into steps", () => {
  expect(parseSelector("structure > member :not([trait|required])")).toEqual({
    steps: [
      { type: "shapeType", name: "structure" },
      { type: "neighbours" },
      { type: "shapeType", name: "member" },
      {
        type: "function",
        name: "not",
        arguments: [{ steps: [{ type: "attribute", path: ["trait", "required"] }] }],
      },
    ],
  });
});

test("parses comparisons and scopes", () => {
  expect(parseSelector("[@trait|range: @{min} > @{max} && @{min} = 1, 2 i]").steps).toEqual([
    {
      type: "scopedAttribute",
      path: ["trait", "range"],
      assertions: [
        {
          left: { type: "context", path: ["min"] },
          comparator: ">",
          right: [{ type: "context", path: ["max"] }],
          isCaseInsensitive: false,
        },
        {
          left: { type: "context", path: ["min"] },
          comparator: "=",
          right: [
            { type: "literal", value: "1" },
            { type: "literal", value: "2" },
          ],
          isCaseInsensitive: true,
        },
      ],
    },
  ]);
});

test("says where a text stops being a selector", () => {
  expect(() => parseSelector("structure >\n  !")).toThrow(
    "Syntax error at line 2 column 3, near `!`: Unexpected selector character: !; expression: structure >\n  !",
  );
});

test("refuses to nest without end", () => {
  expect(() => parseSelector(":not(".repeat(5000))).toThrow("maximum allowed nesting depth");
});
