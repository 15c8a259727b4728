import type { Report } from "../../diagnostics.ts";
import { shapeName } from "../../model/shape-id.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** An operation no longer has an error. */
export function removedOperationErrorRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "operation")) {
    for (const error of before.errors) {
      if (after.errors.includes(error)) continue;
      const place = { ...at(after), idSuffix: shapeName(error) };
      report("RemovedOperationError", { error, operation: after.id }, place);
    }
  }
}
