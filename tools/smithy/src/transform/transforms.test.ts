import { expect, test } from "vitest";
import { writeIdl } from "../idl/write.ts";
import { load } from "../load.ts";
import type { NodeValue } from "../model/node.ts";
import { transformed } from "./transformed.ts";

/** The shapes of a model after a transform, as text. */
function after(text: string, name: string, args: NodeValue): string {
  const source = { name: "a.smithy", text: `$version: "2"\nnamespace a\n${text}` };
  const { value, diagnostics } = load([source]);
  const original = value!;
  const model = transformed(original, { name, args }, { original, diagnostics });
  return writeIdl(model)[0]!.text.replace(/^.*namespace a\n\n/s, "");
}

test("removeTraitDefinitions leaves what the traits say, and no shape that was there for them", () => {
  const text = '@trait\nstructure t { m: M }\nstring M\n@t(m: "x")\nstring A\n';
  expect(after(text, "removeTraitDefinitions", {})).toBe('@t(\n    m: "x"\n)\nstring A\n');
});

test("changeTypes says with @enum what an enum that becomes a string was", () => {
  const args = { shapeTypes: { "a#E": "string" } };
  expect(after('enum E {\nA = "a"\n}\n', "changeTypes", args)).toBe(
    '@enum([\n    {\n        value: "a"\n        name: "A"\n    }\n])\nstring E\n',
  );
});

test("changeTypes refuses what is not alike", () => {
  const args = { shapeTypes: { "a#A": "structure" } };
  expect(() => after("string A\n", "changeTypes", args)).toThrow(
    "`a#A` is a string and cannot become a structure.",
  );
});

test("a mixin that goes takes what it brought with it", () => {
  const text = "@mixin\nstructure M { m: String }\nstructure A with [M] { a: String }\n";
  expect(after(text, "excludeShapesBySelector", { selector: "[id='a#M']" })).toBe(
    "structure A {\n    a: String\n}\n",
  );
});

test("makeIdempotencyTokensClientOptional marks required tokens", () => {
  const text = "structure A {\n@required\n@idempotencyToken\na: String\n}\n";
  expect(after(text, "makeIdempotencyTokensClientOptional", {})).toContain("@clientOptional");
});

test("there is an error for a transform that nobody knows", () => {
  expect(() => after("string A\n", "removeEverything", {})).toThrow(
    "There is no transform `removeEverything`.",
  );
});
