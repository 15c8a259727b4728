import { hashKey } from "@tanstack/query-core";
import { expect, test } from "vitest";
import { operationKey } from "./query-key.ts";

const operation = { service: "Cities", operation: "FindCities", command: Object };

function hash(input: unknown): string {
  return hashKey(operationKey(operation, input));
}

test("inputs that are not equal have other keys", () => {
  const inputs = [
    {},
    { area: 1n },
    { area: 1 },
    { area: "1" },
    { area: null },
    { area: Number.NaN },
    { area: Number.POSITIVE_INFINITY },
    { area: new Uint8Array([1]) },
    { area: [1] },
    { area: [[1n]] },
    { area: { deep: 1n } },
    { area: new Date(0) },
    { area: new Date(1) },
  ];
  expect(new Set(inputs.map(hash)).size).toBe(inputs.length);
});

test("neither the order of members nor one that is undefined matters", () => {
  expect(hash({ a: 1, b: 2n, c: undefined })).toBe(hash({ b: 2n, a: 1 }));
});
