import { nodeProperty, type NodeValue } from "../model/node.ts";

/** A bound of `@length` or `@range` that fewer values keep than before. */
export interface NarrowedBound {
  readonly bound: "min" | "max";
  readonly direction: "raising" | "lowering";
  /** `null` where there was none. */
  readonly before: string;
  readonly after: number;
}

/**
 * The bounds that fewer values keep than before. The reference takes a `min` that is missing for
 * zero, which for a range it need not be: a negative one that is added narrows too.
 */
export function narrowedBounds(before: NodeValue, after: NodeValue): readonly NarrowedBound[] {
  const found: NarrowedBound[] = [];
  const [oldMin, newMin] = [numberAt(before, "min"), numberAt(after, "min")];
  const [oldMax, newMax] = [numberAt(before, "max"), numberAt(after, "max")];
  if (newMin !== undefined && (oldMin === undefined ? newMin !== 0 : newMin > oldMin)) {
    const was = oldMin ?? (newMin > 0 ? 0 : "null");
    found.push({ bound: "min", direction: "raising", before: String(was), after: newMin });
  }
  if (newMax !== undefined && (oldMax === undefined || newMax < oldMax)) {
    const was = String(oldMax ?? null);
    found.push({ bound: "max", direction: "lowering", before: was, after: newMax });
  }
  return found;
}

function numberAt(value: NodeValue, key: string): number | undefined {
  const bound = nodeProperty(value, key);
  return typeof bound === "number" ? bound : undefined;
}
