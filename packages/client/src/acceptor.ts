import { evaluate, type Expression, JmespathError, parse } from "@tsmith/jmespath";

/** @see https://smithy.io/2.0/additional-specs/waiters.html#acceptor-structure @public */
export interface Acceptor {
  readonly state: "success" | "failure" | "retry";
  readonly matcher: Matcher;
}

/** @see https://smithy.io/2.0/additional-specs/waiters.html#matcher-union @public */
export type Matcher =
  | { readonly output: PathMatcher }
  | { readonly inputOutput: PathMatcher }
  | { readonly success: boolean }
  | { readonly errorType: string };

/** @see https://smithy.io/2.0/additional-specs/waiters.html#pathmatcher-structure @public */
export interface PathMatcher {
  readonly path: string;
  readonly expected: string;
  readonly comparator: "stringEquals" | "booleanEquals" | "allStringEquals" | "anyStringEquals";
}

/** What became of one request. */
export type Outcome =
  | { readonly input: unknown; readonly output: unknown }
  | { readonly input: unknown; readonly error: unknown };

/** Whether an acceptor's matcher is met by what became of a request. */
export function isAccepted(matcher: Matcher, outcome: Outcome): boolean {
  if ("success" in matcher) return matcher.success === "output" in outcome;
  if ("errorType" in matcher)
    return "error" in outcome && isNamed(outcome.error, matcher.errorType);
  if (!("output" in outcome)) return false;
  if ("output" in matcher) return matchesPath(matcher.output, outcome.output);
  return matchesPath(matcher.inputOutput, { input: outcome.input, output: outcome.output });
}

/** Errors go by the name of their shape, with or without namespace. */
function isNamed(error: unknown, errorType: string): boolean {
  const name = errorType.slice(errorType.indexOf("#") + 1);
  return error instanceof Error && error.name === name;
}

const expressions = new WeakMap<PathMatcher, Expression>();

function matchesPath(matcher: PathMatcher, value: unknown): boolean {
  const { path, expected, comparator } = matcher;
  const expression = expressions.get(matcher) ?? parse(path);
  expressions.set(matcher, expression);
  const found = search(expression, value);
  const equals = (item: unknown): boolean => item === expected;
  switch (comparator) {
    case "stringEquals":
      return equals(found);
    case "booleanEquals":
      return typeof found === "boolean" && String(found) === expected;
    case "allStringEquals":
      return Array.isArray(found) && found.length > 0 && found.every(equals);
    case "anyStringEquals":
      return Array.isArray(found) && found.some(equals);
  }
  comparator satisfies never;
}

/** A value that a function of the expression cannot take is a value that does not match. */
function search(expression: Expression, value: unknown): unknown {
  try {
    return evaluate(expression, value);
  } catch (error) {
    if (error instanceof JmespathError) return null;
    throw error;
  }
}
