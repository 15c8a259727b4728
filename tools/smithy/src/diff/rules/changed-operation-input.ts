import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** The input of an operation is another structure. */
export function changedOperationInputRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "operation")) {
    if (before.input === after.input) continue;
    const parameters = { operation: after.id, before: before.input, after: after.input };
    const idSuffix = `From.${before.input}.To.${after.input}`;
    report("ChangedOperationInput", parameters, { ...at(after), idSuffix });
  }
}
