import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";
import { assemble } from "../src/load/assemble.ts";
import type { Shape } from "../src/model/shapes.ts";
import { definitionNamespaces, definitionSource } from "../src/prelude.ts";
import { parseIdl } from "../src/syntax/parser.ts";
import { corpusSource, suite } from "./corpus.ts";
import { declarationsOf } from "./models.ts";

const DOCUMENTATION = ["smithy.api#documentation", "smithy.api#externalDocumentation"];

describe("the definitions that come with the package", () => {
  test.each(definitionNamespaces)("%s parses without a word", (namespace) => {
    expect(parseIdl(definitionSource(namespace)).diagnostics).toEqual([]);
  });

  test("are valid by the rules that they define", () => {
    const sources = definitionNamespaces.map(definitionSource);
    const { diagnostics } = load(sources);
    const wrong = diagnostics.filter(
      ({ severity }) => severity === "ERROR" || severity === "DANGER",
    );
    expect(wrong).toEqual([]);
  });
});

/** Type, target, mixins and all traits but documentation. */
function contentsOf(shapes: Iterable<Shape>): Readonly<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  for (const { id, type, mixins, traits, ...rest } of shapes) {
    const kept = [...traits].filter(([trait]) => !DOCUMENTATION.includes(trait));
    const target = "target" in rest ? rest.target : undefined;
    contents[id] = { type, mixins, target, traits: Object.fromEntries(kept) };
  }
  return contents;
}

function inNamespace(namespace: string, shapes: Iterable<Shape> = []): Shape[] {
  return [...shapes].filter(({ id }) => id.startsWith(`${namespace}#`));
}

suite("prelude", "traits/ast", (files) => {
  const official = assemble(files.map((file) => declarationsOf(corpusSource(file)))).value;
  const own = assemble(
    definitionNamespaces.map((one) => declarationsOf(definitionSource(one))),
  ).value;
  return files.map((file) => {
    const namespace = file.replace(/^.*\/|\.json$/g, "");
    return {
      name: namespace,
      actual: () => contentsOf(inNamespace(namespace, own?.shapes.values())),
      expected: contentsOf(inNamespace(namespace, official?.shapes.values())),
    };
  });
});
