import { type ResourceShape, shapeName, type StructureShape } from "@tsmith/smithy";
import { resourceName } from "./resource-views.ts";

/** The error that an operation has for an instance that there is not. @internal */
export function notFoundError(
  errors: readonly StructureShape[],
  resource: ResourceShape,
): StructureShape | undefined {
  return mostTelling(errors, resource, 404, [
    /NotFound|NoSuch|DoesNotExist|NotExist|NonExist/,
    /^Unknown(?!Operation)/,
  ]);
}

/** The error that an operation has for an instance that there is already. @internal */
export function existsError(
  errors: readonly StructureShape[],
  resource: ResourceShape,
): StructureShape | undefined {
  return mostTelling(errors, resource, 409, [/Exists|Duplicate/, /Conflict/, /InUse/]);
}

/**
 * Of the client's errors that are called as the patterns say, the best pattern first: the one that
 * names the resource, the one that names resources, the first. Else the only one with the status.
 */
function mostTelling(
  errors: readonly StructureShape[],
  resource: ResourceShape,
  status: number,
  patterns: readonly RegExp[],
): StructureShape | undefined {
  const clients = errors.filter(({ traits }) => traits.get("smithy.api#error") === "client");
  for (const pattern of patterns) {
    const named = clients.filter(({ id }) => pattern.test(shapeName(id)));
    const found =
      named.find(({ id }) => shapeName(id).includes(resourceName(resource))) ??
      named.find(({ id }) => shapeName(id).includes("Resource")) ??
      named[0];
    if (found !== undefined) return found;
  }
  const [only, ...others] = clients.filter(
    ({ traits }) => traits.get("smithy.api#httpError") === status,
  );
  return others.length === 0 ? only : undefined;
}
