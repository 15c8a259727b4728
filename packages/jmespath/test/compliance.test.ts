import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluate, JmespathError, parse } from "../src/index.ts";

const corpus = "../../../shared/corpora/smithy/jmespath";
const isThere = existsSync(corpus);

interface Suite {
  readonly given: unknown;
  readonly cases: readonly {
    readonly expression: string;
    readonly result?: unknown;
    readonly error?: string;
    readonly comment?: string;
    readonly bench?: string;
  }[];
}

function outcome(expression: string, given: unknown): unknown {
  try {
    return evaluate(parse(expression), given);
  } catch (error) {
    if (error instanceof JmespathError) return `error: ${error.kind}`;
    throw error;
  }
}

/** The lines of a list of expressions: JSON strings, each behind a comma or not. */
function expressions(file: string): readonly string[] {
  return readFileSync(`${corpus}/${file}`, "utf8")
    .split("\n")
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as string);
}

describe.runIf(isThere)("compliance with the official cases", () => {
  for (const file of globSync(`${corpus}/compliance/*.json`).toSorted()) {
    const suites = JSON.parse(readFileSync(file, "utf8")) as readonly Suite[];
    const cases = suites.flatMap((suite) =>
      suite.cases.map((entry) => ({ ...entry, given: suite.given })),
    );
    test.each(cases.filter(({ bench }) => bench === undefined))(
      `${basename(file)}: $expression`,
      ({ expression, result, error, given }) => {
        expect(outcome(expression, given)).toEqual(error ? `error: ${error}` : result);
      },
    );
    test.each(cases.filter(({ bench }) => bench !== undefined))(
      `${basename(file)}: $expression is understood`,
      ({ expression, given }) => {
        expect(outcome(expression, given)).not.toEqual("error: syntax");
      },
    );
  }

  test("every valid expression parses", () => {
    for (const expression of expressions("valid.txt")) {
      expect(outcome(expression, null), expression).not.toBe("error: syntax");
    }
  });

  test("every invalid expression is refused", () => {
    for (const expression of expressions("invalid.txt")) {
      expect(outcome(expression, null), expression).toBe("error: syntax");
    }
  });
});

test.runIf(!isThere)("the official cases did not run: shared/corpora is missing", () => {
  expect(isThere).toBe(false);
});
