import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type Model,
  type NodeObject,
  type NodeValue,
  type Shape,
} from "@tsmith/smithy";
import { expandParameters } from "./parameters.ts";
import { unrounded } from "./unrounded.ts";

/** @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html */
export type TestCase = RequestCase | ResponseCase | MalformedCase;

/** Who a case is for. */
export type Side = "client" | "server";

interface CaseBase {
  readonly id: string;
  /** The shape that has the trait: an operation, or an error. */
  readonly shape: Shape;
  /** Both where the case does not say. */
  readonly sides: readonly Side[];
  /** What vendors say beside the specification, such as configuration. */
  readonly vendorParams: NodeObject | undefined;
}

export interface RequestCase extends CaseBase {
  readonly type: "request";
  readonly request: RequestDefinition;
  readonly params: NodeObject;
}

export interface ResponseCase extends CaseBase {
  readonly type: "response";
  readonly response: ResponseDefinition;
  readonly params: NodeObject;
}

export interface MalformedCase extends CaseBase {
  readonly type: "malformed";
  readonly request: RequestDefinition;
  readonly response: MalformedResponseDefinition;
}

export interface RequestDefinition {
  readonly method: string;
  readonly uri: string;
  readonly queryParams: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly forbidQueryParams: readonly string[];
  readonly requireQueryParams: readonly string[];
  readonly forbidHeaders: readonly string[];
  readonly requireHeaders: readonly string[];
  readonly host: string | undefined;
  /** The host with what an operation puts before it. */
  readonly resolvedHost: string | undefined;
  readonly body: string | undefined;
  readonly bodyMediaType: string | undefined;
}

export interface ResponseDefinition {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly forbidHeaders: readonly string[];
  readonly requireHeaders: readonly string[];
  readonly body: string | undefined;
  readonly bodyMediaType: string | undefined;
}

export interface MalformedResponseDefinition {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: string | undefined;
  readonly contents: string | undefined;
  readonly messageRegex: string | undefined;
}

/** The cases of a model for one protocol, those with parameters expanded. */
export function casesOf(model: Model, protocol: string): readonly TestCase[] {
  return [...model.shapes.values()].flatMap((shape) => [
    ...definitions(shape, "httpRequestTests", protocol).map((node) => requestCase(shape, node)),
    ...definitions(shape, "httpResponseTests", protocol).map((node) => responseCase(shape, node)),
    ...definitions(shape, "httpMalformedRequestTests", protocol)
      .flatMap(expandParameters)
      .map((node) => malformedCase(shape, node)),
  ]);
}

/** Every protocol that a case of the model is written for. */
export function protocolsOf(model: Model): readonly string[] {
  const protocols = [...model.shapes.values()].flatMap((shape) =>
    [...shape.traits].flatMap(([trait, value]) =>
      trait.startsWith("smithy.test#") && isNodeArray(value)
        ? value.map((node) => text(node, "protocol") ?? "")
        : [],
    ),
  );
  return [...new Set(protocols)].filter((id) => id !== "").toSorted();
}

function definitions(shape: Shape, trait: string, protocol: string): readonly NodeObject[] {
  const value = shape.traits.get(`smithy.test#${trait}`);
  if (!isNodeArray(value)) return [];
  return value.filter(isNodeObject).filter((node) => text(node, "protocol") === protocol);
}

function requestCase(shape: Shape, node: NodeObject): RequestCase {
  return {
    type: "request",
    ...base(shape, node),
    request: request(node),
    params: params(node),
  };
}

function responseCase(shape: Shape, node: NodeObject): ResponseCase {
  const response: ResponseDefinition = {
    code: number(node, "code"),
    headers: strings(nodeProperty(node, "headers")),
    forbidHeaders: list(node, "forbidHeaders"),
    requireHeaders: list(node, "requireHeaders"),
    body: text(node, "body"),
    bodyMediaType: text(node, "bodyMediaType"),
  };
  return { type: "response", ...base(shape, node), response, params: params(node) };
}

function malformedCase(shape: Shape, node: NodeObject): MalformedCase {
  const response = nodeProperty(node, "response");
  const body = nodeProperty(response, "body");
  const assertion = nodeProperty(body, "assertion");
  return {
    type: "malformed",
    id: text(node, "id") ?? "",
    shape,
    sides: ["server"],
    vendorParams: undefined,
    request: request(nodeProperty(node, "request")),
    response: {
      code: number(response, "code"),
      headers: strings(nodeProperty(response, "headers")),
      mediaType: text(body, "mediaType"),
      contents: text(assertion, "contents"),
      messageRegex: text(assertion, "messageRegex"),
    },
  };
}

function base(shape: Shape, node: NodeObject): CaseBase {
  const appliesTo = text(node, "appliesTo");
  const sides = (["client", "server"] as const).filter((side) => (appliesTo ?? side) === side);
  return {
    id: text(node, "id") ?? "",
    shape,
    sides,
    vendorParams: object(node, "vendorParams"),
  };
}

function request(node: NodeValue | undefined): RequestDefinition {
  return {
    method: text(node, "method") ?? "GET",
    uri: text(node, "uri") ?? "/",
    queryParams: list(node, "queryParams"),
    headers: strings(nodeProperty(node, "headers")),
    forbidQueryParams: list(node, "forbidQueryParams"),
    requireQueryParams: list(node, "requireQueryParams"),
    forbidHeaders: list(node, "forbidHeaders"),
    requireHeaders: list(node, "requireHeaders"),
    host: text(node, "host"),
    resolvedHost: text(node, "resolvedHost"),
    body: text(node, "body"),
    bodyMediaType: text(node, "bodyMediaType"),
  };
}

function params(node: NodeObject): NodeObject {
  return unrounded(object(node, "params") ?? {}, text(node, "body") ?? "");
}

function object(node: NodeObject, key: string): NodeObject | undefined {
  const value = nodeProperty(node, key);
  return isNodeObject(value) ? value : undefined;
}

function text(node: NodeValue | undefined, key: string): string | undefined {
  const value = nodeProperty(node, key);
  return typeof value === "string" ? value : undefined;
}

function number(node: NodeValue | undefined, key: string): number {
  return Number(nodeProperty(node, key));
}

function list(node: NodeValue | undefined, key: string): readonly string[] {
  const value = nodeProperty(node, key);
  return isNodeArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function strings(node: NodeValue | undefined): Readonly<Record<string, string>> {
  if (!isNodeObject(node)) return {};
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, String(value)]));
}
