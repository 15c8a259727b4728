import { reverseNeighbours } from "../knowledge/neighbours.ts";
import { userShapes } from "../knowledge/user-shapes.ts";
import type { Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { stringsArgument } from "./arguments.ts";
import { draftOf, modelOf } from "./draft.ts";
import { withoutShapes } from "./remove-shapes.ts";
import { hasTag } from "./tags.ts";
import type { Transform } from "./transform.ts";

/**
 * Removes the definitions of traits, and the shapes that are there for them alone; what the traits
 * say of other shapes stays.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#removetraitdefinitions
 */
export const removeTraitDefinitions: Transform = (model, args) => {
  const tags = stringsArgument(args, "exportTagged");
  const removed = new Set(
    userShapes(model)
      .filter((shape) => shape.traits.has("smithy.api#trait") && !hasTag(shape, tags))
      .map(({ id }) => id),
  );
  addOrphans(model, removed);
  return modelOf(withoutShapes(draftOf(model), removed, { keepsTraits: true }));
};

/** Adds the shapes that nothing refers to but those that are removed. */
function addOrphans(model: Model, removed: Set<ShapeId>): void {
  const references = reverseNeighbours(model);
  for (let size = -1; size !== removed.size;) {
    size = removed.size;
    for (const { id, type } of userShapes(model)) {
      if (type === "member" || removed.has(id)) continue;
      const users = (references.get(id) ?? [])
        .map(({ from }) => from.split("$", 1)[0] ?? from)
        .filter((user) => user !== id);
      if (users.length > 0 && users.every((user) => removed.has(user))) removed.add(id);
    }
  }
}
