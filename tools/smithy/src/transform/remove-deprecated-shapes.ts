import { nodeProperty } from "../model/node.ts";
import { optionalStringArgument, TransformError } from "./arguments.ts";
import { filterShapes } from "./remove-shapes.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#removedeprecatedshapes */
export const removeDeprecatedShapes: Transform = (model, args) => {
  const date = optionalStringArgument(args, "relativeDate");
  const version = optionalStringArgument(args, "relativeVersion");
  if (date !== undefined && !isDate(date)) {
    throw new TransformError(`\`relativeDate\` is not a date as 2024-10-31: \`${date}\`.`);
  }
  return filterShapes(model, ({ traits }) => {
    const since = nodeProperty(traits.get("smithy.api#deprecated"), "since");
    if (typeof since !== "string") return true;
    const isBeforeDate =
      date !== undefined && isDate(since) && withoutHyphens(since) < withoutHyphens(date);
    const isBeforeVersion =
      version !== undefined && isVersion(since) && compareVersions(since, version) < 0;
    return !isBeforeDate && !isBeforeVersion;
  });
};

function isDate(text: string): boolean {
  return /^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$/.test(text);
}

function withoutHyphens(date: string): string {
  return date.replaceAll("-", "");
}

/** @see https://semver.org/ */
function isVersion(text: string): boolean {
  return /^\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(text) && !isDate(text);
}

function compareVersions(left: string, right: string): number {
  const [leftCore = [], leftTag] = versionParts(left);
  const [rightCore = [], rightTag] = versionParts(right);
  for (let index = 0; index < 3; index++) {
    const order = (leftCore[index] ?? 0) - (rightCore[index] ?? 0);
    if (order !== 0) return order;
  }
  // What is released comes behind what leads to it.
  if (leftTag === rightTag) return 0;
  if (leftTag === undefined || rightTag === undefined) return leftTag === undefined ? 1 : -1;
  return leftTag < rightTag ? -1 : 1;
}

function versionParts(version: string): readonly [number[], string | undefined] {
  const [core = "", tag] = version.replace(/\+.*/, "").split(/-(.*)/);
  return [core.split(".").map(Number), tag];
}
