import type { Model } from "../model/model.ts";
import { nodeProperty, type NodeObject } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";

const EXTENSION = "smithy.openapi#specificationExtension";

/**
 * The traits of a shape that are extensions of OpenAPI.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html#smithy-openapi-specificationextension-trait
 */
export function specificationExtensions({ shapes }: Model, shape: Shape): NodeObject {
  const found = [...shape.traits].flatMap(([id, value]) => {
    const extension = shapes.get(id)?.traits.get(EXTENSION);
    if (extension === undefined) return [];
    const name = nodeProperty(extension, "as");
    const key = typeof name === "string" ? name : `x-${id.replace(/[.#]/g, "-")}`;
    return [[key, value] as const];
  });
  return Object.fromEntries(found);
}
