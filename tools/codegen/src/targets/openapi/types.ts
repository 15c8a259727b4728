import type { NodeObject } from "@tsmith/smithy";

/**
 * The TypeScript types of an OpenAPI document, as `openapi-typescript` makes them.
 *
 * The package is loaded on first use: it brings the compiler with it.
 */
export async function openApiTypes(document: NodeObject): Promise<string> {
  const { astToString, default: openapiTS } = await import("openapi-typescript");
  // The document is built here and holds nothing but JSON, which is what the parser wants.
  const nodes = await openapiTS(structuredClone(document) as never, {
    alphabetize: false,
    silent: true,
  });
  return astToString(nodes);
}
