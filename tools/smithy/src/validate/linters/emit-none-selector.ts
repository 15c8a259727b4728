import { isDefinition } from "../../prelude.ts";
import { select } from "../../selector/match.ts";
import type { Linter } from "../linter.ts";
import { selectorIn } from "./selector-in.ts";

/**
 * Notes that a selector yields no shape.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#emitnoneselector
 */
export const emitNoneSelector: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const selector = selectorIn(configuration, "selector");
    if (typeof selector === "string") return selector;
    return (model, note) => {
      const isFound = [...select(model, selector.parsed)].some((shape) => !isDefinition(shape));
      if (!isFound) note(`Expected at least one shape to match selector: ${selector.text}`);
    };
  },
};
