import { neighbours } from "../knowledge/neighbours.ts";
import { shapesOfType, userShapes } from "../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

const TRAIT = "smithy.api#trait";

/**
 * Removes trait definitions that no service needs, then shapes that neither a service nor a trait
 * leads to.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#removeunusedshapes
 */
export const removeUnusedShapes: Transform = (model, args) => {
  const tags = [...stringsArgument(args, "exportTagged"), ...stringsArgument(args, "exports")];
  return unreferencedRemoved(unusedTraitsRemoved(model, tags), tags);
};

function unusedTraitsRemoved(model: Model, tags: readonly string[]): Model {
  const used = new Set<ShapeId>();
  for (const shape of connected(model, shapesOfType(model, "service"))) {
    for (const trait of shape.traits.keys()) used.add(trait);
  }
  // Traits of traits that are used are used.
  for (const id of used) {
    const definition = model.shapes.get(id);
    if (definition === undefined) continue;
    for (const shape of connected(model, [definition])) {
      for (const trait of shape.traits.keys()) used.add(trait);
    }
  }
  return filterShapes(
    model,
    (shape) => !shape.traits.has(TRAIT) || used.has(shape.id) || hasTag(shape, tags),
  );
}

function unreferencedRemoved(model: Model, tags: readonly string[]): Model {
  const definitions = userShapes(model).filter(({ traits }) => traits.has(TRAIT));
  const kept = connected(model, [...shapesOfType(model, "service"), ...definitions]);
  return filterShapes(
    model,
    (shape) => shape.type === "member" || kept.has(shape) || hasTag(shape, tags),
  );
}

/** All that some shapes lead to, mixins too. */
function connected(model: Model, from: readonly Shape[]): ReadonlySet<Shape> {
  const reached = new Set<Shape>(from);
  for (const shape of reached) {
    for (const { to } of neighbours(shape)) {
      const next = model.shapes.get(to);
      if (next !== undefined) reached.add(next);
    }
    if (shape.type !== "member") for (const member of membersOf(shape)) reached.add(member);
  }
  return reached;
}
