import { stringsArgument } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includeservices */
export const includeServices: Transform = (model, args) => {
  const services = new Set(stringsArgument(args, "services"));
  return filterShapes(model, ({ id, type }) => type !== "service" || services.has(id));
};
