import type { NodeValue } from "../model/node.ts";
import { checkTypes } from "./check-types.ts";
import {
  entriesOf,
  expectItems,
  expectMember,
  expectObject,
  expectText,
  memberOf,
  type PlacedNode,
  type PlacedObject,
} from "./node-reader.ts";
import { parseCall, parseExpression, parseLiteral } from "./parse-expression.ts";
import { parseParameters } from "./parse-parameters.ts";
import { inContext, RuleError } from "./rule-error.ts";
import type { Condition, Endpoint, Rule, RuleSet } from "./rule-set.ts";

/**
 * The rule set that a node stands for, its types checked.
 *
 * @throws RuleError
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function parseRuleSet(node: NodeValue): RuleSet {
  return inContext(
    () => "when parsing endpoint ruleset",
    [],
    () => {
      const root = expectObject(
        { node, place: undefined },
        "The root of a ruleset must be an object",
      );
      const parameters = parseParameters(expectObject(expectMember(root, "parameters")));
      const version = expectText(expectMember(root, "version"));
      const rules = expectItems(expectMember(root, "rules")).map((rule) =>
        inContext(
          () => "while parsing rule",
          [rule.place],
          () => parseRule(rule),
        ),
      );
      const ruleSet: RuleSet = { version, parameters, rules };
      checkTypes(ruleSet);
      return ruleSet;
    },
  );
}

/** @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#rules */
export function parseRule(placed: PlacedNode): Rule {
  const object = expectObject(placed);
  const { place } = object;
  const type = expectText(expectMember(object, "type"));
  const documented = memberOf(object, "documentation");
  const conditions = expectItems(expectMember(object, "conditions")).map(parseCondition);
  const base = {
    ...(documented !== undefined && { documentation: expectText(documented) }),
    conditions,
    place,
  };
  switch (type) {
    case "endpoint":
      return { type, ...base, endpoint: parseEndpoint(expectMember(object, "endpoint")) };
    case "error":
      return { type, ...base, error: parseExpression(expectMember(object, "error")) };
    case "tree": {
      const rules = expectItems(expectMember(object, "rules")).map(parseRule);
      return { type, ...base, rules };
    }
    default:
      throw new RuleError(`Unexpected rule type: ${type}`);
  }
}

/** @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#condition-object */
export function parseCondition(placed: PlacedNode): Condition {
  const object = expectObject(placed, "condition must be an object node");
  const call = parseCall(object);
  const assign = memberOf(object, "assign");
  if (assign === undefined) return { call, assignPlace: undefined };
  return { call, assign: expectText(assign), assignPlace: assign.place };
}

function parseEndpoint(placed: PlacedNode): Endpoint {
  const object = expectObject(placed);
  const url = parseExpression(expectMember(object, "url", "URL must be included in endpoint"));
  const properties = fieldsOf(object, "properties").map(
    ([name, of]) => [name, parseLiteral(of)] as const,
  );
  const headers = fieldsOf(object, "headers").map(
    ([name, of]) =>
      [name, expectItems(of, "header values should be an array").map(parseExpression)] as const,
  );
  const { place } = object;
  return { url, properties: new Map(properties), headers: new Map(headers), place };
}

function fieldsOf(object: PlacedObject, name: string): readonly (readonly [string, PlacedNode])[] {
  const member = memberOf(object, name);
  return member === undefined ? [] : entriesOf(expectObject(member));
}
