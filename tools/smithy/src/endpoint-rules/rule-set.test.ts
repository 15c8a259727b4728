import { expect, test } from "vitest";
import type { NodeValue } from "../model/node.ts";
import { evaluateRules } from "./evaluate.ts";
import { parseRuleSet } from "./parse.ts";
import { RuleError } from "./rule-error.ts";
import type { RuleValue } from "./value.ts";

const parameters = {
  Region: { type: "string" },
  Host: { type: "string", required: true, default: "example" },
};

function ruleSet(...rules: readonly NodeValue[]): NodeValue {
  return { version: "1.1", parameters, rules };
}

function endpoint(url: string, ...conditions: readonly NodeValue[]): NodeValue {
  return { type: "endpoint", conditions, endpoint: { url } };
}

function call(fn: string, ...argv: readonly NodeValue[]): Record<string, NodeValue> {
  return { fn, argv };
}

function evaluate(node: NodeValue, given: Readonly<Record<string, RuleValue>> = {}): unknown {
  return evaluateRules(parseRuleSet(node), given);
}

function problem(node: NodeValue): string {
  try {
    parseRuleSet(node);
  } catch (error) {
    if (error instanceof RuleError) return error.problem;
    throw error;
  }
  return "none";
}

const region = { ref: "Region" };

test("takes the first rule whose conditions hold", () => {
  const node = ruleSet(
    endpoint("https://{Region}.{Host}.com", call("isSet", region)),
    endpoint("https://{Host}.com"),
  );
  expect(evaluate(node, { Region: "eu" })).toMatchObject({
    endpoint: { url: "https://eu.example.com" },
  });
  expect(evaluate(node)).toMatchObject({ endpoint: { url: "https://example.com" } });
});

test("gives what a condition found to what is behind it", () => {
  const parsed = { ...call("parseURL", { ref: "Host" }), assign: "parsed" };
  const node = ruleSet(endpoint("{parsed#scheme}://x{parsed#path}", parsed));
  expect(evaluate(node, { Host: "https://a/b" })).toMatchObject({
    endpoint: { url: "https://x/b" },
  });
});

test("evaluates what an error says, and braces that stand for themselves", () => {
  const node = ruleSet({ type: "error", conditions: [], error: "no {{Host}} at {Host}" });
  expect(evaluate(node)).toEqual({ type: "error", error: "no {Host} at example" });
});

test("falls back to the first value that there is", () => {
  const found = { ...call("coalesce", region, "none"), assign: "found" };
  const node = ruleSet(endpoint("https://{found}", found));
  expect(evaluate(node)).toMatchObject({ endpoint: { url: "https://none" } });
  expect(evaluate(node, { Region: "eu" })).toMatchObject({ endpoint: { url: "https://eu" } });
});

test("says that no rule holds", () => {
  const node = ruleSet(endpoint("https://x", call("isSet", region)));
  expect(() => evaluate(node)).toThrow("No rules in ruleset matched");
});

test.each([
  [
    "a value that may be missing",
    endpoint("https://{Region}"),
    "Expected string but found OptionalType",
  ],
  ["a name that is not known", endpoint("https://{Town}"), "No field named Town"],
  [
    "a function that is not known",
    endpoint("https://x", call("sum", 1, 2)),
    "`sum` is not a valid function",
  ],
  [
    "a value of another type",
    endpoint("https://x", call("booleanEquals", "a", true)),
    "Unexpected type in the first argument",
  ],
  ["too few values", endpoint("https://x", call("not")), "Expected 1 arguments but found []"],
  [
    "a name that is taken",
    endpoint("https://x", { ...call("isValidHostLabel", "a", true), assign: "Host" }),
    "Invalid shadowing of `Host`",
  ],
  ["a brace that is not closed", endpoint("https://{Host"), "unmatched `{` in template"],
  [
    "a tree without rules",
    { type: "tree", conditions: [], rules: [] },
    "Tree rule contains no rules.",
  ],
])("refuses %s", (_, rule, expected) => {
  expect(problem(ruleSet(rule))).toContain(expected);
});

test("accepts a value that a condition has shown to be there", () => {
  expect(problem(ruleSet(endpoint("https://{Region}", call("isSet", region))))).toBe("none");
});
