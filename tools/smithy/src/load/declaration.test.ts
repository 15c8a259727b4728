import { expect, test } from "vitest";
import { resolveReferences, type ValueReference } from "./declaration.ts";

const location = { source: { name: "a.smithy", text: "" }, start: 0, end: 0 };
const resolve = ({ id }: ValueReference) => `a.b#${id}`;

test("resolves a value that is itself a shape id", () => {
  expect(resolveReferences("Foo", [{ id: "Foo", path: [], location }], resolve)).toBe("a.b#Foo");
});

test("resolves shape ids in arrays and objects and leaves strings alone", () => {
  const value = { list: ["Foo", "Foo", { key: "Bar" }], Foo: "Foo" };
  const references = [
    { id: "Foo", path: ["list", 1], location },
    { id: "Bar", path: ["list", 2, "key"], location },
  ];
  expect(resolveReferences(value, references, resolve)).toEqual({
    list: ["Foo", "a.b#Foo", { key: "a.b#Bar" }],
    Foo: "Foo",
  });
  expect(value.list[1]).toBe("Foo");
});

test("keeps a key `__proto__` an own property", () => {
  const value = JSON.parse('{"__proto__": "Foo"}');
  const references = [{ id: "Foo", path: ["__proto__"], location }];
  expect(JSON.stringify(resolveReferences(value, references, resolve))).toBe(
    '{"__proto__":"a.b#Foo"}',
  );
});

test("resolves a hundred thousand shape ids in one value in no time to speak of", () => {
  const value = Array.from({ length: 100_000 }, () => "Foo");
  const references = value.map((id, index) => ({ id, path: [index], location }));
  expect(resolveReferences(value, references, resolve)).toEqual(value.map((id) => `a.b#${id}`));
});
