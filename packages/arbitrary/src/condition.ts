import { evaluate, isTruthy, parse, type Expression } from "@tsmith/jmespath";

const known = new Map<string, Expression>();

/**
 * Whether a JMESPath expression is true of a value.
 *
 * @see https://smithy.io/2.0/additional-specs/contracts.html
 */
export function holds(expression: string, value: unknown): boolean {
  let parsed = known.get(expression);
  if (parsed === undefined) {
    parsed = parse(expression);
    known.set(expression, parsed);
  }
  return isTruthy(evaluate(parsed, value));
}
