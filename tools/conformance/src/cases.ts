import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type Model,
  type NodeObject,
  type Shape,
} from "@tsmith/smithy";
import {
  base,
  number,
  object,
  request,
  response,
  strings,
  text,
  type CaseBase,
  type RequestDefinition,
  type ResponseDefinition,
} from "./definitions.ts";
import { eventStreamCase, type EventStreamCase } from "./event-stream-cases.ts";
import { expandParameters } from "./parameters.ts";
import { unrounded } from "./unrounded.ts";

/** @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html */
export type TestCase = RequestCase | ResponseCase | MalformedCase | EventStreamCase;

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
    ...definitions(shape, "eventStreamTests", protocol).map((node) => eventStreamCase(shape, node)),
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
  return {
    type: "response",
    ...base(shape, node),
    response: response(node),
    params: params(node),
  };
}

function malformedCase(shape: Shape, node: NodeObject): MalformedCase {
  const refusal = nodeProperty(node, "response");
  const body = nodeProperty(refusal, "body");
  const assertion = nodeProperty(body, "assertion");
  return {
    type: "malformed",
    id: text(node, "id") ?? "",
    shape,
    sides: ["server"],
    vendorParams: undefined,
    request: request(nodeProperty(node, "request")),
    response: {
      code: number(refusal, "code"),
      headers: strings(nodeProperty(refusal, "headers")),
      mediaType: text(body, "mediaType"),
      contents: text(assertion, "contents"),
      messageRegex: text(assertion, "messageRegex"),
    },
  };
}

function params(node: NodeObject): NodeObject {
  return unrounded(object(node, "params") ?? {}, text(node, "body") ?? "");
}
