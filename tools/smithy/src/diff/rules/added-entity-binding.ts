import type { Report } from "../../diagnostics.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** An operation or a resource is bound to a service or resource that did not have it. */
export function addedEntityBindingRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service", "resource")) {
    const to = after.type === "service" ? "ToService" : "ToResource";
    const place = (child: ShapeId): object => ({ idSuffix: `${to}.${shapeName(child)}` });
    const parent = { type: after.type, parent: after.id };
    for (const child of after.operations) {
      if (before.operations.includes(child)) continue;
      report("AddedOperationBinding", { child, ...parent }, { ...at(after), ...place(child) });
    }
    for (const child of after.resources) {
      if (before.resources.includes(child)) continue;
      report("AddedResourceBinding", { child, ...parent }, { ...at(after), ...place(child) });
    }
  }
}
