import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** An error is no longer one of all operations of a service. */
export function removedServiceErrorRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service")) {
    for (const error of before.errors) {
      if (after.errors.includes(error)) continue;
      report("RemovedServiceError", { error, service: after.id }, at(after));
    }
  }
}
