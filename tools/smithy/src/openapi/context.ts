import type { Model } from "../model/model.ts";
import { nodeProperty, type NodeObject } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { ServiceShape } from "../model/shapes.ts";
import type { Schema, Schemas } from "./schema.ts";

/** A model that cannot be said in OpenAPI, or not with these settings. @public */
export class OpenApiError extends Error {
  override readonly name = "OpenApiError";
}

/** What a document is made with. */
export interface OpenApiContext {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly settings: NodeObject;
  readonly schemas: Schemas;
  readonly protocol: ShapeId;
  /** Schemas of our own making: those of bodies. */
  readonly synthesized: Map<string, Schema>;
}

/** Adds a schema of our own making. @returns the reference to it */
export function synthesize(context: OpenApiContext, name: string, schema: Schema): Schema {
  const { config } = context.schemas;
  const key = config.alphanumericOnlyRefs ? name.replace(/[^A-Za-z0-9]/g, "") : name;
  context.synthesized.set(key, schema);
  return { $ref: `${config.definitionPointer}/${key}` };
}

/** The media type of a body that the protocol makes. */
export function documentMediaType({ settings }: OpenApiContext): string {
  const value = nodeProperty(settings, "jsonContentType");
  return typeof value === "string" ? value : "application/json";
}

/** An object without the properties that say nothing. */
export function present(
  object: Readonly<Record<string, NodeObject[string] | undefined>>,
): NodeObject {
  const entries = Object.entries(object).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}

/** An object, or nothing where it is empty. */
export function unlessEmpty(object: NodeObject): NodeObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
