import { locateWithin } from "../locate.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray } from "../model/node.ts";
import type { Location } from "../source.ts";

/**
 * Where a part of the metadata stands. An array that several sources add to counts on from one to
 * the next.
 */
export function atMetadata(
  model: Model,
  key: string,
  path: readonly (string | number)[] = [],
): Location | undefined {
  const [first, ...rest] = path;
  let index = typeof first === "number" ? first : 0;
  for (const statement of model.metadataStatements) {
    if (statement.key !== key) continue;
    const { value, location } = statement;
    if (typeof first !== "number" || !isNodeArray(value)) return locateWithin(location, path);
    if (index < value.length) return locateWithin(location, [index, ...rest]);
    index -= value.length;
  }
  return undefined;
}
