import { evaluate, isTruthy, JmespathError, parse } from "@tsmith/jmespath";
import type { Constraints } from "@tsmith/schema";
import type { ConditionEvaluator } from "../service.ts";
import { flawOf, type Flaws } from "./flaw.ts";

/**
 * Checks the rules over a whole structure.
 *
 * @see https://smithy.io/2.0/additional-specs/contracts.html
 */
export function conditionsCheck(
  constraints: Constraints,
  id: string,
  isTrue: ConditionEvaluator | undefined,
): ((value: object, flaws: Flaws) => void) | undefined {
  const conditions = Object.hasOwn(constraints, id) ? constraints[id]?.conditions : undefined;
  if (conditions === undefined) return undefined;
  const rules = Object.entries(conditions).map(([name, { expression }]) => ({
    text: `Member must satisfy condition ${name}: ${expression}`,
    holds: isTrue === undefined ? jmespathRule(expression) : isTrue.bind(undefined, expression),
  }));
  return (value, flaws) => {
    for (const { text, holds } of rules) if (!holds(value)) flaws.push(flawOf(text));
  };
}

/** What cannot be evaluated is not true. */
function jmespathRule(expression: string): (value: unknown) => boolean {
  const parsed = parse(expression);
  return (value) => {
    try {
      return isTruthy(evaluate(parsed, value));
    } catch (error) {
      if (error instanceof JmespathError) return false;
      throw error;
    }
  };
}
