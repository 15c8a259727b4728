import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** The output of an operation is another structure. */
export function changedOperationOutputRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "operation")) {
    if (before.output === after.output) continue;
    const parameters = { operation: after.id, before: before.output, after: after.output };
    const idSuffix = `From.${before.output}.To.${after.output}`;
    report("ChangedOperationOutput", parameters, { ...at(after), idSuffix });
  }
}
