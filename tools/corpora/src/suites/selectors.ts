import { isDefinition, parseSelector, select, type Model } from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { modelOf } from "../models.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

export const selectors: Suite = (corpus) => [
  ...parsed(corpus),
  ...matched(corpus),
  ...specified(corpus),
];

interface ParseCase {
  readonly selector: string;
  readonly error?: string;
}

/** Which texts are selectors, and what the reference says of those that are not. */
function parsed(corpus: Corpus): readonly Outcome[] {
  const file = "selectors/parse.json";
  const cases = corpus.has(file) ? (corpus.json(file) as readonly ParseCase[]) : [];
  return cases.map(({ selector, error }, index) =>
    equal(
      `parse.json ${index}: ${short(selector)}`,
      () => problemOf(selector),
      () => error,
    ),
  );
}

function problemOf(selector: string): string | undefined {
  try {
    parseSelector(selector);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface MatchCase {
  readonly selector: string;
  /** A file below `selectors`. */
  readonly model: string;
  readonly matches: readonly string[];
  readonly preludeMatches: number;
}

/** The shapes that the reference finds, and how many of the prelude. */
function matched(corpus: Corpus): readonly Outcome[] {
  const file = "selectors/from-java-tests.json";
  const cases = corpus.has(file) ? (corpus.json(file) as readonly MatchCase[]) : [];
  return cases.map(({ selector, model, matches, preludeMatches }, index) =>
    equal(
      `from-java-tests.json ${index}: ${short(selector)} in ${model}`,
      () => {
        const source = corpus.source(`selectors/${model}`);
        const found = [...select(modelOf([source]), parseSelector(selector))];
        const own = found.filter((shape) => !isDefinition(shape)).map(({ id }) => id);
        return { matches: own.toSorted(), preludeMatches: found.length - own.length };
      },
      () => ({ matches: matches.toSorted(), preludeMatches }),
    ),
  );
}

interface SelectorTest {
  readonly selector: string;
  readonly matches: readonly string[];
  readonly skipPreludeShapes?: boolean;
}

/** Cases that stand in the metadata of the models that they are about. */
function specified(corpus: Corpus): readonly Outcome[] {
  return corpus
    .files("selectors/cases")
    .filter((file) => file.endsWith(".smithy"))
    .flatMap((file) => {
      const model = modelOf([corpus.source(file)]);
      // The format of the cases is fixed.
      const tests = model.metadata["selectorTests"] as unknown as readonly SelectorTest[];
      return tests.map(({ selector, matches, skipPreludeShapes }, index) =>
        equal(
          `${file.slice("selectors/".length)} ${index}: ${short(selector)}`,
          () => matchesOf(model, selector, skipPreludeShapes === true),
          () => matches.toSorted(),
        ),
      );
    });
}

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
