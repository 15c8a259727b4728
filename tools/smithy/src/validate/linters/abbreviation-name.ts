import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Linter } from "../linter.ts";
import { camelCaseWords } from "./camel-case-words.ts";
import { configuredWords } from "./configured-words.ts";
import { isEnumMember } from "./is-enum-member.ts";
import { nameOf } from "./name-of.ts";

const CAPITALS = /[A-Z]/g;

/**
 * Notes names with abbreviations in capitals, such as `XMLRequest`.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#abbreviationname
 */
export const abbreviationName: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const allowed = configuredWords(configuration, "allowedAbbreviations");
    const recommended = (word: string): string => {
      const isFine = allowed.includes(word) || (word.match(CAPITALS)?.length ?? 0) <= 1;
      return isFine ? word : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
    };
    return (model, note) => {
      for (const shape of userShapes(model)) {
        if (isEnumMember(model, shape)) continue;
        const name = nameOf(shape);
        const better = camelCaseWords(name).map(recommended).join("");
        if (better === name) continue;
        const what = shape.type === "member" ? "member" : "shape";
        note(
          `${what} name, \`${name}\`, contains invalid abbreviations. Change this ${what} name to \`${better}\``,
          shape,
        );
      }
    };
  },
};
