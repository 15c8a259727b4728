import type { Report } from "../../diagnostics.ts";
import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const DEPRECATED = "smithy.api#deprecated";

/**
 * A member that targets a deprecated shape, or a shape that mixes one in, is pointed out.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#deprecated-trait
 */
export function deprecatedShapeRule(model: Model, report: Report): void {
  for (const shape of userShapes(model)) {
    if (shape.type === "member") {
      const target = model.shapes.get(shape.target);
      if (!target?.traits.has(DEPRECATED) || shape.traits.has(DEPRECATED)) continue;
      const place = { ...at(shape), idSuffix: target.id };
      report("DeprecatedShape/member", { shape: target.id, more: more(target) }, place);
    } else {
      for (const id of shape.mixins) {
        const mixin = model.shapes.get(id);
        if (!mixin?.traits.has(DEPRECATED)) continue;
        const place = { ...at(shape), idSuffix: id };
        report("DeprecatedShape/mixin", { shape: id, more: more(mixin) }, place);
      }
    }
  }
}

function more(shape: Shape): string {
  const value = shape.traits.get(DEPRECATED);
  const message = nodeProperty(value, "message");
  const since = nodeProperty(value, "since");
  return (
    (typeof message === "string" ? `. ${message}` : "") +
    (typeof since === "string" ? ` (since ${since})` : "")
  );
}
