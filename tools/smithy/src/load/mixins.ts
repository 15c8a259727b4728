import type { Report } from "../diagnostics.ts";
import { isNodeArray, nodeProperty, type NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape, Traits, TraitStatement } from "../model/shapes.ts";
import type { ShapeDeclaration } from "./declaration.ts";
import type { StatedTraits } from "./traits.ts";

const MIXIN = "smithy.api#mixin";
const NO_TRAITS: Traits = new Map<ShapeId, NodeValue>();
const NO_STATEMENTS: readonly TraitStatement[] = [];

type ShapeTraits = Pick<Shape, "traits" | "localTraits" | "traitStatements">;

/**
 * The traits of a shape: those of its mixins in their order, then its own over them.
 *
 * @see https://smithy.io/2.0/spec/mixins.html#trait-inheritance
 */
export function inheritedTraits(
  mixins: readonly Shape[],
  stated: StatedTraits | undefined,
): ShapeTraits {
  const localTraits = stated?.values ?? NO_TRAITS;
  const own = stated?.statements ?? NO_STATEMENTS;
  if (mixins.length === 0) return { traits: localTraits, localTraits, traitStatements: own };
  const traits = new Map<ShapeId, NodeValue>();
  const traitStatements: TraitStatement[] = [];
  for (const mixin of mixins) {
    const kept = nodeProperty(mixin.traits.get(MIXIN), "localTraits");
    for (const [id, value] of mixin.traits) {
      if (id !== MIXIN && !(isNodeArray(kept) && kept.includes(id))) traits.set(id, value);
    }
    traitStatements.push(...mixin.traitStatements);
  }
  for (const [id, value] of localTraits) traits.set(id, value);
  traitStatements.push(...own);
  return { traits, localTraits, traitStatements };
}

/** A list of a service, resource or operation behind those of its mixins, each id once. */
export function inheritedLists(
  mixins: readonly Shape[],
  name: string,
  own: readonly ShapeId[],
): readonly ShapeId[] {
  if (mixins.length === 0) return own;
  const inherited = mixins.flatMap((mixin): readonly ShapeId[] => {
    const value: unknown = Object.hasOwn(mixin, name) ? Reflect.get(mixin, name) : undefined;
    // The lists of a service, resource or operation hold ids.
    return Array.isArray(value) ? (value as ShapeId[]) : [];
  });
  return [...new Set([...inherited, ...own])];
}

/** A map of a service or resource over those of its mixins. */
export function inheritedMap(
  mixins: readonly Shape[],
  name: string,
  own: ReadonlyMap<string, ShapeId>,
): ReadonlyMap<string, ShapeId> {
  if (mixins.length === 0) return own;
  const inherited = mixins.flatMap((mixin): readonly (readonly [string, ShapeId])[] => {
    const value: unknown = Object.hasOwn(mixin, name) ? Reflect.get(mixin, name) : undefined;
    return value instanceof Map ? [...(value as Map<string, ShapeId>)] : [];
  });
  return new Map([...inherited, ...own]);
}

/**
 * Reports the shapes that mix themselves in, however indirectly, and returns them.
 *
 * @see https://smithy.io/2.0/spec/mixins.html#mixins-must-not-introduce-circular-references
 */
export function findMixinCycles(
  declarations: ReadonlyMap<ShapeId, readonly ShapeDeclaration[]>,
  report: Report,
): ReadonlySet<ShapeId> {
  const mixinsOf = (id: ShapeId): ShapeId[] =>
    (declarations.get(id) ?? []).flatMap(({ mixins }) => mixins.map((mixin) => mixin.id));
  const cyclic = new Set<ShapeId>();
  for (const [id, definitions] of declarations) {
    if (definitions.every(({ mixins }) => mixins.length === 0)) continue;
    const reachable = reach(mixinsOf, id);
    if (!reachable.has(id)) continue;
    cyclic.add(id);
    const others = [...reachable].filter((other) => other !== id && reach(mixinsOf, other).has(id));
    for (const { location } of definitions) {
      report("Model/mixin-cycle", { others: others.join(", ") }, { shape: id, location });
    }
  }
  return cyclic;
}

function reach(next: (id: ShapeId) => ShapeId[], from: ShapeId): Set<ShapeId> {
  const reached = new Set<ShapeId>();
  const pending = next(from);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    pending.push(...next(id));
  }
  return reached;
}
