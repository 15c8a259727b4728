import type { Report } from "../diagnostics.ts";
import { isNodeArray, type NodeObject, type NodeValue } from "../model/node.ts";
import { nodesEqual } from "../model/node-equality.ts";
import type { Location } from "../source.ts";
import type { MetadataStatement } from "../model/model.ts";

/**
 * The metadata of all sources: arrays of one key are joined, other values must be equal.
 *
 * @see https://smithy.io/2.0/spec/model.html#merging-metadata
 */
export function mergeMetadata(
  statements: readonly MetadataStatement[],
  report: Report,
): NodeObject {
  const merged = new Map<string, { value: NodeValue; location: Location }>();
  for (const { key, value, location } of statements) {
    const previous = merged.get(key);
    if (previous === undefined) merged.set(key, { value, location });
    else if (isNodeArray(previous.value) && isNodeArray(value)) {
      merged.set(key, { value: [...previous.value, ...value], location: previous.location });
    } else if (!nodesEqual(previous.value, value)) {
      const related = [{ message: "first defined here", location: previous.location }];
      report("Model/metadata-conflict", { key }, { location, related });
    }
  }
  // `fromEntries` defines own properties, so that a key `__proto__` stays one.
  return Object.fromEntries([...merged].map(([key, { value }]) => [key, value]));
}
