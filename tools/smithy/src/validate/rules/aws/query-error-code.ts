import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import { compareShapeIds, shapeName, type ShapeId } from "../../../model/shape-id.ts";
import type { ServiceShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const QUERY_TRAITS = [
  "aws.protocols#awsQueryCompatible",
  "aws.protocols#awsQuery",
  "aws.protocols#ec2Query",
];

/**
 * The query protocols tell errors apart by their codes.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsqueryerror-trait
 */
export function queryErrorCodeRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    if (QUERY_TRAITS.some((trait) => service.traits.has(trait))) check(model, service, report);
  }
}

function check(model: Model, service: ServiceShape, report: Report): void {
  const errors = operationsOf(model, service.id).flatMap((operation) => operation.errors);
  const byCode = new Map<string, Set<ShapeId>>();
  for (const id of new Set([...service.errors, ...errors])) {
    const trait = model.shapes.get(id)?.traits.get("aws.protocols#awsQueryError");
    const code = nodeString(trait, "code") ?? shapeName(id);
    byCode.set(code, (byCode.get(code) ?? new Set()).add(id));
  }
  for (const [code, ids] of byCode) {
    if (ids.size === 1) continue;
    const shapes = [...ids].toSorted(compareShapeIds).join(", ");
    report("QueryErrorCode", { code, shapes }, at(service));
  }
}
