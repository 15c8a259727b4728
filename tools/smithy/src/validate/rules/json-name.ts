import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const JSON_NAME = "smithy.api#jsonName";

/**
 * No two members of a shape have the same name in JSON.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#jsonname-trait
 */
export function jsonNameRule(model: Model, report: Report): void {
  const containers = new Set<Shape>();
  for (const shape of shapesWithTrait(model, JSON_NAME)) {
    const container = shape.type === "member" ? model.shapes.get(shape.container) : undefined;
    if (container !== undefined) containers.add(container);
  }
  for (const container of containers) {
    const named = new Map<string, string[]>();
    for (const member of membersOf(container)) {
      const name = member.traits.get(JSON_NAME) ?? member.name;
      if (typeof name === "string") named.set(name, [...(named.get(name) ?? []), member.name]);
    }
    for (const [name, members] of named) {
      if (members.length < 2) continue;
      report("JsonName", { name, members: members.toSorted().join(", ") }, at(container));
    }
  }
}
