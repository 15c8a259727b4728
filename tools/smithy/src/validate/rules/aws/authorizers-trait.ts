import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeEntries, nodeProperty, nodeString } from "../../../model/node.ts";
import { at, ticked } from "../../at.ts";

const AUTHORIZERS = "aws.apigateway#authorizers";

/**
 * An authorizer is for an authentication scheme that the service has.
 *
 * @see https://smithy.io/2.0/aws/amazon-apigateway.html#aws-apigateway-authorizers-trait
 */
export function authorizersTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, AUTHORIZERS)) {
    const place = at(service, AUTHORIZERS);
    const authorizers = nodeEntries(service.traits.get(AUTHORIZERS));
    const schemes = [...service.traits.keys()].filter((trait) =>
      model.shapes.get(trait)?.traits.has("smithy.api#authDefinition"),
    );
    const wrong = authorizers
      .map(([name, authorizer]) => ({ name, scheme: nodeString(authorizer, "scheme") ?? "" }))
      .filter(({ scheme }) => !schemes.includes(scheme));
    if (wrong.length > 0) {
      const mappings = wrong.map(({ name, scheme }) => `${name} -> ${scheme}`).toSorted();
      const parameters = {
        trait: AUTHORIZERS,
        schemes: ticked(schemes.toSorted()),
        mappings: mappings.join(", "),
      };
      report("AuthorizersTrait/scheme", parameters, place);
    }
    const misconfigured = authorizers.filter(([, authorizer]) => {
      const version = nodeString(authorizer, "authorizerPayloadFormatVersion");
      const isSimple = nodeProperty(authorizer, "enableSimpleResponses") !== undefined;
      return isSimple && version !== undefined && version !== "2.0";
    });
    if (misconfigured.length > 0) {
      const names = misconfigured.map(([name]) => name).toSorted();
      const parameters = { trait: AUTHORIZERS, authorizers: names.join(", ") };
      report("AuthorizersTrait/simple-responses", parameters, place);
    }
  }
}
