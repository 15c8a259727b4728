import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "@tsmith/smithy";

/**
 * Whether endpoint rules ask for signatures that hold in several regions, which the service's own
 * traits need not name.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 * @internal
 */
export function asksForSigV4a(rules: NodeValue | undefined): boolean {
  if (isNodeArray(rules)) return rules.some(asksForSigV4a);
  if (!isNodeObject(rules)) return false;
  const asked = nodeProperty(rules, "authSchemes");
  const isAsked =
    isNodeArray(asked) && asked.some((scheme) => nodeProperty(scheme, "name") === "sigv4a");
  return isAsked || Object.values(rules).some(asksForSigV4a);
}
