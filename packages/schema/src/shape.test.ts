import type { StaticStructureSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { targetOf } from "./shape.ts";

test("numbers are simple shapes, and lists and maps of them", () => {
  expect([0, 1, 17, 5, 64, 128 | 21].map((schema) => targetOf(schema).shape)).toEqual([
    { type: "string" },
    { type: "number" },
    { type: "bigInteger" },
    { type: "timestamp", format: "date-time" },
    { type: "list", member: 0 },
    { type: "map", key: 0, value: 21 },
  ]);
});

test("the traits of a member lie over those of its target", () => {
  const target = [0, "example", "Text", { mediaType: "a/b", sensitive: 1 }, 0] as const;
  const { traits } = targetOf([() => [...target], { mediaType: "c/d", httpHeader: "X" }]);
  expect(traits).toEqual({ mediaType: "c/d", sensitive: 1, httpHeader: "X" });
});

test("bits are traits", () => {
  expect(targetOf([0, 0b101]).traits).toEqual({ httpLabel: 1, idempotencyToken: 1 });
});

test("one of the two numbers of a blob streams", () => {
  expect(targetOf(42)).toEqual({ shape: { type: "blob" }, traits: { streaming: 1 } });
});

test("a structure that holds itself is one shape", () => {
  const Tree$: StaticStructureSchema = [3, "example", "Tree", 0, ["inside"], [() => Tree$]];
  const { shape } = targetOf(Tree$);
  const inside = shape.type === "structure" ? shape.members[0]?.schema : undefined;
  expect(targetOf(inside!).shape).toBe(shape);
});
