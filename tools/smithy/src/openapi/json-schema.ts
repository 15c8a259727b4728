import type { Model } from "../model/model.ts";
import { nodeProperty, type NodeObject } from "../model/node.ts";
import { withoutMixins } from "../transform/flatten-mixins.ts";
import { objectAt, schemaConfig } from "./config.ts";
import { definitions, schemasOf } from "./definitions.ts";

/**
 * The JSON Schema of a model: a definition for each shape that does not stand in place. The
 * settings are those of Smithy's converter.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html#json-schema-configuration-settings
 * @public
 */
export function toJsonSchema(model: Model, settings: NodeObject = {}): NodeObject {
  const flat = withoutMixins(model);
  const config = schemaConfig(settings, {});
  const id = nodeProperty(settings, "service");
  const service = typeof id === "string" ? flat.shapes.get(id) : undefined;
  const root = service?.type === "service" ? service : undefined;
  const found = definitions(schemasOf(flat, config, root), root);
  const key = config.definitionPointer.slice(config.definitionPointer.lastIndexOf("/") + 1);
  return {
    ...(Object.keys(found).length > 0 && { [key]: found }),
    ...objectAt(settings, "schemaDocumentExtensions"),
  };
}
