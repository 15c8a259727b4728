import { memberTraitOf, type Model } from "../model/model.ts";
import { nodeProperty } from "../model/node.ts";
import type { OperationShape } from "../model/shapes.ts";

const ENDPOINT = "smithy.api#endpoint";

/**
 * Whether two operations may be sent to the same host: both have no host prefix, or prefixes that
 * nothing keeps apart.
 *
 * @see https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait
 */
export function hostConflict(model: Model, left: OperationShape, right: OperationShape): boolean {
  const one = prefixOf(left);
  const other = prefixOf(right);
  if (one === undefined || other === undefined) return one === other;
  if (one === other) return true;
  const isLabelled = one.includes("{") || other.includes("{");
  if (!isLabelled) return false;
  const leftParts = one.split(".");
  const rightParts = other.split(".");
  if (leftParts.length !== rightParts.length) return false;
  return leftParts.every((part, index) => {
    const facing = rightParts[index] ?? "";
    if (part === facing) return true;
    const isLabel = part.startsWith("{");
    if (isLabel === facing.startsWith("{")) return isLabel;
    const [operation, label, text] = isLabel ? [left, part, facing] : [right, facing, part];
    return accepts(model, operation, label.slice(1, -1), text);
  });
}

function prefixOf(operation: OperationShape): string | undefined {
  const prefix = nodeProperty(operation.traits.get(ENDPOINT), "hostPrefix");
  return typeof prefix === "string" ? prefix : undefined;
}

function accepts(model: Model, operation: OperationShape, label: string, text: string): boolean {
  const input = model.shapes.get(operation.input);
  const member = input?.type === "structure" ? input.members.get(label) : undefined;
  const pattern = member && memberTraitOf(model, member, "smithy.api#pattern");
  if (typeof pattern !== "string") return true;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}
