import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { uriForm } from "../../knowledge/uri-pattern.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import type { OperationShape } from "../../model/shapes.ts";
import { at } from "../at.ts";
import { hostConflict } from "../host-conflict.ts";

const HTTP = "smithy.api#http";

interface Route {
  readonly operation: OperationShape;
  readonly uri: string;
}

/**
 * No two operations of a service have the same method and URI, whatever their labels are called.
 * Other overlaps are settled by which URI is the more specific.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#specificity-routing
 */
export function httpUriConflictRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const routes of routesByForm(operationsOf(model, service.id))) {
      for (const route of routes) {
        const conflicts = routes.filter(
          (other) => other !== route && hostConflict(model, route.operation, other.operation),
        );
        if (conflicts.length === 0) continue;
        const others = conflicts.map(({ operation, uri }) => `\`${operation.id}\` (${uri})`);
        const parameters = { uri: route.uri, others: others.toSorted().join(", ") };
        report("HttpUriConflict", parameters, at(route.operation, HTTP));
      }
    }
  }
}

/** Routes that look the same once the names of their labels are gone. */
function routesByForm(operations: readonly OperationShape[]): Iterable<readonly Route[]> {
  const routes = new Map<string, Route[]>();
  for (const operation of operations) {
    const http = operation.traits.get(HTTP);
    const uri = nodeProperty(http, "uri");
    const method = nodeProperty(http, "method");
    if (typeof uri !== "string" || typeof method !== "string") continue;
    const form = `${method} ${uriForm(uri)}`;
    const same = routes.get(form);
    if (same === undefined) routes.set(form, [{ operation, uri }]);
    else same.push({ operation, uri });
  }
  return routes.values();
}
