import type { Report } from "../../diagnostics.ts";
import { closure } from "../../knowledge/closure.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/**
 * Within a service, a shape that it had is called something else.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service-closure
 */
export function serviceRenameRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service")) {
    for (const [shape, old] of before.rename) {
      const now = after.rename.get(shape);
      if (now === undefined) report("ServiceRename/removed", { shape, name: old }, at(after));
      else if (now !== old) {
        report("ServiceRename/changed", { shape, before: old, after: now }, at(after));
      }
    }
    const known = new Set(closure(differences.before, before.id).map(({ id }) => id));
    for (const [shape, name] of after.rename) {
      if (before.rename.has(shape) || !known.has(shape)) continue;
      report("ServiceRename/added", { shape, name }, at(after));
    }
  }
}
