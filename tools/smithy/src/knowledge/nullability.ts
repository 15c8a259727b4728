import type { Model } from "../model/model.ts";
import type { MemberShape } from "../model/shapes.ts";

/**
 * Who asks: a client honours `@clientOptional` and `@input`, a careful one also takes required
 * structures and unions for optional, a server does neither.
 *
 * @public
 */
export type NullabilityMode = "client" | "clientCareful" | "server";

/**
 * Whether a member may have no value.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality
 * @public
 */
export function isNullable(
  model: Model,
  member: MemberShape,
  mode: NullabilityMode = "client",
): boolean {
  const container = model.shapes.get(member.container);
  switch (container?.type) {
    case "list":
    case "set":
      return container.traits.has("smithy.api#sparse");
    case "map":
      return member.name === "value" && container.traits.has("smithy.api#sparse");
    case "structure": {
      const isOptional =
        member.traits.has("smithy.api#clientOptional") || container.traits.has("smithy.api#input");
      if (mode !== "server" && isOptional) return true;
      const value = member.traits.get("smithy.api#default");
      if (value !== undefined && value !== null) return false;
      if (!member.traits.has("smithy.api#required")) return true;
      const type = model.shapes.get(member.target)?.type;
      return mode === "clientCareful" && (type === "structure" || type === "union");
    }
    default:
      return false;
  }
}

/**
 * Whether a generated type asks for the member: it is `@required`, and clients may not take it
 * for optional.
 *
 * @public
 */
export function isRequiredInType(member: MemberShape): boolean {
  return (
    member.traits.has("smithy.api#required") && !member.traits.has("smithy.api#clientOptional")
  );
}
