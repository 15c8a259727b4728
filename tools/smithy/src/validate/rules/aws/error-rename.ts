import type { Report } from "../../../diagnostics.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";
import { inHashOrder } from "../../hash-order.ts";

const PROTOCOLS = ["awsJson1_0", "awsJson1_1", "awsQuery", "ec2Query", "restJson1", "restXml"];

/**
 * The protocols of AWS name an error on the wire by its shape, so a service cannot rename one.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#service
 */
export function errorRenameRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    const protocols = PROTOCOLS.filter((name) => service.traits.has(`aws.protocols#${name}`));
    if (protocols.length === 0) continue;
    for (const [error, name] of service.rename) {
      if (!model.shapes.get(error)?.traits.has("smithy.api#error")) continue;
      const parameters = { error, name, protocols: inHashOrder(protocols).join(", ") };
      report("ErrorRename", parameters, at(service));
    }
  }
}
