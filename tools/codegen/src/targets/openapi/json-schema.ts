import {
  expectShape,
  memberTraitOf,
  type MemberShape,
  type Model,
  type NodeObject,
  nodeProperty,
  type NodeValue,
  type Shape,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { parsePattern, toJsRegExpSource } from "@tsmith/pattern";

/** Where a shape's schema is found in the document, and what the protocol makes of its values. */
export interface SchemaContext {
  readonly model: Model;
  /** The name of a shape's component; asking for it makes sure that the component is there. */
  readonly component: (id: ShapeId) => string;
  /** What a timestamp without a format of its own is in this part of a message. */
  readonly timestampFormat: string;
}

/**
 * The JSON Schema (2020-12) of a member's values. Simple shapes and lists stand in place, all
 * others are components, as the official converter has it.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html
 */
export function memberSchema(context: SchemaContext, member: MemberShape): NodeObject {
  const target = expectShape(context.model, member.target);
  const documentation = member.traits.get("smithy.api#documentation");
  const schema = isComponent(target)
    ? { $ref: `#/components/schemas/${context.component(target.id)}` }
    : { ...inlineSchema(context, target, member) };
  return typeof documentation === "string" ? { ...schema, description: documentation } : schema;
}

/** The JSON Schema of a shape that is a component. */
export function componentSchema(context: SchemaContext, shape: Shape): NodeObject {
  switch (shape.type) {
    case "structure":
      return { ...described(shape), ...structureSchema(context, [...shape.members.values()]) };
    case "union":
      return { ...described(shape), oneOf: unionSchemas(context, shape) };
    case "map":
      return {
        ...described(shape),
        type: "object",
        additionalProperties: elementSchema(context, shape, shape.value),
        propertyNames: memberSchema(context, shape.key),
        ...lengthLimits(context.model, shape, "minProperties", "maxProperties"),
      };
    default:
      return { ...described(shape), ...inlineSchema(context, shape, shape) };
  }
}

/** An object with the members given: those of a structure, or what of them is in the body. */
export function structureSchema(
  context: SchemaContext,
  members: readonly MemberShape[],
): NodeObject {
  const required = members.filter((member) => member.traits.has("smithy.api#required"));
  return {
    type: "object",
    ...(members.length > 0 && {
      properties: entries(
        members.map((member) => [jsonName(member), memberSchema(context, member)]),
      ),
    }),
    ...(required.length > 0 && { required: required.map(jsonName) }),
  };
}

/** The name of a member in JSON. @see https://smithy.io/2.0/spec/protocol-traits.html#jsonname-trait */
export function jsonName(member: MemberShape): string {
  const name = member.traits.get("smithy.api#jsonName");
  return typeof name === "string" ? name : member.name;
}

/** Whether a shape is a component of the document, where others stand in place. */
export function isComponent(shape: Shape): boolean {
  switch (shape.type) {
    case "structure":
    case "union":
    case "map":
    case "enum":
    case "intEnum":
      return true;
    default:
      return false;
  }
}

/** The schema of a shape in place; `holder` is the member whose traits win, or the shape itself. */
function inlineSchema(context: SchemaContext, shape: Shape, holder: Shape): NodeObject {
  const { model } = context;
  switch (shape.type) {
    case "string":
      return {
        type: "string",
        ...lengthLimits(model, holder, "minLength", "maxLength"),
        ...pattern(model, holder),
      };
    case "enum":
      return { type: "string", enum: enumValues(shape.members) };
    case "intEnum":
      return { type: "integer", enum: enumValues(shape.members) };
    case "blob":
      return { type: "string", contentEncoding: "base64", ...base64Bounds(model, holder) };
    case "boolean":
      return { type: "boolean" };
    case "byte":
    case "short":
    case "integer":
      return {
        type: "integer",
        ...(shape.type === "integer" && { format: "int32" }),
        ...range(model, holder),
      };
    case "long":
      return { type: "integer", format: "int64", ...range(model, holder) };
    case "bigInteger":
      return { type: "integer", ...range(model, holder) };
    case "bigDecimal":
      return { type: "number", ...range(model, holder) };
    case "float":
    case "double":
      return floatSchema(shape.type, range(model, holder));
    case "timestamp":
      return timestampSchema(
        traitFor(model, holder, "smithy.api#timestampFormat") ?? context.timestampFormat,
      );
    case "list":
    case "set":
      return {
        type: "array",
        items: elementSchema(context, shape, shape.member),
        ...lengthLimits(model, holder, "minItems", "maxItems"),
        ...((shape.type === "set" || shape.traits.has("smithy.api#uniqueItems")) && {
          uniqueItems: true,
        }),
      };
    default:
      // Documents hold any JSON; aggregates are components and never stand in place.
      return {};
  }
}

/** Beside numbers, JSON carries the special values as strings. */
function floatSchema(format: "float" | "double", bounds: NodeObject): NodeObject {
  const special = { type: "string", enum: ["NaN", "Infinity", "-Infinity"] };
  return Object.keys(bounds).length > 0
    ? { type: "number", format, ...bounds }
    : { anyOf: [{ type: "number", format }, special] };
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait */
function timestampSchema(format: NodeValue): NodeObject {
  switch (format) {
    case "date-time":
      return { type: "string", format: "date-time" };
    case "http-date":
      return { type: "string" };
    default:
      return { type: "number" };
  }
}

/** What a collection holds; `null` too where it is sparse. */
function elementSchema(context: SchemaContext, collection: Shape, member: MemberShape): NodeObject {
  const schema = memberSchema(context, member);
  if (!collection.traits.has("smithy.api#sparse")) return schema;
  return { anyOf: [schema, { type: "null" }] };
}

function unionSchemas(context: SchemaContext, shape: UnionShape): readonly NodeObject[] {
  return [...shape.members.values()].map((member) => ({
    type: "object",
    title: jsonName(member),
    properties: entries([[jsonName(member), memberSchema(context, member)]]),
    required: [jsonName(member)],
  }));
}

function described(shape: Shape): NodeObject {
  const documentation = shape.traits.get("smithy.api#documentation");
  return typeof documentation === "string" ? { description: documentation } : {};
}

function enumValues(members: StructureShape["members"]): readonly NodeValue[] {
  return [...members.values()].map(
    (member) => member.traits.get("smithy.api#enumValue") ?? member.name,
  );
}

function traitFor(model: Model, holder: Shape, trait: ShapeId): NodeValue | undefined {
  return holder.type === "member" ? memberTraitOf(model, holder, trait) : holder.traits.get(trait);
}

function lengthLimits(model: Model, holder: Shape, min: string, max: string): NodeObject {
  return limits(traitFor(model, holder, "smithy.api#length"), min, max);
}

/** A service answers a default even where it is out of range, as the zeros of Smithy 1.0 may be. */
function range(model: Model, holder: Shape): NodeObject {
  const bounds = limits(traitFor(model, holder, "smithy.api#range"), "minimum", "maximum");
  const value = traitFor(model, holder, "smithy.api#default");
  if (typeof value !== "number") return bounds;
  const { minimum, maximum } = bounds;
  return {
    ...bounds,
    ...(typeof minimum === "number" && { minimum: Math.min(minimum, value) }),
    ...(typeof maximum === "number" && { maximum: Math.max(maximum, value) }),
  };
}

function limits(trait: NodeValue | undefined, min: string, max: string): NodeObject {
  const least = nodeProperty(trait, "min");
  const most = nodeProperty(trait, "max");
  return {
    ...(least !== undefined && { [min]: least }),
    ...(most !== undefined && { [max]: most }),
  };
}

/** Smithy counts a blob's bytes; its text in JSON has four characters for each three of them. */
function base64Bounds(model: Model, holder: Shape): NodeObject {
  const length = traitFor(model, holder, "smithy.api#length");
  const characters = (key: string): number | undefined => {
    const bytes = nodeProperty(length, key);
    return typeof bytes === "number" ? Math.ceil(bytes / 3) * 4 : undefined;
  };
  const minLength = characters("min");
  const maxLength = characters("max");
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

/** JSON Schema's patterns are ECMA-262 with flag `u`; one that has no such form is left out. */
function pattern(model: Model, holder: Shape): NodeObject {
  const source = traitFor(model, holder, "smithy.api#pattern");
  if (typeof source !== "string") return {};
  const parsed = parsePattern(source);
  const translated = parsed.type === "problem" ? undefined : toJsRegExpSource(parsed);
  return translated === undefined ? {} : { pattern: translated };
}

/** An object whose keys may be any text, `__proto__` included. */
function entries(pairs: readonly (readonly [string, NodeValue])[]): NodeObject {
  return Object.fromEntries(pairs);
}
