import type { NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { parseBdd, type Bdd } from "./bdd.ts";
import { parseRuleSet } from "./parse.ts";
import { RuleError } from "./rule-error.ts";
import type { Parameter, RuleSet } from "./rule-set.ts";

export const RULE_SET = "smithy.rules#endpointRuleSet";
export const BDD = "smithy.rules#endpointBdd";
export const TESTS = "smithy.rules#endpointTests";

/** The rule set of a service; the error where what it has is none. */
export const ruleSetOf: (service: Shape) => RuleSet | RuleError | undefined = parsedOnce(
  RULE_SET,
  parseRuleSet,
);

/** The diagram of a service; the error where what it has is none. */
export const bddOf: (service: Shape) => Bdd | RuleError | undefined = parsedOnce(BDD, parseBdd);

/** The parameters of the rules of a service, and the trait that has them. */
export function parametersOf(
  service: Shape,
): readonly { readonly trait: ShapeId; readonly parameters: readonly Parameter[] }[] {
  const parsed = [
    { trait: RULE_SET, rules: ruleSetOf(service) },
    { trait: BDD, rules: bddOf(service) },
  ];
  return parsed.flatMap(({ trait, rules }) =>
    rules === undefined || rules instanceof RuleError
      ? []
      : [{ trait, parameters: rules.parameters }],
  );
}

/** Several rules look at the same rule set. */
function parsedOnce<T>(
  trait: ShapeId,
  parse: (node: NodeValue) => T,
): (service: Shape) => T | RuleError | undefined {
  const known = new WeakMap<Shape, T | RuleError>();
  return (service) => {
    const node = service.traits.get(trait);
    if (node === undefined) return undefined;
    const earlier = known.get(service);
    if (earlier !== undefined) return earlier;
    const result = parseOrError(node, parse);
    known.set(service, result);
    return result;
  };
}

function parseOrError<T>(node: NodeValue, parse: (node: NodeValue) => T): T | RuleError {
  try {
    return parse(node);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}
