import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";
import type { SchemaConfig } from "./config.ts";

/** Keywords of JSON Schema that no document has. */
const UNWANTED: ReadonlySet<string> = new Set(["contentMediaType"]);

/** Keywords of JSON Schema that OpenAPI 3.0 does not have. */
const UNKNOWN_TO_3_0: ReadonlySet<string> = new Set([
  ...UNWANTED,
  "propertyNames",
  "contentEncoding",
  "patternProperties",
  "const",
]);

/** What OpenAPI adds to the schema of a shape, and what it does not know. */
export function openApiKeywords(
  config: SchemaConfig,
  shape: Shape,
  schema: NodeObject,
): NodeObject {
  const docs = externalDocs(config, shape);
  const extended = {
    ...schema,
    ...(docs !== undefined && { externalDocs: docs }),
    ...(shape.traits.has("smithy.api#deprecated") && { deprecated: true }),
  };
  const formatted = Object.hasOwn(schema, "format")
    ? extended
    : withFormat(config, shape, extended);
  const unknown = config.version.startsWith("3.0") ? UNKNOWN_TO_3_0 : UNWANTED;
  return Object.fromEntries(Object.entries(formatted).filter(([name]) => !unknown.has(name)));
}

function withFormat(config: SchemaConfig, shape: Shape, schema: NodeObject): NodeObject {
  const hasIntegerFormat = config.useIntegerType && !config.disableIntegerFormat;
  switch (shape.type) {
    case "integer":
      if (hasIntegerFormat) return { ...schema, format: "int32" };
      break;
    case "long":
      if (hasIntegerFormat) return { ...schema, format: "int64" };
      break;
    case "float":
    case "double":
      return withFloatFormat(schema, shape.type);
    case "blob":
      return config.version.startsWith("3.0")
        ? { ...schema, format: config.defaultBlobFormat }
        : { ...schema, contentEncoding: config.defaultBlobFormat };
    case "timestamp": {
      const stated = shape.traits.get("smithy.api#timestampFormat");
      const isNumber = (stated ?? config.defaultTimestampFormat) === "epoch-seconds";
      return isNumber ? { ...schema, format: "double" } : schema;
    }
    default:
  }
  const isSensitive = shape.traits.has("smithy.api#sensitive");
  return isSensitive ? { ...schema, format: "password" } : schema;
}

function withFloatFormat(schema: NodeObject, format: string): NodeObject {
  const choices = nodeProperty(schema, "oneOf");
  if (!isNodeArray(choices)) return { ...schema, format };
  const oneOf = choices.map((one) =>
    nodeProperty(one, "type") === "number" && isNodeObject(one) ? { ...one, format } : one,
  );
  return { ...schema, oneOf };
}

/**
 * The link of `@externalDocumentation` that the configuration prefers.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#externaldocumentation-trait
 */
export function externalDocs(
  { externalDocs: names }: SchemaConfig,
  shape: Shape,
): NodeObject | undefined {
  const links = shape.traits.get("smithy.api#externalDocumentation");
  if (!isNodeObject(links)) return undefined;
  for (const name of names) {
    const found = Object.entries(links).find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return { description: found[0], url: found[1] };
  }
  return undefined;
}
