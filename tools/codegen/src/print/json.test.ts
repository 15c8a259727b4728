import { format } from "oxfmt";
import { expect, test } from "vitest";
import { type JsonValue, printJson } from "./json.ts";

const VALUE: JsonValue = {
  name: "example",
  list: ["a", "b"],
  numbers: [1, 2.5, -3],
  empty: [],
  none: {},
  nested: [{ a: null }, { b: [true, false] }],
  fits: ["a".repeat(86)],
  doesNotFit: ["a".repeat(80)],
  last: { fits: ["a".repeat(83)] },
  long: Array.from({ length: 30 }, (_, index) => `element ${index}`),
};

test.each(["package.json", "tsconfig.json", "openapi.json", "deep/package.json"])(
  "%s is as the formatter has it",
  async (path) => {
    const { text } = printJson(
      path,
      path.endsWith("package.json") ? { name: "a", files: ["b"] } : VALUE,
    );
    expect((await format(path, text, { printWidth: 100 })).code).toBe(text);
  },
);

test("keys without a value are left out", () => {
  expect(printJson("a.json", { a: undefined, b: 1 }).text).toBe('{\n  "b": 1\n}\n');
});
