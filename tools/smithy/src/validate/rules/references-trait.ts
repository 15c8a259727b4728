import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { memberOf, type Model } from "../../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../../model/node.ts";
import type { ResourceShape, Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const REFERENCES = "smithy.api#references";

/**
 * A reference is to a resource, and says which members give the identifiers of it.
 *
 * @see https://smithy.io/2.0/spec/resource-traits.html#references-trait
 */
export function referencesTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, REFERENCES)) {
    const references = shape.traits.get(REFERENCES);
    for (const reference of isNodeArray(references) ? references : []) {
      if (isNodeObject(reference)) checkReference(model, shape, reference, report);
    }
  }
}

function checkReference(model: Model, shape: Shape, reference: NodeObject, report: Report): void {
  const place = at(shape, REFERENCES);
  const ids = nodeProperty(reference, "ids");
  const id = nodeProperty(reference, "resource");
  const printed = described(reference);
  const isText = shape.type === "string" || shape.type === "enum";
  if (isText && isNodeObject(ids) && Object.keys(ids).length > 0) {
    report("ReferencesTrait/text-ids", { reference: printed }, place);
  }
  const target = typeof id === "string" ? model.shapes.get(id) : undefined;
  if (target === undefined) return;
  if (target.type !== "resource") {
    report("ReferencesTrait/target", { type: target.type, reference: printed }, place);
  } else if (isText) {
    if (target.identifiers.size === 1) return;
    const identifiers = ticked(target.identifiers.keys());
    const parameters = { resource: target.id, reference: printed, identifiers };
    report("ReferencesTrait/text", parameters, place);
  } else if (shape.type === "structure") {
    checkStructure(model, shape, reference, target, isNodeObject(ids) ? ids : {}, report);
  }
}

function checkStructure(
  model: Model,
  shape: Shape,
  reference: NodeObject,
  resource: ResourceShape,
  ids: NodeObject,
  report: Report,
): void {
  const printed = described(reference);
  const place = at(shape, REFERENCES);
  const isImplicit = Object.keys(ids).length === 0;
  const names = [...resource.identifiers.keys()];
  if (!isImplicit) {
    const given = Object.keys(ids);
    const unknown = given.filter((name) => !resource.identifiers.has(name));
    if (given.length !== names.length) {
      const parameters = {
        prefix: given.length > names.length ? "Too many identifiers" : "Not enough identifiers",
        reference: printed,
        expected: names.length,
        found: given.length,
        identifiers: ticked(names),
      };
      report("ReferencesTrait/count", parameters, place);
    }
    if (unknown.length > 0) {
      const parameters = {
        reference: printed,
        unknown: ticked(unknown),
        resource: resource.id,
        identifiers: ticked(names),
      };
      report("ReferencesTrait/unknown", parameters, place);
    }
  }
  const bound = isImplicit ? names : Object.values(ids).map(String);
  const problems: string[] = [];
  for (const name of bound) {
    const member = memberOf(shape, name);
    if (member === undefined) {
      problems.push(
        isImplicit
          ? `implicit binding of \`${name}\` is not part of the structure (set "rel" to "collection" to create a collection binding)`
          : `\`${name}\` refers to a member that is not part of the structure`,
      );
      continue;
    }
    const type = model.shapes.get(member.target)?.type;
    if (type !== "string" && type !== "enum") {
      problems.push(`\`${name}\` refers to a member that does not target a string shape`);
    }
  }
  if (problems.length === 0) return;
  const parameters = { reference: printed, problems: problems.toSorted().join("; ") };
  report("ReferencesTrait/members", parameters, place);
}

function described(reference: NodeObject): string {
  const { resource, ids, service, rel } = reference;
  const parts = Object.entries({ resource, ids, service, rel }).filter(
    ([, value]) => value !== undefined,
  );
  return `Reference${JSON.stringify(Object.fromEntries(parts))}`;
}
