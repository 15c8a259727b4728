import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AggregateArbitrary, type Needs } from "./aggregate.ts";
import { heights } from "./height.ts";

/** An arbitrary that needs others and makes nothing. */
class Node extends AggregateArbitrary<never> {
  readonly #needs: Needs;

  constructor(quantifier: Needs["quantifier"], names: readonly string[]) {
    super();
    this.#needs = { quantifier, arbitraries: names.map(named) };
  }

  override needs(): Needs {
    return this.#needs;
  }

  override generate(): never {
    throw new Error("Nothing is made.");
  }

  override canShrinkWithoutContext(_value: unknown): _value is never {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<never>> {
    return fc.Stream.nil();
  }
}

const references = new Map<string, fc.Arbitrary<unknown>>();

function named(name: string): fc.Arbitrary<unknown> {
  const reference = references.get(name) ?? fc.constant(name);
  references.set(name, reference);
  return reference;
}

/** The heights of a graph by its names. */
function heightsOf(graph: Readonly<Record<string, Node>>): Readonly<Record<string, number>> {
  for (const name of Object.keys(graph)) named(name);
  const names = new Map([...references].map(([name, reference]) => [reference, name]));
  const heightOf = heights((arbitrary) => graph[names.get(arbitrary) ?? ""] ?? arbitrary);
  return Object.fromEntries(Object.keys(graph).map((name) => [name, heightOf(named(name))]));
}

test("what needs nothing has no height", () => {
  expect(heightsOf({ a: new Node("all", []) })).toEqual({ a: 0 });
});

test("a structure is as high as the highest of its required members", () => {
  const graph = { a: new Node("all", ["leaf", "b"]), b: new Node("all", ["leaf"]) };
  expect(heightsOf(graph)).toEqual({ a: 2, b: 1 });
});

test("a union is as high as the lowest of its members, though others lead back", () => {
  const graph = {
    a: new Node("any", ["b", "c"]),
    b: new Node("all", ["a", "a"]),
    c: new Node("all", ["leaf"]),
  };
  expect(heightsOf(graph)).toEqual({ a: 2, b: 3, c: 1 });
});

test("what must hold itself never ends", () => {
  expect(heightsOf({ a: new Node("all", ["a"]) })).toEqual({ a: Infinity });
});

test("a chain of a thousand is no trouble", () => {
  const graph = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`n${index}`, new Node("all", [`n${index + 1}`])]),
  );
  expect(heightsOf(graph)["n0"]).toBe(1000);
});
