import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { parseUriPattern, type UriPattern, type UriSegment } from "../../knowledge/uri-pattern.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { memberTraitOf, type Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at } from "../at.ts";
import { hostConflict } from "../host-conflict.ts";

const HTTP = "smithy.api#http";

interface Route {
  readonly operation: OperationShape;
  readonly uri: string;
  readonly pattern: UriPattern;
}

/**
 * No request fits the URIs of two operations of a service.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#literal-and-label-segments
 */
export function httpUriConflictRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const routes of routesByShape(operationsOf(model, service.id)).values()) {
      for (const route of routes) checkRoute(model, route, routes, report);
    }
  }
}

/** Routes of one method and length: only these can conflict, unless one is greedy. */
function routesByShape(operations: readonly OperationShape[]): ReadonlyMap<string, Route[]> {
  const all = new Map<string, Route[]>();
  for (const operation of operations) {
    const http = operation.traits.get(HTTP);
    const uri = nodeProperty(http, "uri");
    const method = nodeProperty(http, "method");
    if (typeof uri !== "string" || typeof method !== "string") continue;
    const route = { operation, uri, pattern: parseUriPattern(uri) };
    const same = all.get(method);
    if (same === undefined) all.set(method, [route]);
    else same.push(route);
  }
  return all;
}

function checkRoute(model: Model, route: Route, routes: readonly Route[], report: Report): void {
  const conflicts: Route[] = [];
  const tolerable: Route[] = [];
  for (const other of routes) {
    if (other === route || !isConflict(route.pattern, other.pattern)) continue;
    if (!hostConflict(model, route.operation, other.operation)) continue;
    if (isKeptApart(model, route, other)) tolerable.push(other);
    else conflicts.push(other);
  }
  const place = at(route.operation, HTTP);
  if (conflicts.length > 0) {
    report("HttpUriConflict", { uri: route.uri, others: list(conflicts) }, place);
  }
  if (tolerable.length > 0) {
    report("HttpUriConflict/pattern", { uri: route.uri, others: list(tolerable) }, place);
  }
}

function list(routes: readonly Route[]): string {
  return routes
    .map(({ operation, uri }) => `\`${operation.id}\` (${uri})`)
    .toSorted()
    .join(", ");
}

function isConflict(left: UriPattern, right: UriPattern): boolean {
  const length = Math.min(left.segments.length, right.segments.length);
  for (let index = 0; index < length; index++) {
    const one = left.segments[index];
    const other = right.segments[index];
    if (one === undefined || other === undefined) return false;
    if (isGreedy(one) || isGreedy(other)) {
      return isGreedy(one) === isGreedy(other) && areQueriesEqual(left, right);
    }
    if (one.type !== other.type) return false;
    if (one.type === "literal" && other.type === "literal" && one.text !== other.text) return false;
  }
  return left.segments.length === right.segments.length && areQueriesEqual(left, right);
}

function isGreedy(segment: UriSegment): boolean {
  return segment.type === "label" && segment.isGreedy;
}

function areQueriesEqual(left: UriPattern, right: UriPattern): boolean {
  return (
    left.query.size === right.query.size &&
    [...left.query].every(([key, value]) => right.query.get(key) === value)
  );
}

/** Whether each label of one that meets a literal of the other has a pattern that refuses it. */
function isKeptApart(model: Model, left: Route, right: Route): boolean {
  let isMet = false;
  for (const [index, one] of left.pattern.segments.entries()) {
    const other = right.pattern.segments[index];
    if (other === undefined || one.type === other.type) continue;
    isMet = true;
    const [route, label, literal] = one.type === "label" ? [left, one, other] : [right, other, one];
    if (label.type !== "label" || literal.type !== "literal") return false;
    if (!refuses(model, route.operation, label.name, literal.text)) return false;
  }
  return isMet;
}

function refuses(model: Model, operation: OperationShape, label: string, text: string): boolean {
  const input = model.shapes.get(operation.input);
  const member = input?.type === "structure" ? input.members.get(label) : undefined;
  const pattern = member && memberTraitOf(model, member, "smithy.api#pattern");
  if (typeof pattern !== "string") return false;
  try {
    return !new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}
