import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty, nodeString } from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

/** The traits with endpoints, and the properties that have them by Region or partition. */
const SPECIAL_CASES: ReadonlyMap<ShapeId, readonly string[]> = new Map([
  ["aws.endpoints#standardRegionalEndpoints", ["regionSpecialCases", "partitionSpecialCases"]],
  ["aws.endpoints#standardPartitionalEndpoints", ["partitionEndpointSpecialCases"]],
]);
const SUPPORTED = new Set(["{region}", "{service}", "{dnsSuffix}", "{dualStackDnsSuffix}"]);

/**
 * An endpoint for some Regions is a URL, in which only some names stand for what is known.
 *
 * @see https://smithy.io/2.0/aws/aws-endpoints-region.html
 */
export function awsSpecialCaseEndpointRule(model: Model, report: Report): void {
  for (const [trait, properties] of SPECIAL_CASES) {
    for (const service of shapesWithTrait(model, trait)) {
      const cases = properties.flatMap((property) =>
        nodeEntries(nodeProperty(service.traits.get(trait), property)),
      );
      for (const [, list] of cases) {
        for (const one of isNodeArray(list) ? list : []) {
          const endpoint = nodeString(one, "endpoint");
          if (endpoint !== undefined) check(service, trait, endpoint, report);
        }
      }
    }
  }
}

function check(service: Shape, trait: ShapeId, endpoint: string, report: Report): void {
  const place = at(service, trait);
  const used = endpoint.match(/\{[^}]*\}/g) ?? [];
  const unsupported = used.filter((pattern) => !SUPPORTED.has(pattern));
  if (unsupported.length > 0) {
    const patterns = unsupported.join(", ");
    report("AwsSpecialCaseEndpoint.UnsupportedEndpointPattern", { endpoint, patterns }, place);
  }
  if (!/^https?:\/\//.test(endpoint)) {
    report("AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme", { endpoint }, place);
  }
  if (!isUrl(endpoint.replaceAll("{", "").replaceAll("}", ""))) {
    report("AwsSpecialCaseEndpoint.InvalidEndpointPatternUrl", { endpoint }, place);
  }
}

/** Whether a text is a URL as it stands: `URL` mends some that are not. */
function isUrl(text: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9+.-]*:[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/.test(text) &&
    URL.canParse(text)
  );
}
