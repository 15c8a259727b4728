import type { TraitDeclaration } from "../load/declaration.ts";
import type { Model } from "../model/model.ts";
import { draftOf, modelOf, type Draft } from "./draft.ts";

/** A model with every trait that the user states changed, or left out for `undefined`. @internal */
export function changeTraits(
  model: Model,
  change: (trait: TraitDeclaration) => TraitDeclaration | undefined,
): Model {
  return modelOf(withTraits(draftOf(model), change));
}

export function withTraits(
  draft: Draft,
  change: (trait: TraitDeclaration) => TraitDeclaration | undefined,
): Draft {
  const changed = (traits: readonly TraitDeclaration[]): readonly TraitDeclaration[] =>
    traits.flatMap((trait) => change(trait) ?? []);
  const shapes = [...draft.shapes].map(
    ([id, shape]) =>
      [
        id,
        {
          ...shape,
          traits: changed(shape.traits),
          members: shape.members.map((member) => ({ ...member, traits: changed(member.traits) })),
        },
      ] as const,
  );
  return { ...draft, shapes: new Map(shapes), applies: changed(draft.applies) };
}
