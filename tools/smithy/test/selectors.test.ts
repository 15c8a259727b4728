import { select } from "../src/selector/match.ts";
import { parseSelector } from "../src/selector/parse.ts";
import type { Model } from "../src/model/model.ts";
import { isDefinition } from "../src/prelude.ts";
import { corpusJson, corpusSource, suite, type Case } from "./corpus.ts";
import { modelOf } from "./models.ts";

// Which texts are selectors, and what the reference says of those that are not.
suite("selectors: parse", "selectors", () => {
  const cases = corpusJson("selectors/parse.json") as { selector: string; error?: string }[];
  return cases.map(({ selector, error }) => ({
    name: short(selector),
    actual: () => problemOf(selector),
    expected: error,
  }));
});

function problemOf(selector: string): string | undefined {
  try {
    parseSelector(selector);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// The shapes that the reference finds, and how many of the prelude.
suite("selectors: matches", "selectors", () => {
  const cases = corpusJson("selectors/from-java-tests.json") as {
    selector: string;
    model: string;
    matches: string[];
    preludeMatches: number;
  }[];
  return cases.map(({ selector, model, matches, preludeMatches }) => ({
    name: `${short(selector)} in ${model}`,
    actual: () => {
      const found = [
        ...select(modelOf([corpusSource(`selectors/${model}`)]), parseSelector(selector)),
      ];
      const user = found.filter((shape) => !isDefinition(shape)).map(({ id }) => id);
      return { matches: user.toSorted(), preludeMatches: found.length - user.length };
    },
    expected: { matches: matches.toSorted(), preludeMatches },
  }));
});

interface SelectorTest {
  readonly selector: string;
  readonly matches: readonly string[];
  readonly skipPreludeShapes?: boolean;
}

// The cases of the specification, which stand in the metadata of the models that they are about.
suite("selectors: cases", "selectors/cases", (files) =>
  files
    .filter((file) => file.endsWith(".smithy"))
    .flatMap((file): Case[] => {
      const model = modelOf([corpusSource(file)]);
      const tests = model.metadata["selectorTests"] as unknown as SelectorTest[];
      return tests.map(({ selector, matches, skipPreludeShapes }, index) => ({
        name: `${file} ${index}: ${short(selector)}`,
        actual: () => matchesOf(model, selector, skipPreludeShapes === true),
        expected: matches.toSorted(),
      }));
    }),
);

function matchesOf(model: Model, selector: string, skipsPrelude: boolean): readonly string[] {
  return [...select(model, parseSelector(selector))]
    .filter((shape) => !skipsPrelude || !isDefinition(shape))
    .map(({ id }) => id)
    .toSorted();
}

function short(selector: string): string {
  const line = selector.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 80)}… (${line.length})` : line;
}
