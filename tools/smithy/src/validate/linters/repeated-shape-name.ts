import { userShapes } from "../../knowledge/user-shapes.ts";
import { membersOf } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { shapeName } from "../../model/shape-id.ts";
import type { Linter } from "../linter.ts";

/**
 * Notes members that say the name of their structure or union again.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#repeatedshapename
 */
export const repeatedShapeName: Linter = {
  severity: "WARNING",
  configure(configuration) {
    const isExact = nodeProperty(configuration, "exactMatch") === true;
    return (model, note) => {
      for (const shape of userShapes(model)) {
        if (shape.type !== "structure" && shape.type !== "union") continue;
        const { type } = shape;
        const name = shapeName(shape.id);
        for (const member of membersOf(shape)) {
          const [short, long] = [name.toLowerCase(), member.name.toLowerCase()];
          if (isExact ? long !== short : !long.startsWith(short)) continue;
          const advice = isExact ? `equal to the ${type} name` : `prefixed with the ${type} name`;
          note(
            `The \`${name}\` ${type} shape repeats its name in the member \`${member.name}\`; ${type} member names should not be ${advice}.`,
            member,
          );
        }
      }
    };
  },
};
