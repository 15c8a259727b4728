import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";
import { narrowedBounds } from "../narrowed-bounds.ts";

const RANGE = "smithy.api#range";

/** Fewer values keep the bounds of `@range` than before. */
export function changedRangeTraitRule({ changed }: Differences, report: Report): void {
  for (const { after: shape, traits } of changed) {
    const { before, after } = traits.get(RANGE) ?? {};
    if (before === undefined || after === undefined) continue;
    for (const narrowed of narrowedBounds(before, after)) {
      report("ChangedRangeTrait", { trait: RANGE, ...narrowed }, at(shape, RANGE));
    }
  }
}
