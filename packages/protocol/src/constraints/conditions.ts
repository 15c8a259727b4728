import type { Constraints } from "@tsmith/schema";
import type { ConditionEvaluator } from "../service.ts";
import type { Flaws } from "./flaw.ts";

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
  if (conditions === undefined || isTrue === undefined) return undefined;
  const entries = Object.entries(conditions);
  return (value, flaws) => {
    for (const [name, { expression }] of entries) {
      if (isTrue(expression, value)) continue;
      const text = `Member must satisfy condition ${name}: ${expression}`;
      flaws.push({ path: "", subject: "Value", constraint: text });
    }
  };
}
