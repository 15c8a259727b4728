import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** All operations of a service have an error that they did not have. */
export function addedServiceErrorRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service")) {
    for (const error of after.errors) {
      if (before.errors.includes(error)) continue;
      report("AddedServiceError", { error, service: after.id }, at(after));
    }
  }
}
