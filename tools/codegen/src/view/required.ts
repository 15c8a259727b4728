import type { MemberShape } from "@tsmith/smithy";

/**
 * Whether a client can count on a member of a structure.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#clientoptional-trait
 * @public
 */
export function isRequired(member: MemberShape): boolean {
  return (
    member.traits.has("smithy.api#required") && !member.traits.has("smithy.api#clientOptional")
  );
}
