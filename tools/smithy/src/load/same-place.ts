import type { Location } from "../source.ts";

/** Whether two locations are one, as where the same file is given twice. */
export function isSamePlace(left: Location | undefined, right: Location): boolean {
  if (left === undefined || left.source.name !== right.source.name) return false;
  if ("start" in left && "start" in right) return left.start === right.start;
  if (!("pointer" in left && "pointer" in right)) return false;
  const other = right.pointer;
  return left.pointer.length === other.length && left.pointer.every((key, i) => key === other[i]);
}
