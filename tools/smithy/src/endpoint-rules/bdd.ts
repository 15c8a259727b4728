import type { NodeValue } from "../model/node.ts";
import { bytesOfBase64 } from "./base64.ts";
import {
  expectItems,
  expectMember,
  expectObject,
  expectText,
  type PlacedObject,
} from "./node-reader.ts";
import { parseCondition, parseRule } from "./parse.ts";
import { parseParameters } from "./parse-parameters.ts";
import { RuleError } from "./rule-error.ts";
import type { Condition, Parameter, Rule } from "./rule-set.ts";

/** A rule set as a decision diagram. A reference from here on is to a result. */
export const FIRST_RESULT = 100_000_000;

/** A step of the diagram: a condition, and where it leads. The first one is the end. */
export interface BddNode {
  readonly condition: number;
  readonly high: number;
  readonly low: number;
}

/** The rule set of a service, compiled. */
export interface Bdd {
  readonly version: string;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly Condition[];
  readonly results: readonly Rule[];
  readonly root: number;
  readonly nodes: readonly BddNode[];
}

const BYTES_OF_NODE = 12;

/**
 * The diagram that a node stands for.
 *
 * @throws RuleError
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function parseBdd(node: NodeValue): Bdd {
  const object = expectObject({ node, place: undefined });
  const version = expectText(expectMember(object, "version"));
  if (!isAtLeast(version, "1.1")) {
    throw new RuleError(`Endpoint BDD requires rules engine version >= 1.1, but found ${version}`);
  }
  const count = expectNumber(object, "nodeCount");
  const root = expectNumber(object, "root");
  const nodes = parseNodes(expectText(expectMember(object, "nodes")), count);
  checkRoot(root, count);
  const parameters = parseParameters(expectObject(expectMember(object, "parameters")));
  const conditions = expectItems(expectMember(object, "conditions")).map(parseCondition);
  const results = expectItems(expectMember(object, "results")).map(parseRule);
  return { version, parameters, conditions, results, root, nodes };
}

/** Whether a version such as `1.1` is the other one, or after it. */
export function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major === leastMajor ? minor >= leastMinor : major > leastMajor;
}

function expectNumber(object: PlacedObject, name: string): number {
  const { node, place } = expectMember(object, name);
  if (typeof node === "number") return node;
  throw new RuleError(`Expected number, but found ${typeof node}.`, place);
}

function parseNodes(text: string, count: number): readonly BddNode[] {
  const bytes = decode(text);
  if (bytes.length !== count * BYTES_OF_NODE) {
    throw new RuleError(
      `Expected ${count * BYTES_OF_NODE} bytes for ${count} nodes, but got ${bytes.length}`,
    );
  }
  const view = new DataView(bytes.buffer);
  return Array.from({ length: count }, (_, index) => ({
    condition: view.getInt32(index * BYTES_OF_NODE),
    high: view.getInt32(index * BYTES_OF_NODE + 4),
    low: view.getInt32(index * BYTES_OF_NODE + 8),
  }));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOfBase64(text);
  } catch (error) {
    if (error instanceof RangeError) throw new RuleError(error.message);
    throw error;
  }
}

function checkRoot(root: number, count: number): void {
  if (root < -1) throw new RuleError(`Root reference cannot be complemented: ${root}`);
  if (root > 1 && root < FIRST_RESULT && root - 1 >= count) {
    throw new RuleError(`Root points to invalid BDD node: ${root - 1} (node count: ${count})`);
  }
}
