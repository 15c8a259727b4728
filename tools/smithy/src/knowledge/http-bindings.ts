import type { Model } from "../model/model.ts";
import { nodeProperty } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, StructureShape } from "../model/shapes.ts";
import { memoiseBy } from "./memoise.ts";
import { timestampFormat, type TimestampFormat } from "./timestamp-format.ts";
import { parseUriPattern, type UriPattern } from "./uri-pattern.ts";

/** Where in an HTTP message a member goes. @public */
export type HttpLocation =
  | "label"
  | "query"
  | "queryParams"
  | "header"
  | "prefixHeaders"
  | "payload"
  /** A property of the body, beside others. */
  | "document"
  | "responseCode"
  /** Nowhere: another member is the whole body. */
  | "unbound";

/** @public */
export interface HttpBinding {
  readonly member: MemberShape;
  readonly location: HttpLocation;
  /** The name of the label, query parameter or header, or the prefix; else the member's. */
  readonly name: string;
  /**
   * How timestamps are written there, in the member or in the items of the list that it is;
   * absent where there are none, or where the protocol decides, as in bodies.
   */
  readonly timestampFormat?: TimestampFormat;
}

/** What `@http` and the binding traits say of an operation. @public */
export interface HttpBindings {
  readonly method: string;
  readonly uri: UriPattern;
  /** The status code of success, unless a member gives it. */
  readonly code: number;
  readonly request: readonly HttpBinding[];
  readonly response: readonly HttpBinding[];
}

/** What the binding traits say of an error. @public */
export interface ErrorBindings {
  readonly code: number;
  readonly response: readonly HttpBinding[];
}

/**
 * The HTTP bindings of an operation; `undefined` where it has no `@http`.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html
 * @public
 */
export function httpBindings(model: Model, operation: ShapeId): HttpBindings | undefined {
  return operationBindings(model, operation) ?? undefined;
}

const operationBindings = memoiseBy((model: Model, id: ShapeId): HttpBindings | null => {
  const operation = model.shapes.get(id);
  const http = operation?.traits.get("smithy.api#http");
  const method = nodeProperty(http, "method");
  const uri = nodeProperty(http, "uri");
  if (operation?.type !== "operation" || typeof method !== "string" || typeof uri !== "string") {
    return null;
  }
  const code = nodeProperty(http, "code");
  return {
    method,
    uri: parseUriPattern(uri),
    code: typeof code === "number" ? code : 200,
    request: requestBindings(model, operation.input),
    response: responseBindings(model, operation.output),
  };
});

/**
 * The HTTP bindings of an error: 400 for a client's and 500 for a server's, unless `@httpError`
 * says otherwise.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httperror-trait
 * @public
 */
export function errorBindings(model: Model, error: ShapeId): ErrorBindings {
  const traits = model.shapes.get(error)?.traits;
  const code = traits?.get("smithy.api#httpError");
  const fallback = traits?.get("smithy.api#error") === "client" ? 400 : 500;
  return {
    code: typeof code === "number" ? code : fallback,
    response: responseBindings(model, error),
  };
}

/** The bindings of a structure that is sent to a service. @public */
export const requestBindings: (model: Model, structure: ShapeId) => readonly HttpBinding[] =
  memoiseBy((model, id) => {
    const structure = model.shapes.get(id);
    if (structure?.type !== "structure") return [];
    return withBody(model, structure, (member) => {
      const { traits } = member;
      const label = traits.has("smithy.api#httpLabel");
      if (label) return bind(model, member, "label", member.name, "date-time");
      const query = traits.get("smithy.api#httpQuery");
      if (query !== undefined) return bind(model, member, "query", String(query), "date-time");
      if (traits.has("smithy.api#httpQueryParams")) {
        return bind(model, member, "queryParams", member.name, "date-time");
      }
      return undefined;
    });
  });

/** The bindings of a structure that a service answers with. @public */
export const responseBindings: (model: Model, structure: ShapeId) => readonly HttpBinding[] =
  memoiseBy((model, id) => {
    const structure = model.shapes.get(id);
    if (structure?.type !== "structure") return [];
    return withBody(model, structure, (member) =>
      member.traits.has("smithy.api#httpResponseCode")
        ? bind(model, member, "responseCode", member.name)
        : undefined,
    );
  });

/** The bindings that requests and responses share, and the body that is left. */
function withBody(
  model: Model,
  structure: StructureShape,
  first: (member: MemberShape) => HttpBinding | undefined,
): readonly HttpBinding[] {
  const members = [...structure.members.values()];
  const hasPayload = members.some(({ traits }) => traits.has("smithy.api#httpPayload"));
  return members.map((member) => {
    const bound = first(member);
    if (bound !== undefined) return bound;
    const header = member.traits.get("smithy.api#httpHeader");
    if (header !== undefined) return bind(model, member, "header", String(header), "http-date");
    const prefix = member.traits.get("smithy.api#httpPrefixHeaders");
    if (prefix !== undefined) return bind(model, member, "prefixHeaders", String(prefix));
    if (member.traits.has("smithy.api#httpPayload")) {
      return bind(model, member, "payload", member.name);
    }
    return bind(model, member, hasPayload ? "unbound" : "document", member.name);
  });
}

function bind(
  model: Model,
  member: MemberShape,
  location: HttpLocation,
  name: string,
  fallback?: TimestampFormat,
): HttpBinding {
  const holder = timestampHolder(model, member);
  return holder === undefined || fallback === undefined
    ? { member, location, name }
    : { member, location, name, timestampFormat: timestampFormat(model, holder, fallback) };
}

/** The member that targets a timestamp: this one, or that of the list that it targets. */
function timestampHolder(model: Model, member: MemberShape): MemberShape | undefined {
  const target = model.shapes.get(member.target);
  if (target?.type === "timestamp") return member;
  if (target?.type !== "list" && target?.type !== "set") return undefined;
  return model.shapes.get(target.member.target)?.type === "timestamp" ? target.member : undefined;
}
