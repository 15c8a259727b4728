import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../../model/model.ts";
import type { MemberShape, OperationShape, ServiceShape } from "../../../model/shapes.ts";
import { at, ticked } from "../../at.ts";
import { conditionKey, conditionKeysOf } from "./condition-key.ts";
import { SERVICE } from "./service-trait.ts";

const RESOLVED = "aws.iam#serviceResolvedConditionKeys";
const VALUE = "aws.iam#conditionKeyValue";

/**
 * A condition key is one of AWS's, or the service or the identifiers of its resources define it.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#condition-keys
 */
export function conditionKeysRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, SERVICE)) {
    if (service.type !== "service") continue;
    const { defined, resolved } = conditionKeysOf(model, service);
    const keys = resolved.filter((key) => !defined.has(key));
    if (keys.length > 0) {
      const parameters = {
        service: service.id,
        keys: ticked(keys.toSorted()),
        known: ticked([...defined.keys()].toSorted()),
      };
      report("ConditionKeys/service", parameters, at(service, RESOLVED));
    }
    for (const operation of operationsOf(model, service.id)) {
      checkOperation(model, service, operation, report);
    }
  }
}

/** The members of an operation's input that give the value of a condition key, as it is named. */
export function conditionKeyMembers(
  model: Model,
  operation: OperationShape,
): readonly { readonly member: MemberShape; readonly name: string }[] {
  const input = model.shapes.get(operation.input);
  return (input === undefined ? [] : [...membersOf(input)]).flatMap((member) => {
    const name = member.traits.get(VALUE);
    return typeof name === "string" ? [{ member, name }] : [];
  });
}

function checkOperation(
  model: Model,
  service: ServiceShape,
  operation: OperationShape,
  report: Report,
): void {
  const { defined, resolved, used } = conditionKeysOf(model, service);
  const known = (): string => ticked([...defined.keys()].toSorted());
  for (const key of used.get(operation.id) ?? []) {
    if (defined.has(key) || key.startsWith("aws:")) continue;
    const parameters = { service: service.id, key, known: known() };
    report("ConditionKeys/operation", parameters, at(operation));
  }
  for (const { member, name } of conditionKeyMembers(model, operation)) {
    const key = conditionKey(service, name);
    const place = at(member, VALUE);
    const common = { operation: operation.id, service: service.id, member: member.id, key };
    if (!defined.has(key)) report("ConditionKeys/member", { ...common, known: known() }, place);
    if (resolved.includes(key)) report("ConditionKeys/resolved", common, place);
  }
}
