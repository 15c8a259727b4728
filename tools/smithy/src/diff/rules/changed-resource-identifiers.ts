import type { Report } from "../../diagnostics.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";
import { isSameMap } from "../same-shape.ts";

/** A resource is identified by something else. */
export function changedResourceIdentifiersRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "resource")) {
    if (isSameMap(before.identifiers, after.identifiers)) continue;
    const parameters = {
      resource: after.id,
      before: mapText(before.identifiers),
      after: mapText(after.identifiers),
    };
    report("ChangedResourceIdentifiers", parameters, at(after));
  }
}

function mapText(identifiers: ReadonlyMap<string, ShapeId>): string {
  return `{${[...identifiers].map(([name, target]) => `${name}=${target}`).join(", ")}}`;
}
