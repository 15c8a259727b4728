import {
  expectShape,
  type MemberShape,
  memberTraitOf,
  type NodeObject,
  nodeProperty,
  type NodeValue,
  type Shape,
  type StructureShape,
} from "@tsmith/smithy";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import {
  componentSchema,
  isComponent,
  memberSchema,
  type SchemaContext,
  structureSchema,
} from "./json-schema.ts";

/** The named schemas of the document. */
export interface Components {
  readonly context: SchemaContext;
  /** Adds a schema of our own making; returns the reference to it. */
  readonly add: (name: string, schema: NodeObject) => NodeValue;
}

const MEDIA_TYPE = "application/json";
const EVENT_STREAM = "application/vnd.amazon.eventstream";

/** The Operation Object of an operation. @see https://spec.openapis.org/oas/v3.1.0#operation-object */
export function operationObject(
  view: ServiceView,
  operation: OperationView,
  components: Components,
): NodeObject {
  const { shape, name, input, output, errors } = operation;
  const description = shape.traits.get("smithy.api#documentation");
  const parameters = input === undefined ? [] : parameterObjects(view, input, components);
  const body = input === undefined ? undefined : content(view, input, `${name}Request`, components);
  const code = Number(nodeProperty(shape.traits.get("smithy.api#http"), "code") ?? 200);
  return {
    ...(description !== undefined && { description }),
    operationId: name,
    ...(shape.traits.has("smithy.api#deprecated") && { deprecated: true }),
    ...(body !== undefined && { requestBody: body }),
    ...(parameters.length > 0 && { parameters }),
    responses: Object.fromEntries([
      [String(code), responseObject(view, output, name, code, components)],
      ...errorResponses(view, errors, components),
    ]),
  };
}

/** Labels, query strings and headers of an input. */
function parameterObjects(
  view: ServiceView,
  input: StructureShape,
  { context }: Components,
): readonly NodeObject[] {
  return [...input.members.values()].flatMap((member) => {
    const place = parameterPlace(member);
    if (place === undefined) return [];
    const description = member.traits.get("smithy.api#documentation");
    const isRequired = place.in === "path" || member.traits.has("smithy.api#required");
    return [
      {
        ...place,
        ...(description !== undefined && { description }),
        ...(place.in === "query" && isCollection(view, member) && { style: "form", explode: true }),
        schema: memberSchema(textContext(context, place.in), member),
        ...(isRequired && { required: true }),
      },
    ];
  });
}

function parameterPlace(
  member: MemberShape,
): { readonly name: string; readonly in: "path" | "query" | "header" } | undefined {
  if (member.traits.has("smithy.api#httpLabel")) return { name: member.name, in: "path" };
  const query = member.traits.get("smithy.api#httpQuery");
  if (typeof query === "string") return { name: query, in: "query" };
  if (member.traits.has("smithy.api#httpQueryParams")) return { name: member.name, in: "query" };
  const header = member.traits.get("smithy.api#httpHeader");
  if (typeof header === "string") return { name: header, in: "header" };
  return undefined;
}

/** Outside the body a timestamp is text: `http-date` in headers, `date-time` elsewhere. */
function textContext(context: SchemaContext, place: "path" | "query" | "header"): SchemaContext {
  return { ...context, timestampFormat: place === "header" ? "http-date" : "date-time" };
}

function isCollection({ model }: ServiceView, member: MemberShape): boolean {
  return ["list", "set", "map"].includes(expectShape(model, member.target).type);
}

function responseObject(
  view: ServiceView,
  structure: StructureShape | undefined,
  name: string,
  code: number,
  components: Components,
): NodeObject {
  const description = `${name} ${code} response`;
  if (structure === undefined) return { description };
  const headers = [...structure.members.values()].flatMap((member) => {
    const header = member.traits.get("smithy.api#httpHeader");
    if (typeof header !== "string") return [];
    const isRequired = member.traits.has("smithy.api#required");
    const schema = memberSchema(textContext(components.context, "header"), member);
    return [[header, { schema, ...(isRequired && { required: true }) }] as const];
  });
  const body = content(view, structure, `${name}Response`, components);
  return {
    description,
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body !== undefined && { content: nodeProperty(body, "content") ?? {} }),
  };
}

/** One response for each status code; errors that share it are alternatives. */
function errorResponses(
  view: ServiceView,
  errors: readonly StructureShape[],
  components: Components,
): readonly (readonly [string, NodeObject])[] {
  const byCode = Map.groupBy(errors, errorCode);
  return [...byCode]
    .toSorted(([left], [right]) => left - right)
    .map(([code, group]) => {
      const responses = group.map((error) =>
        responseObject(view, error, view.names.shape(error.id), code, components),
      );
      const [only] = responses;
      return [
        String(code),
        responses.length === 1 && only !== undefined ? only : alternatives(code, group, responses),
      ];
    });
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httperror-trait */
function errorCode(error: StructureShape): number {
  const code = error.traits.get("smithy.api#httpError");
  if (typeof code === "number") return code;
  return error.traits.get("smithy.api#error") === "client" ? 400 : 500;
}

function alternatives(
  code: number,
  errors: readonly StructureShape[],
  responses: readonly NodeObject[],
): NodeObject {
  const schemas = responses.flatMap((response) => {
    const body = nodeProperty(nodeProperty(response, "content"), MEDIA_TYPE);
    const schema = nodeProperty(body, "schema");
    return schema === undefined ? [] : [schema];
  });
  return {
    description: `${errors.map((error) => error.id.replace(/^.*#/, "")).join(", ")} ${code} response`,
    ...(schemas.length > 0 && { content: { [MEDIA_TYPE]: { schema: { anyOf: schemas } } } }),
  };
}

/** What of a structure is in the body; `undefined` where nothing is. */
function content(
  view: ServiceView,
  structure: StructureShape,
  name: string,
  components: Components,
): NodeObject | undefined {
  const members = [...structure.members.values()];
  const payload = members.find((member) => member.traits.has("smithy.api#httpPayload"));
  if (payload !== undefined) return payloadContent(view, payload, name, components);
  const inBody = members.filter((member) => !isBound(member));
  if (inBody.length === 0) return undefined;
  const documentation = structure.traits.get("smithy.api#documentation");
  const schema = components.add(`${name}Content`, {
    ...(documentation !== undefined && { description: documentation }),
    ...structureSchema(components.context, inBody),
  });
  const isRequired = inBody.some((member) => member.traits.has("smithy.api#required"));
  return { content: { [MEDIA_TYPE]: { schema } }, ...(isRequired && { required: true }) };
}

function payloadContent(
  { model }: ServiceView,
  payload: MemberShape,
  name: string,
  components: Components,
): NodeObject {
  const target = expectShape(model, payload.target);
  const mediaType = memberTraitOf(model, payload, "smithy.api#mediaType");
  // Text of a JSON type is a document of any kind, as it stands.
  const isDocument = isText(target) && isJson(String(mediaType));
  const schema = isDocument
    ? {}
    : isComponent(target)
      ? memberSchema(components.context, payload)
      : components.add(
          `${name.replace(/Request$/, "Input").replace(/Response$/, "Output")}Payload`,
          componentSchema(components.context, target),
        );
  return {
    content: {
      [typeof mediaType === "string" ? mediaType : payloadMediaType(target)]: { schema },
    },
    ...(payload.traits.has("smithy.api#required") && { required: true }),
  };
}

function isText({ type }: Shape): boolean {
  return type === "string" || type === "blob";
}

function isJson(mediaType: string): boolean {
  return /^application\/(?:[^;]+\+)?json\b/.test(mediaType);
}

function payloadMediaType(target: Shape): string {
  if (target.traits.has("smithy.api#streaming") && target.type === "union") return EVENT_STREAM;
  switch (target.type) {
    case "blob":
      return "application/octet-stream";
    case "string":
    case "enum":
      return "text/plain";
    default:
      return MEDIA_TYPE;
  }
}

const BINDINGS = [
  "smithy.api#httpLabel",
  "smithy.api#httpQuery",
  "smithy.api#httpQueryParams",
  "smithy.api#httpHeader",
  "smithy.api#httpPrefixHeaders",
  "smithy.api#httpResponseCode",
];

/** Whether a member is outside the body; a `@hostLabel` is in the host and in the body too. */
function isBound(member: MemberShape): boolean {
  return BINDINGS.some((trait) => member.traits.has(trait));
}
