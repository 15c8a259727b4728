import { errorsOf } from "../knowledge/errors.ts";
import {
  errorBindings,
  httpBindings,
  requestBindings,
  responseBindings,
  type HttpBinding,
} from "../knowledge/http-bindings.ts";
import { eventStreams } from "../knowledge/streaming.ts";
import { expectShape, memberTraitOf } from "../model/model.ts";
import { nodeProperty, type NodeObject } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { OperationShape, StructureShape } from "../model/shapes.ts";
import {
  documentMediaType,
  present,
  synthesize,
  unlessEmpty,
  type OpenApiContext,
} from "./context.ts";
import { bodyExamples, memberExamples, type ExampleOf } from "./examples.ts";
import { headerObject, parameters, placeSchema } from "./parameters.ts";
import { schemaOf, type Schema } from "./schema.ts";

/** An operation and where it is found. */
export interface PathOperation {
  readonly method: string;
  readonly uri: string;
  readonly object: NodeObject;
}

/** The operation of a protocol that binds members to HTTP. */
export function restOperation(
  context: OpenApiContext,
  operation: OperationShape,
): PathOperation | undefined {
  const { model } = context;
  const http = operation.traits.get("smithy.api#http");
  const bindings = httpBindings(model, operation.id);
  const uri = nodeProperty(http, "uri");
  if (bindings === undefined || typeof uri !== "string") return undefined;
  const request = requestBindings(model, operation.input);
  const found = parameters(context, operation, request);
  return {
    method: bindings.method,
    uri,
    object: present({
      parameters: found.length === 0 ? undefined : found,
      requestBody: requestBody(context, operation, request),
      responses: responses(context, operation, bindings.code),
    }),
  };
}

/** A message: what is bound where, and what it is called. */
interface Message {
  readonly operation: OperationShape;
  readonly structure: ShapeId;
  readonly bindings: readonly HttpBinding[];
  readonly of: ExampleOf;
  /** The names of the schemas that its body gets. */
  readonly payloadName: string;
  readonly documentName: string;
  readonly isEventStream: boolean;
}

function requestBody(
  context: OpenApiContext,
  operation: OperationShape,
  bindings: readonly HttpBinding[],
): NodeObject | undefined {
  const name = context.schemas.nameOf(operation.id);
  const content = contentOf(context, {
    operation,
    structure: operation.input,
    bindings,
    of: "input",
    payloadName: `${name}InputPayload`,
    documentName: `${name}RequestContent`,
    isEventStream: eventStreams(context.model, operation.id).input !== undefined,
  });
  if (content === undefined) return undefined;
  const isRequired = bindings.some(
    ({ member, location }) =>
      (location === "payload" || location === "document") &&
      member.traits.has("smithy.api#required"),
  );
  return present({ content, required: isRequired ? true : undefined });
}

function responses(context: OpenApiContext, operation: OperationShape, code: number): NodeObject {
  const { model, schemas, service, settings } = context;
  const name = schemas.nameOf(operation.id);
  const all = new Map<string, NodeObject>();
  const output: Message = {
    operation,
    structure: operation.output,
    bindings: responseBindings(model, operation.output),
    of: "output",
    payloadName: `${name}OutputPayload`,
    documentName: `${name}ResponseContent`,
    isEventStream: eventStreams(model, operation.id).output !== undefined,
  };
  all.set(String(code), response(context, output, `${name} ${code} response`));
  const byCode = Map.groupBy(
    errorsOf(model, service.id, operation.id),
    (error) => errorBindings(model, error.id).code,
  );
  const isJoining = nodeProperty(settings, "onErrorStatusConflict") === "oneOf";
  for (const [status, errors] of byCode) {
    const last = errors.at(-1);
    if (last === undefined) continue;
    const object =
      isJoining && errors.length > 1
        ? joinedResponse(context, operation, errors, status)
        : errorResponse(context, operation, last, status);
    all.set(String(status), object);
  }
  return Object.fromEntries(all);
}

function errorResponse(
  context: OpenApiContext,
  operation: OperationShape,
  error: StructureShape,
  status: number,
): NodeObject {
  const name = context.schemas.nameOf(error.id);
  const message: Message = {
    operation,
    structure: error.id,
    bindings: responseBindings(context.model, error.id),
    of: error.id,
    payloadName: `${name}ErrorPayload`,
    documentName: `${name}ResponseContent`,
    isEventStream: false,
  };
  return response(context, message, `${name} ${status} response`);
}

function response(context: OpenApiContext, message: Message, description: string): NodeObject {
  const { operation, of, bindings } = message;
  const headers = bindings
    .filter(({ location }) => location === "header")
    .map((binding) => [binding.name, headerObject(context, operation, of, binding)] as const);
  return present({
    description,
    headers: unlessEmpty(Object.fromEntries(headers)),
    content: contentOf(context, message),
  });
}

/** One response for errors of the same status code: any of them. */
function joinedResponse(
  context: OpenApiContext,
  operation: OperationShape,
  errors: readonly StructureShape[],
  status: number,
): NodeObject {
  const name = `${context.schemas.nameOf(operation.id)}${status}Error`;
  const choices: Schema[] = [];
  const headers = new Map<string, NodeObject>();
  for (const error of errors) {
    const bindings = responseBindings(context.model, error.id);
    choices.push(
      synthesize(
        context,
        context.schemas.nameOf(error.id),
        documentSchema(context, error, bindings),
      ),
    );
    for (const binding of bindings) {
      if (binding.location !== "header") continue;
      const { required: _, ...header } = headerObject(context, operation, error.id, binding);
      headers.set(binding.name, header);
    }
  }
  const schema = synthesize(context, `${name}ResponseContent`, { oneOf: choices });
  return present({
    description: `${name} ${status} response`,
    headers: unlessEmpty(Object.fromEntries(headers)),
    content: { [documentMediaType(context)]: { schema } },
  });
}

/** The bodies of a message by media type; none where nothing is in the body. */
function contentOf(context: OpenApiContext, message: Message): NodeObject | undefined {
  const { operation, of, bindings, structure } = message;
  const payload = bindings.find(({ location }) => location === "payload");
  if (payload !== undefined) {
    const placed = placeSchema(context, payload.member);
    const schema =
      placed["$ref"] === undefined ? synthesize(context, message.payloadName, placed) : placed;
    const examples = memberExamples(operation, of, payload.member.name);
    return { [payloadMediaType(context, message, payload)]: present({ schema, examples }) };
  }
  const document = bindings.filter(({ location }) => location === "document");
  const shape = expectShape(context.model, structure, "structure");
  if (document.length === 0) return undefined;
  const schema = synthesize(
    context,
    message.documentName,
    documentSchema(context, shape, document),
  );
  const examples = bodyExamples(operation, of, document);
  return { [documentMediaType(context)]: present({ schema, examples }) };
}

/** The schema of a structure with what of it is in the body. */
export function documentSchema(
  { schemas }: OpenApiContext,
  structure: StructureShape,
  bindings: readonly HttpBinding[],
): Schema {
  const members = bindings
    .filter(({ location }) => location === "document")
    .map(({ member }) => [member.name, member] as const);
  return schemaOf(schemas, { ...structure, members: new Map(members) });
}

/** @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait */
function payloadMediaType(
  context: OpenApiContext,
  { isEventStream }: Message,
  { member }: HttpBinding,
): string {
  if (isEventStream) return "application/vnd.amazon.eventstream";
  const stated = memberTraitOf(context.model, member, "smithy.api#mediaType");
  if (typeof stated === "string") return stated;
  switch (expectShape(context.model, member.target).type) {
    case "blob":
      return "application/octet-stream";
    case "string":
    case "enum":
      return "text/plain";
    default:
      return documentMediaType(context);
  }
}
