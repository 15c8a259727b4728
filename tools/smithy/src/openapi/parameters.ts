import type { HttpBinding } from "../knowledge/http-bindings.ts";
import { expectShape, memberTraitOf } from "../model/model.ts";
import { isNodeObject, nodeProperty, type NodeObject } from "../model/node.ts";
import type { MemberShape, OperationShape, Shape } from "../model/shapes.ts";
import { present, type OpenApiContext } from "./context.ts";
import { memberExamples, type ExampleOf } from "./examples.ts";
import { isInline, memberSchema, referenceTo, schemaOf, type Schema } from "./schema.ts";

const TIMESTAMP_FORMAT = "smithy.api#timestampFormat";

/** The Parameter Objects of a request: labels, then the query, then headers by name. */
export function parameters(
  context: OpenApiContext,
  operation: OperationShape,
  bindings: readonly HttpBinding[],
): readonly NodeObject[] {
  const at = (location: HttpBinding["location"]): readonly HttpBinding[] =>
    bindings.filter((binding) => binding.location === location);
  return [
    ...at("label").map((binding) => pathParameter(context, operation, binding)),
    ...at("query").map((binding) => queryParameter(context, operation, binding)),
    ...at("queryParams").map((binding) => queryParameter(context, operation, binding)),
    ...at("header")
      .toSorted(byName)
      .map((binding) => ({
        name: binding.name,
        in: "header",
        ...headerObject(context, operation, "input", binding),
      })),
  ];
}

function byName(left: HttpBinding, right: HttpBinding): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

function pathParameter(
  context: OpenApiContext,
  operation: OperationShape,
  { member, name }: HttpBinding,
): NodeObject {
  const { model, schemas, settings } = context;
  const uri = nodeProperty(operation.traits.get("smithy.api#http"), "uri");
  const isGreedy = typeof uri === "string" && uri.includes(`{${name}+}`);
  const hasSuffix = isGreedy && nodeProperty(settings, "removeGreedyParameterSuffix") !== true;
  const isTimestamp = expectShape(model, member.target).type === "timestamp";
  const isStated = memberTraitOf(model, member, TIMESTAMP_FORMAT) !== undefined;
  const schema = placeSchema(context, member);
  return {
    name: hasSuffix ? `${name}+` : name,
    in: "path",
    ...shared(context, operation, "input", member),
    schema: isTimestamp && !isStated ? asText(schemaOf(schemas, member), "date-time") : schema,
  };
}

function queryParameter(
  context: OpenApiContext,
  operation: OperationShape,
  { member, name, location }: HttpBinding,
): NodeObject {
  const target = expectShape(context.model, member.target);
  const value =
    location === "queryParams" && target.type === "map"
      ? expectShape(context.model, target.value.target)
      : target;
  const isRepeated = value.type === "list" || value.type === "set";
  return present({
    name,
    in: "query",
    ...shared(context, operation, "input", member),
    style: isRepeated || location === "queryParams" ? "form" : undefined,
    explode: isRepeated ? true : undefined,
    schema: textSchema(context, member, "date-time"),
  });
}

/** The Header Object of a member, which is a parameter without name and place. */
export function headerObject(
  context: OpenApiContext,
  operation: OperationShape,
  of: ExampleOf,
  { member }: HttpBinding,
): NodeObject {
  return {
    ...shared(context, operation, of, member),
    schema: encoded(context, member, textSchema(context, member, undefined)),
  };
}

function shared(
  { model }: OpenApiContext,
  operation: OperationShape,
  of: ExampleOf,
  member: MemberShape,
): NodeObject {
  const documentation = member.target.startsWith("smithy.api#")
    ? member.traits.get("smithy.api#documentation")
    : memberTraitOf(model, member, "smithy.api#documentation");
  return present({
    description: documentation,
    required: member.traits.has("smithy.api#required") ? true : undefined,
    examples: memberExamples(operation, of, member.name),
  });
}

/** The schema of a member in place, or a reference to its target's, whatever its default. */
export function placeSchema({ schemas, model }: OpenApiContext, member: MemberShape): Schema {
  const target = expectShape(model, member.target);
  return isInline(schemas, target) ? schemaOf(schemas, member) : referenceTo(schemas, target.id);
}

/** The schema of a value that is written as text outside of the body. */
function textSchema(
  context: OpenApiContext,
  member: MemberShape,
  timestampFormat: string | undefined,
): Schema {
  const { model, schemas } = context;
  const target: Shape = expectShape(model, member.target);
  const schema = placeSchema(context, member);
  switch (target.type) {
    case "timestamp":
      return member.traits.has(TIMESTAMP_FORMAT) ? schema : asText(schema, timestampFormat);
    case "list":
    case "set":
      return {
        ...schemaOf(schemas, member),
        items: textSchema(context, target.member, timestampFormat),
      };
    case "blob":
      return asText(schema, schemas.config.defaultBlobFormat);
    case "map":
      return memberSchema(schemas, member);
    default:
      return schema;
  }
}

/** Text with a media type is base64 in a header. */
function encoded(
  { model, schemas }: Pick<OpenApiContext, "model" | "schemas">,
  member: MemberShape,
  schema: Schema,
): Schema {
  const target = expectShape(model, member.target);
  if (target.type === "list" || target.type === "set") {
    const items = nodeProperty(schema, "items");
    return isNodeObject(items)
      ? { ...schema, items: encoded({ model, schemas }, target.member, items) }
      : schema;
  }
  const isEncoded =
    target.type === "string" && memberTraitOf(model, member, "smithy.api#mediaType") !== undefined;
  return isEncoded ? asText(schema, schemas.config.defaultBlobFormat) : schema;
}

/** A schema of a text in another format, without what is said of numbers. */
function asText(schema: Schema, format: string | undefined): Schema {
  const { format: _, minimum: _min, maximum: _max, ...rest } = schema;
  return { ...rest, type: "string", ...(format !== undefined && { format }) };
}
