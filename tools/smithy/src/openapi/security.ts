import { isNodeArray, nodeProperty, type NodeObject } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { OperationShape, ServiceShape } from "../model/shapes.ts";
import type { OpenApiContext } from "./context.ts";

/** How OpenAPI says that a service authenticates; not at all where it has no word for it. */
function securityScheme(service: ServiceShape, trait: ShapeId): NodeObject | undefined {
  const value = service.traits.get(trait);
  switch (trait) {
    case "aws.auth#sigv4":
      return {
        type: "apiKey",
        description: "AWS Signature Version 4 authentication",
        name: "Authorization",
        in: "header",
        "x-amazon-apigateway-authtype": "awsSigv4",
      };
    case "smithy.api#httpBasicAuth":
      return { type: "http", scheme: "Basic", description: "HTTP Basic authentication" };
    case "smithy.api#httpDigestAuth":
      return { type: "http", scheme: "Digest", description: "HTTP Digest authentication" };
    case "smithy.api#httpBearerAuth":
      return { type: "http", scheme: "Bearer", description: "HTTP Bearer authentication" };
    case "smithy.api#httpApiKeyAuth": {
      const name = nodeProperty(value, "name") ?? "";
      const place = nodeProperty(value, "in") ?? "header";
      const scheme = nodeProperty(value, "scheme");
      return {
        type: scheme === undefined ? "apiKey" : "http",
        description: `API key authentication via the '${String(name)}' ${place === "query" ? "query string parameter" : "header"}`,
        name,
        in: place,
        ...(scheme !== undefined && { scheme }),
      };
    }
    default:
      return undefined;
  }
}

/** The schemes of a service that OpenAPI can say, by the name that they get. */
export function securitySchemes({
  model,
  service,
}: OpenApiContext): ReadonlyMap<ShapeId, NodeObject> {
  const isAuth = (trait: ShapeId): boolean =>
    model.shapes.get(trait)?.traits.has("smithy.api#authDefinition") === true;
  return new Map(
    [...service.traits.keys()].filter(isAuth).flatMap((trait) => {
      const scheme = securityScheme(service, trait);
      return scheme === undefined ? [] : [[trait, scheme] as const];
    }),
  );
}

export function schemeName(trait: ShapeId): string {
  return trait.replaceAll("#", ".");
}

/**
 * What an operation, or the service, asks for by default.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
export function securityOf(
  { service }: OpenApiContext,
  schemes: ReadonlyMap<ShapeId, NodeObject>,
  operation?: OperationShape,
): readonly NodeObject[] {
  const stated = operation?.traits.get("smithy.api#auth") ?? service.traits.get("smithy.api#auth");
  const wanted = isNodeArray(stated) ? stated : [...schemes.keys()].toSorted();
  const ids = wanted.filter((id) => typeof id === "string" && schemes.has(id));
  return ids.map((id) => ({ [schemeName(String(id))]: [] }));
}
