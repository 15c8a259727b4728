import type { DiagnosticPlace } from "../diagnostics.ts";
import { locateWithin } from "../locate.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray } from "../model/node.ts";

/**
 * The place of a part of the metadata. An array that several sources add to counts on from one to
 * the next.
 */
export function atMetadata(
  model: Model,
  key: string,
  path: readonly (string | number)[] = [],
): DiagnosticPlace {
  const [first, ...rest] = path;
  let index = typeof first === "number" ? first : 0;
  for (const statement of model.metadataStatements) {
    if (statement.key !== key) continue;
    const { value, location } = statement;
    if (typeof first !== "number" || !isNodeArray(value)) {
      return { location: locateWithin(location, path) };
    }
    if (index < value.length) {
      return { location: locateWithin(location, [index, ...rest]) };
    }
    index -= value.length;
  }
  return {};
}
