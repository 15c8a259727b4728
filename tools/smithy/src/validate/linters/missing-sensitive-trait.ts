import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import type { Linter } from "../linter.ts";
import { configuredWords } from "./configured-words.ts";
import { nameOf } from "./name-of.ts";
import { termFinder } from "./word-boundary.ts";

const SENSITIVE = "smithy.api#sensitive";
const TERMS = [
  "account number",
  "bank",
  "billing address",
  "birth",
  "birth day",
  "citizenship",
  "credentials",
  "credit card",
  "csc",
  "driver license",
  "drivers license",
  "email",
  "ethnicity",
  "first name",
  "gender",
  "insurance",
  "ip address",
  "last name",
  "maiden name",
  "mailing address",
  "pass phrase",
  "pass word",
  "passport",
  "phone",
  "religion",
  "secret",
  "sexual orientation",
  "social security",
  "ssn",
  "tax payer",
  "telephone",
  "zip code",
];

/**
 * Notes what is named like something sensitive, without `@sensitive`.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#missingsensitivetrait
 */
export const missingSensitiveTrait: Linter = {
  severity: "WARNING",
  configure(configuration) {
    const own = configuredWords(configuration, "terms");
    const isOwnOnly = nodeProperty(configuration, "excludeDefaults") === true;
    if (isOwnOnly && own.length === 0) {
      return "Cannot set 'excludeDefaults' to true and leave 'terms' unspecified.";
    }
    const find = termFinder(isOwnOnly ? own : [...own, ...TERMS]);
    if (typeof find === "string") return find;
    return (model, note) => {
      for (const shape of userShapes(model)) {
        if (!couldBeSensitive(model, shape)) continue;
        const term = find(nameOf(shape));
        if (term === undefined) continue;
        note(
          shape.type === "member"
            ? `This member possibly contains sensitive data but neither the enclosing nor target shape are marked with the sensitive trait (based on the presence of '${term}')`
            : `This shape possibly contains sensitive data but is not marked with the sensitive trait (based on the presence of '${term}')`,
          shape,
        );
      }
    };
  },
};

function couldBeSensitive(model: Model, shape: Shape): boolean {
  switch (shape.type) {
    case "service":
    case "resource":
    case "operation":
      return false;
    case "member": {
      const container = model.shapes.get(shape.container);
      if (container?.type === "enum" || container?.traits.has(SENSITIVE) === true) return false;
      return model.shapes.get(shape.target)?.traits.has(SENSITIVE) !== true;
    }
    default:
      return !shape.traits.has(SENSITIVE);
  }
}
