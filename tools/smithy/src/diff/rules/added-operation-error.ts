import type { Report } from "../../diagnostics.ts";
import { shapeName } from "../../model/shape-id.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** An operation has an error that it did not have. */
export function addedOperationErrorRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "operation")) {
    for (const error of after.errors) {
      if (before.errors.includes(error)) continue;
      const place = { ...at(after), idSuffix: shapeName(error) };
      report("AddedOperationError", { error, operation: after.id }, place);
    }
  }
}
