import type { Report } from "../../diagnostics.ts";
import { memoise } from "../../knowledge/memoise.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { atMetadata } from "../at-metadata.ts";
import { validateValue } from "../value.ts";

/**
 * The value of a metadata key is one of the shape that types the key.
 *
 * @see https://smithy.io/2.0/spec/model.html#metadata
 */
export function typedMetadataRule(model: Model, report: Report): void {
  const keys = Object.keys(model.metadata);
  if (keys.length === 0) return;
  for (const key of keys) {
    const shape = typesOf(model).get(key);
    const value = nodeProperty(model.metadata, key);
    if (shape === undefined || value === undefined) continue;
    for (const { path, message, severity } of validateValue(model, value, shape)) {
      const where = ["metadata", key, ...path].join(".");
      const place = { ...atMetadata(model, key, path.map(asIndex)), idSuffix: key };
      if (severity === "WARNING")
        report("TypedMetadata/warning", { where, problem: message }, place);
      else report("TypedMetadata", { where, problem: message }, place);
    }
  }
}

const typesOf: (model: Model) => ReadonlyMap<string, Shape> = memoise((model) => {
  const types = new Map<string, Shape>();
  for (const shape of model.shapes.values()) {
    const key = nodeProperty(shape.traits.get("smithy.api#metadata"), "key");
    if (typeof key === "string") types.set(key, shape);
  }
  return types;
});

function asIndex(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key.replace(/ \(map-key\)$/, "");
}
