import type { Report } from "../../../diagnostics.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at, ticked } from "../../at.ts";
import { conditionKey } from "./condition-key.ts";
import { conditionKeyMembers } from "./condition-keys.ts";
import { SERVICE } from "./service-trait.ts";

/**
 * One member of an input gives the value of a condition key.
 *
 * @see https://smithy.io/2.0/aws/aws-iam.html#aws-iam-conditionkeyvalue-trait
 */
export function conditionKeyValueTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, SERVICE)) {
    for (const operation of operationsOf(model, service.id)) {
      const input = model.shapes.get(operation.input);
      if (input === undefined) continue;
      const given = Map.groupBy(conditionKeyMembers(model, operation), ({ name }) =>
        conditionKey(service, name),
      );
      for (const [key, members] of given) {
        if (members.length < 2) continue;
        const names = ticked(members.map(({ member }) => member.name).toSorted());
        const parameters = { key, operation: operation.id, members: names };
        report("ConditionKeyValueTrait", parameters, at(input));
      }
    }
  }
}
