import type { Model } from "../model/model.ts";
import { isNodeArray } from "../model/node.ts";
import { stringsArgument } from "./arguments.ts";
import { changeTraits } from "./change-traits.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludetags */
export const excludeTags: Transform = (model, args) => {
  const tags = new Set(stringsArgument(args, "tags"));
  return filterTags(model, (tag) => !tags.has(tag));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includetags */
export const includeTags: Transform = (model, args) => {
  const tags = new Set(stringsArgument(args, "tags"));
  return filterTags(model, (tag) => tags.has(tag));
};

/** Removes tags; a trait without a tag that is left goes. */
function filterTags(model: Model, keeps: (tag: string) => boolean): Model {
  return changeTraits(model, (stated) => {
    if (stated.trait.id !== "smithy.api#tags" || !isNodeArray(stated.value)) return stated;
    const value = stated.value.filter((tag) => typeof tag === "string" && keeps(tag));
    return value.length === 0 ? undefined : { ...stated, value };
  });
}
