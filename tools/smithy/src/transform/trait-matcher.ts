import type { ShapeId } from "../model/shape-id.ts";

const PRELUDE = "smithy.api#";

/** Whether traits are named: `id`, a name of the prelude, or `namespace#` for all of a namespace. */
export function traitMatcher(names: readonly string[]): (trait: ShapeId) => boolean {
  const ids = new Set(names.map((name) => (name.includes("#") ? name : PRELUDE + name)));
  return (trait) => ids.has(trait) || ids.has(trait.slice(0, trait.indexOf("#") + 1));
}
