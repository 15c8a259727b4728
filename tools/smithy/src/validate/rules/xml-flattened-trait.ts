import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { at } from "../at.ts";

const FLATTENED = "smithy.api#xmlFlattened";
const NAME = "smithy.api#xmlName";

/**
 * A flattened member does not hide the name that the list gives its items.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#xmlflattened-trait
 */
export function xmlFlattenedTraitRule(model: Model, report: Report): void {
  for (const member of shapesWithTrait(model, FLATTENED)) {
    if (member.type !== "member" || member.traits.has(NAME)) continue;
    const target = model.shapes.get(member.target);
    if (target?.type !== "list" && target?.type !== "set") continue;
    const name = target.member.traits.get(NAME);
    if (name === undefined || name === member.name) continue;
    const parameters = { item: target.member.id, member: member.name, name: String(name) };
    report("XmlFlattenedTrait", parameters, at(member, FLATTENED));
  }
}
