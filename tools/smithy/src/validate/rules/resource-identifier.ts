import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { ResourceShape } from "../../model/shapes.ts";
import { at } from "../at.ts";

/**
 * A resource has the identifiers of the resource that binds it, and none of them is a property.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resource-identifiers
 */
export function resourceIdentifierRule(model: Model, report: Report): void {
  for (const parent of shapesOfType(model, "resource")) {
    const properties = new Map(
      [...parent.properties.keys()].map((key) => [key.toLowerCase(), key]),
    );
    for (const identifier of parent.identifiers.keys()) {
      if (properties.has(identifier.toLowerCase())) {
        report("ResourceIdentifier/property", { identifier }, at(parent));
      }
    }
    for (const id of parent.resources) {
      const child = model.shapes.get(id);
      if (child?.type === "resource") checkChild(parent, child, report);
    }
  }
}

function checkChild(parent: ResourceShape, child: ResourceShape, report: Report): void {
  const missing: string[] = [];
  const mismatches: string[] = [];
  for (const [name, target] of parent.identifiers) {
    const own = child.identifiers.get(name);
    if (own === undefined) missing.push(name);
    else if (own !== target) {
      mismatches.push(
        `expected the \`${name}\` member to target \`${target}\`, but found a target of \`${own}\``,
      );
    }
  }
  if (missing.length > 0) {
    const parameters = { parent: parent.id, missing: missing.toSorted().join(", ") };
    report("ResourceIdentifier/missing", parameters, at(child));
  }
  if (mismatches.length > 0) {
    const parameters = { parent: parent.id, mismatches: mismatches.toSorted().join("; ") };
    report("ResourceIdentifier/target", parameters, at(child));
  }
}
