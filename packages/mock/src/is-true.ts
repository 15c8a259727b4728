import { evaluate, type Expression, isTruthy, parse } from "@tsmith/jmespath";

/**
 * Whether a JMESPath expression is true of a value; each expression is parsed once.
 *
 * @see https://smithy.io/2.0/additional-specs/contracts.html
 * @internal
 */
export function createIsTrue(): (expression: string, value: unknown) => boolean {
  const parsed = new Map<string, Expression>();
  return (expression, value) => {
    const known = parsed.get(expression) ?? parse(expression);
    parsed.set(expression, known);
    return isTruthy(evaluate(known, value));
  };
}
