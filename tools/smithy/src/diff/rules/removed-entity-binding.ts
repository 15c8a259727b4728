import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** An operation or a resource is no longer bound to a service or resource that had it. */
export function removedEntityBindingRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service", "resource")) {
    const from = after.type === "service" ? "FromService" : "FromResource";
    const place = (child: ShapeId): object => ({ idSuffix: `${from}.${shapeName(child)}` });
    const parent = { type: after.type, parent: after.id };
    for (const child of before.operations) {
      if (after.operations.includes(child)) continue;
      const isThere =
        after.type === "service" &&
        operationsOf(differences.after, after.id).some(({ id }) => id === child);
      const code = isThere ? "RemovedOperationBinding/moved" : "RemovedOperationBinding";
      report(code, { child, ...parent }, { ...at(after), ...place(child) });
    }
    for (const child of before.resources) {
      if (after.resources.includes(child)) continue;
      report("RemovedResourceBinding", { child, ...parent }, { ...at(after), ...place(child) });
    }
  }
}
