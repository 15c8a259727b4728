import { type NodeObject, nodeProperty, type ServiceShape, type ShapeId } from "@tsmith/smithy";

/**
 * A Smithy authentication trait as an OpenAPI security scheme; `undefined` for one that OpenAPI
 * cannot say.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html
 */
export function securityScheme(service: ServiceShape, trait: ShapeId): NodeObject | undefined {
  const value = service.traits.get(trait);
  switch (trait) {
    case "aws.auth#sigv4":
    case "aws.auth#sigv4a":
      return {
        type: "apiKey",
        description: "AWS Signature Version 4 authentication",
        name: "Authorization",
        in: "header",
      };
    case "smithy.api#httpBasicAuth":
      return { type: "http", description: "HTTP Basic authentication", scheme: "Basic" };
    case "smithy.api#httpDigestAuth":
      return { type: "http", description: "HTTP Digest authentication", scheme: "Digest" };
    case "smithy.api#httpBearerAuth":
      return { type: "http", description: "HTTP Bearer authentication", scheme: "Bearer" };
    case "smithy.api#httpApiKeyAuth":
      return {
        type: "apiKey",
        description: "API key authentication",
        name: nodeProperty(value, "name") ?? "Authorization",
        in: nodeProperty(value, "in") ?? "header",
      };
    default:
      return undefined;
  }
}

/** The name of a scheme in the document: the trait's id with dots, as the official converter has it. */
export function schemeName(trait: ShapeId): string {
  return trait.replace("#", ".");
}
