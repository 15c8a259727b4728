import { expect, test } from "vitest";
import { Rejection } from "../../service.ts";
import type { TreeNode } from "../tree/node.ts";
import { formTree } from "./tree.ts";

/** The text of each node by its path; a name that came more than once has as many texts. */
function texts(node: TreeNode, path: readonly string[] = []): readonly string[] {
  const below = [...node.children].flatMap(([name, nodes]) =>
    nodes.flatMap((child) => texts(child, [...path, name])),
  );
  return node.text === "" ? below : [`${path.join("/")}=${node.text}`, ...below];
}

test("a dot leads one level down", () => {
  const tree = formTree(
    [
      ["a.b.c", "1"],
      ["a.b.d", "2"],
      ["a", "3"],
      ["e", "4"],
    ],
    3,
  );
  expect(texts(tree)).toEqual(["a=3", "a/b/c=1", "a/b/d=2", "e=4"]);
});

test("a name that comes again has a node of its own", () => {
  const tree = formTree(
    [
      ["a.b", "1"],
      ["a.b", "2"],
    ],
    3,
  );
  expect(tree.children.get("a")?.[0]?.children.get("b")).toHaveLength(2);
});

test("names that objects inherit are names", () => {
  const tree = formTree(
    [
      ["__proto__.polluted", "1"],
      ["constructor.prototype", "2"],
    ],
    3,
  );
  expect(texts(tree)).toEqual(["__proto__/polluted=1", "constructor/prototype=2"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a name has no more levels than allowed", () => {
  expect(() => formTree([["a.b.c", "1"]], 2)).toThrow(Rejection);
  expect(() => formTree([[".".repeat(10_000_000), "1"]], 128)).toThrow(Rejection);
});
