import { userShapes } from "../../knowledge/user-shapes.ts";
import { membersOf } from "../../model/model.ts";
import { shapeName } from "../../model/shape-id.ts";
import type { Linter } from "../linter.ts";

/** The older linter for what `RepeatedShapeName` notes, which models may still name. */
export const stutteredShapeName: Linter = {
  severity: "WARNING",
  configure: () => (model, note) => {
    for (const shape of userShapes(model)) {
      if (shape.type !== "structure" && shape.type !== "union") continue;
      const { type } = shape;
      const name = shapeName(shape.id);
      for (const member of membersOf(shape)) {
        if (!member.name.toLowerCase().startsWith(name.toLowerCase())) continue;
        note(
          `The \`${name}\` ${type} shape stutters its name in the member \`${member.name}\`; ${type} member names should not be prefixed with the ${type} name.`,
          member,
        );
      }
    }
  },
};
