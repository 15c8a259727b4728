import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
  type Shape,
  type ShapeId,
} from "@tsmith/smithy";
import {
  base,
  list,
  object,
  request,
  response,
  text,
  type CaseBase,
  type RequestDefinition,
  type ResponseDefinition,
} from "./definitions.ts";

/** @see https://smithy.io/2.0/additional-specs/event-stream-protocol-compliance-tests.html */
export interface EventStreamCase extends CaseBase {
  readonly type: "eventStream";
  readonly initialRequest: RequestDefinition | undefined;
  readonly initialRequestParams: NodeObject | undefined;
  readonly initialResponse: ResponseDefinition | undefined;
  readonly initialResponseParams: NodeObject | undefined;
  readonly requestEvents: readonly EventDefinition[];
  readonly responseEvents: readonly EventDefinition[];
  /** That the stream must fail, and how; `undefined` where it must not. */
  readonly failure: FailureDefinition | undefined;
}

export interface FailureDefinition {
  readonly errorId: ShapeId | undefined;
}

export interface EventDefinition {
  /** Absent for an event that the model does not know. */
  readonly params: NodeObject | undefined;
  readonly headers: Readonly<Record<string, HeaderDefinition>>;
  readonly forbidHeaders: readonly string[];
  readonly requireHeaders: readonly string[];
  readonly body: string | undefined;
  readonly bodyMediaType: string | undefined;
  /** The whole event in base64. */
  readonly bytes: string | undefined;
}

/** The value of a header by its type. */
export interface HeaderDefinition {
  readonly type: string;
  readonly value: NodeValue;
}

export function eventStreamCase(shape: Shape, node: NodeObject): EventStreamCase {
  const initialRequest = object(node, "initialRequest");
  const initialResponse = object(node, "initialResponse");
  const failure = nodeProperty(nodeProperty(node, "expectation"), "failure");
  return {
    type: "eventStream",
    ...base(shape, node),
    initialRequest: initialRequest && request(initialRequest),
    initialRequestParams: object(node, "initialRequestParams"),
    initialResponse: initialResponse && response(initialResponse),
    initialResponseParams: object(node, "initialResponseParams"),
    requestEvents: events(node, "request"),
    responseEvents: events(node, "response"),
    failure: failure === undefined ? undefined : { errorId: text(failure, "errorId") },
  };
}

function events(node: NodeObject, type: "request" | "response"): readonly EventDefinition[] {
  const all = nodeProperty(node, "events");
  if (!isNodeArray(all)) return [];
  return all
    .filter(isNodeObject)
    .filter((event) => text(event, "type") === type)
    .map((event) => ({
      params: object(event, "params"),
      headers: headers(object(event, "headers") ?? {}),
      forbidHeaders: list(event, "forbidHeaders"),
      requireHeaders: list(event, "requireHeaders"),
      body: text(event, "body"),
      bodyMediaType: text(event, "bodyMediaType"),
      bytes: text(event, "bytes"),
    }));
}

function headers(node: NodeObject): Readonly<Record<string, HeaderDefinition>> {
  const entries = Object.entries(node).map(([name, header]) => {
    const [type = "", value = null] = isNodeObject(header) ? (Object.entries(header)[0] ?? []) : [];
    return [name, { type, value }] as const;
  });
  return Object.fromEntries(entries);
}
