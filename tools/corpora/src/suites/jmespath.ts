import { evaluate, JmespathError, parse } from "@tsmith/jmespath";
import { judged, type Outcome, type Suite } from "../suite.ts";
import { difference } from "../difference.ts";

/** A value and what expressions make of it. */
interface Group {
  readonly given: unknown;
  readonly cases: readonly Case[];
}

interface Case {
  readonly expression: string;
  readonly result?: unknown;
  readonly error?: string;
  /** The case is there to be measured. */
  readonly bench?: string;
}

/** Expressions that are evaluated, and lists of sound and of broken ones. */
export const jmespath: Suite = (corpus) => {
  const outcomes: Outcome[] = [];
  for (const file of corpus.files("jmespath/compliance")) {
    const groups = corpus.json(file) as readonly Group[];
    const name = file.slice("jmespath/compliance/".length, -".json".length);
    for (const [index, { given, cases }] of groups.entries()) {
      for (const [number, one] of cases.entries()) {
        const title = `${name} ${index}.${number} ${one.expression}`;
        outcomes.push(judged(title, () => evaluated(one, given)));
      }
    }
  }
  for (const [name, isValid] of [
    ["valid", true],
    ["invalid", false],
  ] as const) {
    const path = `jmespath/${name}.txt`;
    for (const expression of corpus.has(path) ? expressions(corpus.text(path)) : []) {
      const judge = () =>
        isSound(expression) === isValid ? undefined : `is taken for ${isValid ? "in" : ""}valid`;
      outcomes.push(judged(`${name} ${expression}`, judge));
    }
  }
  return outcomes;
};

function evaluated({ expression, result, error, bench }: Case, given: unknown): string | undefined {
  try {
    const value = evaluate(parse(expression), given);
    if (bench !== undefined) return undefined;
    return error === undefined ? difference(value, result) : `is no ${error} error`;
  } catch (thrown) {
    if (!(thrown instanceof JmespathError)) throw thrown;
    return thrown.kind === error ? undefined : `a ${thrown.kind} error: ${thrown.message}`;
  }
}

function isSound(expression: string): boolean {
  try {
    parse(expression);
    return true;
  } catch (error) {
    if (error instanceof JmespathError) return false;
    throw error;
  }
}

/** JSON strings, one a line, a comma behind some of them. */
function expressions(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as string);
}
