import { draftOf, modelOf, statementOf } from "./draft.ts";
import type { Transform } from "./transform.ts";

const TOKEN = "smithy.api#idempotencyToken";
const REQUIRED = "smithy.api#required";
const CLIENT_OPTIONAL = "smithy.api#clientOptional";

/**
 * Required idempotency tokens become `@clientOptional`, since clients make them up.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#makeidempotencytokensclientoptional
 */
export const makeIdempotencyTokensClientOptional: Transform = (model) => {
  const draft = draftOf(model);
  const shapes = [...draft.shapes].map(([id, shape]) => {
    const members = shape.members.map((member) => {
      const has = (trait: string) => member.traits.some((stated) => stated.trait.id === trait);
      if (!has(TOKEN) || !has(REQUIRED) || has(CLIENT_OPTIONAL)) return member;
      const added = statementOf(`${id}$${member.name}`, CLIENT_OPTIONAL, {}, member.location);
      return { ...member, traits: [...member.traits, added] };
    });
    return [id, { ...shape, members }] as const;
  });
  return modelOf({ ...draft, shapes: new Map(shapes) });
};
