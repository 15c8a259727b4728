import type { Model } from "../model/model.ts";
import { stringsArgument } from "./arguments.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#excludemetadata */
export const excludeMetadata: Transform = (model, args) => {
  const keys = new Set(stringsArgument(args, "keys"));
  return filterMetadata(model, (key) => !keys.has(key));
};

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#includemetadata */
export const includeMetadata: Transform = (model, args) => {
  const keys = new Set(stringsArgument(args, "keys"));
  return filterMetadata(model, (key) => keys.has(key));
};

function filterMetadata(model: Model, keeps: (key: string) => boolean): Model {
  return {
    ...model,
    metadata: Object.fromEntries(Object.entries(model.metadata).filter(([key]) => keeps(key))),
    metadataStatements: model.metadataStatements.filter(({ key }) => keeps(key)),
  };
}
