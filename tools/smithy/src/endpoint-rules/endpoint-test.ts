import { nodesEqual } from "../model/node-equality.ts";
import {
  isNodeObject,
  nodeEntries,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../model/node.ts";
import { evaluateRules } from "./evaluate.ts";
import { RuleError } from "./rule-error.ts";
import type { RuleSet } from "./rule-set.ts";
import { valueOfNode } from "./value.ts";

/**
 * Why the rules do not say what a case of `@endpointTests` expects; `undefined` where they do.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-endpointtests-trait
 */
export function endpointTestProblem(ruleSet: RuleSet, testCase: NodeValue): string | undefined {
  try {
    return problemOf(ruleSet, testCase);
  } catch (error) {
    if (error instanceof RuleError) return error.problem;
    throw error;
  }
}

function problemOf(ruleSet: RuleSet, testCase: NodeValue): string | undefined {
  const given = nodeEntries(nodeProperty(testCase, "params")).map(
    ([name, value]) => [name, valueOfNode(value)] as const,
  );
  const result = evaluateRules(ruleSet, Object.fromEntries(given));
  const expected = nodeProperty(testCase, "expect");
  const error = nodeString(expected, "error");
  if (error !== undefined) {
    if (result.type === "error" && result.error === error) return undefined;
    const found = result.type === "error" ? result.error : `the endpoint ${result.endpoint.url}`;
    return `Expected error \`${error}\` but got \`${found}\``;
  }
  const endpoint = nodeProperty(expected, "endpoint");
  const wanted = {
    url: nodeProperty(endpoint, "url") ?? null,
    headers: nodeProperty(endpoint, "headers") ?? {},
    properties: nodeProperty(endpoint, "properties") ?? {},
  };
  // Values of rules are node values too.
  const found = (result.type === "endpoint" ? result.endpoint : result.error) as NodeValue;
  if (isNodeObject(found) && nodesEqual(found, wanted)) return undefined;
  return `Expected endpoint:\n  ${JSON.stringify(wanted)} but got:\n  ${JSON.stringify(found)}`;
}
