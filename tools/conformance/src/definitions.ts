import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
  type Shape,
} from "@tsmith/smithy";

/** Who a case is for. */
export type Side = "client" | "server";

export interface CaseBase {
  readonly id: string;
  /** The shape that has the trait: an operation, or an error. */
  readonly shape: Shape;
  /** Both where the case does not say. */
  readonly sides: readonly Side[];
  /** What vendors say beside the specification, such as configuration. */
  readonly vendorParams: NodeObject | undefined;
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

export function base(shape: Shape, node: NodeObject): CaseBase {
  const appliesTo = text(node, "appliesTo");
  const sides = (["client", "server"] as const).filter((side) => (appliesTo ?? side) === side);
  return {
    id: text(node, "id") ?? "",
    shape,
    sides,
    vendorParams: object(node, "vendorParams"),
  };
}

export function request(node: NodeValue | undefined): RequestDefinition {
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

export function response(node: NodeValue | undefined): ResponseDefinition {
  return {
    code: number(node, "code"),
    headers: strings(nodeProperty(node, "headers")),
    forbidHeaders: list(node, "forbidHeaders"),
    requireHeaders: list(node, "requireHeaders"),
    body: text(node, "body"),
    bodyMediaType: text(node, "bodyMediaType"),
  };
}

export function object(node: NodeObject, key: string): NodeObject | undefined {
  const value = nodeProperty(node, key);
  return isNodeObject(value) ? value : undefined;
}

export function text(node: NodeValue | undefined, key: string): string | undefined {
  const value = nodeProperty(node, key);
  return typeof value === "string" ? value : undefined;
}

export function number(node: NodeValue | undefined, key: string): number {
  return Number(nodeProperty(node, key));
}

export function list(node: NodeValue | undefined, key: string): readonly string[] {
  const value = nodeProperty(node, key);
  return isNodeArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function strings(node: NodeValue | undefined): Readonly<Record<string, string>> {
  if (!isNodeObject(node)) return {};
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, String(value)]));
}
