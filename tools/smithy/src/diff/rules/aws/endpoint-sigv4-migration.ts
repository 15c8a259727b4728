import type { Report } from "../../../diagnostics.ts";
import { authSchemes } from "../../../knowledge/auth-schemes.ts";
import { nodesEqual } from "../../../model/node-equality.ts";
import { nodeItems, nodeProperty, nodeString, type NodeValue } from "../../../model/node.ts";
import { at } from "../../../validate/at.ts";
import { changesOf, type Differences } from "../../differences.ts";
import { sigv4Change } from "../../sigv4-change.ts";

const RULES = "smithy.rules#endpointRuleSet";

/**
 * An endpoint of a rule set is signed with another version of AWS's signature.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#endpoint-authschemes-list-property
 */
export function endpointSigv4MigrationRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "service")) {
    const modeledBefore = authSchemes(differences.before, before);
    const modeledAfter = authSchemes(differences.after, after);
    const endpoints = endpointsOf(after.traits.get(RULES));
    const old = endpointsOf(before.traits.get(RULES));
    for (const [path, endpoint] of endpoints) {
      const previous = old.get(path);
      if (previous === undefined || nodesEqual(previous, endpoint)) continue;
      const schemesBefore = schemesOf(previous) ?? modeledBefore;
      const schemesAfter = schemesOf(endpoint) ?? modeledAfter;
      const change = sigv4Change(schemesBefore, schemesAfter);
      if (change === undefined) continue;
      const place = `an endpoint in the \`@${RULES}\` trait applied to \`${after.id}\` at: \`${path}\``;
      report(change, { place }, { ...at(after, RULES), id: "EndpointSigV4Migration" });
    }
  }
}

/** The endpoints of a rule set by their JSON pointers. */
function endpointsOf(ruleSet: NodeValue | undefined): ReadonlyMap<string, NodeValue> {
  const found = new Map<string, NodeValue>();
  const visit = (rule: NodeValue | undefined, path: string): void => {
    const endpoint = nodeProperty(rule, "endpoint");
    if (endpoint !== undefined) found.set(`${path}/endpoint`, endpoint);
    for (const [index, inner] of nodeItems(rule, "rules").entries())
      visit(inner, `${path}/rules/${index}`);
  };
  visit(ruleSet, "");
  return found;
}

/** The schemes that an endpoint names itself. */
function schemesOf(endpoint: NodeValue): readonly string[] | undefined {
  const schemes = nodeItems(nodeProperty(endpoint, "properties"), "authSchemes");
  if (schemes.length === 0) return undefined;
  return schemes.map((scheme) => nodeString(scheme, "name") ?? "");
}
