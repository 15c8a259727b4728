import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Linter } from "../linter.ts";

/**
 * Notes members that clients could not be without later.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#missingclientoptionaltrait
 */
export const missingClientOptionalTrait: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const isForAll = nodeProperty(configuration, "onRequiredOrDefault") === true;
    const isForStructures = nodeProperty(configuration, "onRequiredStructureOrUnion") === true;
    return (model, note) => {
      for (const member of shapesOfType(model, "member")) {
        const { traits } = member;
        if (traits.has("smithy.api#clientOptional")) continue;
        if (isForAll && traits.has("smithy.api#default")) {
          note("@default members must also be marked with the @clientOptional trait", member);
        }
        if (!traits.has("smithy.api#required")) continue;
        const type = model.shapes.get(member.target)?.type;
        if (isForAll) {
          note("@required members must also be marked with the @clientOptional trait", member);
        } else if (isForStructures && (type === "structure" || type === "union")) {
          note(
            "@required members that target a structure or union must be marked with the @clientOptional trait. Not using the @clientOptional trait here is risky because there is no backward compatible way to replace the @required trait with the @default trait if the member ever needs to be made optional.",
            member,
          );
        }
      }
    };
  },
};
