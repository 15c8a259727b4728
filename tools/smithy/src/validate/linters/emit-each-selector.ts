import { traitDefinition } from "../../knowledge/trait-definition.ts";
import { isNodeObject, nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { isDefinition } from "../../prelude.ts";
import { follow, text, type AttributeValue } from "../../selector/attribute.ts";
import { selectMatches, type SelectorMatch } from "../../selector/match.ts";
import type { Linter } from "../linter.ts";
import { selectorIn } from "./selector-in.ts";

/**
 * Notes every shape that a selector yields.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#emiteachselector
 */
export const emitEachSelector: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const selector = selectorIn(configuration, "selector");
    if (typeof selector === "string") return selector;
    const trait = nodeProperty(configuration, "bindToTrait");
    const template = nodeProperty(configuration, "messageTemplate");
    return (model, note) => {
      if (typeof trait === "string" && traitDefinition(model, trait) === undefined) return;
      const seen = new Set<Shape>();
      for (const match of selectMatches(model, selector.parsed)) {
        const { shape } = match;
        // A template may say something else each time that a shape is yielded.
        if (isDefinition(shape) || (seen.has(shape) && typeof template !== "string")) continue;
        seen.add(shape);
        if (typeof trait === "string" && !shape.traits.has(trait)) continue;
        const message =
          typeof template === "string"
            ? filled(template, match)
            : `Selector capture matched selector: ${selector.text}`;
        note(message, shape);
      }
    };
  },
};

/** The template with each `@{path}` replaced; `@@` is an `@`. */
function filled(template: string, { shape, variables }: SelectorMatch): string {
  return template.replace(/@@|@\{([^{}]*)\}/g, (whole, path: string | undefined) => {
    if (path === undefined) return whole === "@@" ? "@" : whole;
    const segments = path.split("|").map((segment) => segment.trim().replace(/^['"]|['"]$/g, ""));
    return printed(follow({ type: "shape", shape, variables }, segments));
  });
}

function printed(value: AttributeValue): string {
  if (value?.type === "projection") return `[${value.values.map(printed).join(", ")}]`;
  const isObject =
    value?.type === "node" && (Array.isArray(value.value) || isNodeObject(value.value));
  return isObject ? JSON.stringify(value.value) : text(value);
}
