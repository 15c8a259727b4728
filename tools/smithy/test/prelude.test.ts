import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";
import { definitionNamespaces, definitionSource } from "../src/prelude.ts";
import { parseIdl } from "../src/syntax/parser.ts";

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
