import {
  isNodeArray,
  isNodeObject,
  type JsonPointer,
  type NodeObject,
  type NodeValue,
  nodeProperty,
  type Source,
  suggest,
} from "@tsmith/smithy";
import type { ReportProblem } from "./problems.ts";

/** A part of a configuration: the value, and the keys that lead to it. @internal */
export interface ConfigNode {
  readonly source: Source;
  readonly report: ReportProblem;
  readonly path: readonly string[];
  readonly value: NodeObject;
}

/** Where a key's value stands. @internal */
export function locationOf(node: ConfigNode, ...keys: readonly string[]): JsonPointer {
  return { source: node.source, pointer: [...node.path, ...keys] };
}

/** The text behind `key`; reports what is there and no text. @internal */
export function textAt(node: ConfigNode, key: string): string | undefined {
  return typed(node, key, "a string", (value) => typeof value === "string");
}

/** The boolean behind `key`. @internal */
export function booleanAt(node: ConfigNode, key: string): boolean | undefined {
  return typed(node, key, "`true` or `false`", (value) => typeof value === "boolean");
}

/** The texts behind `key`; none where the key is absent. @internal */
export function textsAt(node: ConfigNode, key: string): readonly string[] {
  return typed(node, key, "a list of strings", isTexts) ?? [];
}

/** One of `choices` behind `key`. @internal */
export function choiceAt<Choice extends string>(
  node: ConfigNode,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textAt(node, key);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    const alternatives = choices.map((name) => `\`${name}\``).join(" or ");
    node.report("BuildConfig/choice", { key, value, choices: alternatives }, locationOf(node, key));
  }
  return choice;
}

/** The object behind `key`; `undefined` where the key is absent. @internal */
export function objectAt(node: ConfigNode, key: string): ConfigNode | undefined {
  const value = typed(node, key, "an object", isNodeObject);
  return value === undefined ? undefined : { ...node, path: [...node.path, key], value };
}

/** The objects behind every key. @internal */
export function objectsOf(node: ConfigNode): readonly (readonly [string, ConfigNode])[] {
  return Object.keys(node.value).flatMap((key) => {
    const child = objectAt(node, key);
    return child === undefined ? [] : [[key, child] as const];
  });
}

/** Warns of keys that are none of `known`. @internal */
export function warnOfUnknownKeys(node: ConfigNode, known: readonly string[]): void {
  for (const key of Object.keys(node.value)) {
    if (known.includes(key)) continue;
    const location = { ...locationOf(node, key), isKey: true };
    node.report("BuildConfig/unknown-key", { key, suggestion: suggest(key, known) }, location);
  }
}

/** Whether a value is a list of texts. @internal */
export function isTexts(value: NodeValue): value is readonly string[] {
  return isNodeArray(value) && value.every((item) => typeof item === "string");
}

function typed<Value extends NodeValue>(
  node: ConfigNode,
  key: string,
  expected: string,
  isExpected: (value: NodeValue) => value is Value,
): Value | undefined {
  const value = nodeProperty(node.value, key);
  if (value === undefined) return undefined;
  if (isExpected(value)) return value;
  node.report("BuildConfig/type", { key, expected }, locationOf(node, key));
  return undefined;
}
