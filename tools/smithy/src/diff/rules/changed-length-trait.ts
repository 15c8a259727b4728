import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";
import { narrowedBounds } from "../narrowed-bounds.ts";

const LENGTH = "smithy.api#length";

/** Fewer values keep the bounds of `@length` than before. */
export function changedLengthTraitRule({ changed }: Differences, report: Report): void {
  for (const { after: shape, traits } of changed) {
    const { before, after } = traits.get(LENGTH) ?? {};
    if (before === undefined || after === undefined) continue;
    for (const narrowed of narrowedBounds(before, after)) {
      report("ChangedLengthTrait", { trait: LENGTH, ...narrowed }, at(shape, LENGTH));
    }
  }
}
