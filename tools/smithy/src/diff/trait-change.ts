import { nodesEqual } from "../model/node-equality.ts";
import type { NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { nodeText } from "./node-text.ts";

/** What can happen to a trait or to a part of its value. */
export type ChangeType = "Add" | "Remove" | "Update";

/** What happened between two values; `undefined` for one that is not there. */
export function changeType(
  before: NodeValue | undefined,
  after: NodeValue | undefined,
): ChangeType | undefined {
  if (before === undefined) return after === undefined ? undefined : "Add";
  if (after === undefined) return "Remove";
  return nodesEqual(before, after) ? undefined : "Update";
}

/** A change of a trait in words, or of what is at `path` in its value. */
export function traitChangeText(
  trait: ShapeId,
  path: string,
  before: NodeValue | undefined,
  after: NodeValue | undefined,
): string {
  const [old, now] = [nodeText(before ?? null), nodeText(after ?? null)];
  if (path === "") {
    if (before === undefined) return `Added trait \`${trait}\` with value ${now}`;
    if (after === undefined) return `Removed trait \`${trait}\`. Previous trait value: ${old}`;
    return `Changed trait \`${trait}\` from ${old} to ${now}`;
  }
  if (before === undefined)
    return `Added trait contents to \`${trait}\` at path \`${path}\` with value ${now}`;
  if (after === undefined)
    return `Removed trait contents from \`${trait}\` at path \`${path}\`. Removed value: ${old}`;
  return `Changed trait contents of \`${trait}\` at path \`${path}\` from ${old} to ${now}`;
}
