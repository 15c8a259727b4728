import { expectShape, membersOf, memberTraitOf, traitOf, type Model } from "../model/model.ts";
import { isNodeArray, nodeProperty, type NodeObject, type NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, Shape, UnionShape } from "../model/shapes.ts";
import type { SchemaConfig } from "./config.ts";
import { specificationExtensions } from "./specification-extensions.ts";
import { openApiKeywords } from "./schema-keywords.ts";

/** A JSON Schema. */
export type Schema = NodeObject;

/** What shapes are converted with. */
export interface Schemas {
  readonly model: Model;
  readonly config: SchemaConfig;
  /** What the name of a shape is among the definitions. */
  readonly nameOf: (id: ShapeId) => string;
}

/**
 * The schema of a shape.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html
 */
export function schemaOf(schemas: Schemas, shape: Shape): Schema {
  const { model, config } = schemas;
  const build = (schema: Schema): Schema =>
    mapped(schemas, shape, { ...schema, ...traitKeywords(schemas, shape) });
  switch (shape.type) {
    case "member": {
      const target = expectShape(model, shape.target);
      return build(schemaOf(schemas, target));
    }
    case "document":
      return build({});
    case "blob":
    case "timestamp":
    case "string":
    case "enum":
      return build({ type: "string" });
    case "boolean":
      return build({ type: "boolean" });
    case "intEnum":
    case "byte":
    case "short":
    case "integer":
    case "long":
      return build({ type: config.useIntegerType ? "integer" : "number" });
    case "bigInteger":
      return build(bigNumber(schemas, "bigint"));
    case "bigDecimal":
      return build(bigNumber(schemas, "decimal"));
    case "float":
    case "double":
      return build(floatSchema(schemas));
    case "list":
    case "set":
      return build({ type: "array", items: memberSchema(schemas, shape.member) });
    case "map": {
      const value = memberSchema(schemas, shape.value);
      if (config.mapStrategy !== "patternProperties") {
        const propertyNames = memberSchema(schemas, shape.key);
        return build({ type: "object", propertyNames, additionalProperties: value });
      }
      const pattern = memberTraitOf(model, shape.key, "smithy.api#pattern");
      return build({ type: "object", patternProperties: { [String(pattern ?? ".+")]: value } });
    }
    case "structure":
      return build(objectSchema(schemas, membersOf(shape)));
    case "union":
      return build(unionSchema(schemas, shape));
    default:
      throw new Error(`A ${shape.type} has no schema.`);
  }
}

/** An object with the members as properties. */
export function objectSchema(schemas: Schemas, members: readonly MemberShape[]): Schema {
  const required = members
    .filter(({ traits }) => traits.has("smithy.api#required"))
    .map((member) => propertyName(schemas, member))
    .toSorted();
  return {
    type: "object",
    ...(members.length > 0 && {
      properties: Object.fromEntries(
        members.map((member) => [propertyName(schemas, member), memberSchema(schemas, member)]),
      ),
    }),
    ...(required.length > 0 && { required }),
  };
}

function unionSchema(schemas: Schemas, shape: UnionShape): Schema {
  const members = membersOf(shape);
  if (schemas.config.unionStrategy === "object") return { type: "object" };
  if (schemas.config.unionStrategy === "structure") return objectSchema(schemas, members);
  return {
    oneOf: members.map((member) => {
      const name = propertyName(schemas, member);
      const properties = { [name]: memberSchema(schemas, member) };
      return { type: "object", title: name, required: [name], properties };
    }),
  };
}

function bigNumber({ config }: Schemas, format: string): Schema {
  return config.hasTextForBigNumbers ? { type: "string", format } : { type: "number" };
}

function floatSchema({ config }: Schemas): Schema {
  if (!config.supportNonNumericFloats) return { type: "number" };
  const special = { type: "string", enum: ["NaN", "Infinity", "-Infinity"] };
  return { oneOf: [{ type: "number" }, special] };
}

function propertyName({ config }: Schemas, { name, traits }: MemberShape): string {
  const jsonName = traits.get("smithy.api#jsonName");
  return config.useJsonName && typeof jsonName === "string" ? jsonName : name;
}

/** The schema of a member in place, or a reference to that of its target. */
export function memberSchema(schemas: Schemas, member: MemberShape): Schema {
  const { model, config } = schemas;
  if (isInline(schemas, expectShape(model, member.target))) return schemaOf(schemas, member);
  const reference = referenceTo(schemas, member.target);
  const documentation = member.traits.get("smithy.api#documentation");
  const described =
    config.addReferenceDescriptions && documentation !== undefined
      ? { ...reference, description: documentation }
      : reference;
  const value = member.traits.get("smithy.api#default");
  if (value === undefined || config.disableDefaultValues) return described;
  return { allOf: [reference, { default: value }] };
}

export function referenceTo({ config, nameOf }: Schemas, id: ShapeId): Schema {
  return { $ref: `${config.definitionPointer}/${nameOf(id)}` };
}

/** Whether a shape stands in place rather than among the definitions. */
export function isInline({ config }: Schemas, shape: Shape): boolean {
  switch (shape.type) {
    case "structure":
    case "union":
    case "enum":
      return false;
    case "map":
      return config.useInlineMaps;
    case "intEnum":
      return config.disableIntEnums;
    default:
      return !shape.traits.has("smithy.api#enum");
  }
}

/** What the traits of a shape say, and for a member those of its target. */
function traitKeywords({ model, config }: Schemas, shape: Shape): Schema {
  const inherited = (trait: string): NodeValue | undefined =>
    shape.type === "member"
      ? memberTraitOf(model, shape, `smithy.api#${trait}`)
      : traitOf(shape, `smithy.api#${trait}`);
  const own = (trait: string): NodeValue | undefined => shape.traits.get(`smithy.api#${trait}`);
  const value = own("default");
  const target = shape.type === "member" ? expectShape(model, shape.target) : shape;
  return {
    ...keyword("description", documentationOf(shape, target)),
    ...keyword("title", own("title")),
    ...keyword("contentMediaType", own("mediaType")),
    ...keyword("pattern", inherited("pattern")),
    ...limits(inherited("range"), "minimum", "maximum"),
    ...limits(inherited("length"), ...lengthKeywords(target)),
    ...(own("uniqueItems") === undefined && shape.type !== "set" ? {} : { uniqueItems: true }),
    ...enumKeywords(config, shape),
    ...(value === undefined || config.disableDefaultValues ? {} : { default: value }),
  };
}

/** That of the prelude is not the user's. */
function documentationOf(shape: Shape, target: Shape): NodeValue | undefined {
  const stated = shape.traits.get("smithy.api#documentation");
  const isPrelude = target.id.startsWith("smithy.api#");
  if (shape.type === "member") {
    return stated ?? (isPrelude ? undefined : target.traits.get("smithy.api#documentation"));
  }
  return isPrelude ? undefined : stated;
}

function keyword(name: string, value: NodeValue | undefined): Schema {
  return value === undefined ? {} : { [name]: value };
}

function limits(trait: NodeValue | undefined, min: string, max: string): Schema {
  return {
    ...keyword(min, nodeProperty(trait, "min")),
    ...keyword(max, nodeProperty(trait, "max")),
  };
}

function lengthKeywords({ type }: Shape): readonly [min: string, max: string] {
  if (type === "list" || type === "set") return ["minItems", "maxItems"];
  return type === "map" ? ["minProperties", "maxProperties"] : ["minLength", "maxLength"];
}

function valueOf({ traits, name }: MemberShape): NodeValue {
  return traits.get("smithy.api#enumValue") ?? name;
}

function enumKeywords({ enumStrategy, disableIntEnums }: SchemaConfig, shape: Shape): Schema {
  if (shape.type === "intEnum" && disableIntEnums) return {};
  if (shape.type === "enum" || shape.type === "intEnum") {
    const members = membersOf(shape);
    if (enumStrategy !== "oneOf") return { enum: members.map(valueOf) };
    return {
      oneOf: members.map((member) => ({
        const: valueOf(member),
        ...keyword("title", member.traits.get("smithy.api#title")),
        ...keyword("description", member.traits.get("smithy.api#documentation")),
      })),
    };
  }
  const definitions = shape.type === "string" ? shape.traits.get("smithy.api#enum") : undefined;
  if (!isNodeArray(definitions)) return {};
  return { enum: definitions.map((one) => nodeProperty(one, "value") ?? null) };
}

/** The schema once formats are in it and what the configuration or OpenAPI does not want is not. */
function mapped(schemas: Schemas, shape: Shape, schema: Schema): Schema {
  const { config, model } = schemas;
  const timed = withTimestampFormat(config, shape, schema);
  const complete = config.isOpenApi
    ? { ...openApiKeywords(config, shape, timed), ...specificationExtensions(model, shape) }
    : timed;
  if (config.disableFeatures.size === 0) return complete;
  return Object.fromEntries(
    Object.entries(complete).filter(([name]) => !config.disableFeatures.has(name)),
  );
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait */
function withTimestampFormat(config: SchemaConfig, shape: Shape, schema: Schema): Schema {
  const stated = shape.traits.get("smithy.api#timestampFormat");
  const format = stated ?? (shape.type === "timestamp" ? config.defaultTimestampFormat : undefined);
  switch (format) {
    case undefined:
      return schema;
    case "date-time":
      return { ...schema, type: "string", format: "date-time" };
    case "epoch-seconds": {
      const { format: _, ...rest } = schema;
      return { ...rest, type: "number" };
    }
    default:
      return { ...schema, type: "string" };
  }
}
