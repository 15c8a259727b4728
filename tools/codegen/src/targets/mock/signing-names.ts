import { isNodeArray, isNodeObject, type NodeValue, type ServiceShape } from "@tsmith/smithy";

/**
 * The names that the endpoint rules of a service sign for, apart from its own: S3 signs some of its
 * operations for `s3express`.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 * @internal
 */
export function otherSigningNames({ traits }: ServiceShape, own: unknown): readonly string[] {
  const found = new Set<string>();
  collect(traits.get("smithy.rules#endpointRuleSet"), found);
  return [...found].filter((name) => name !== own && !name.includes("{")).toSorted();
}

function collect(node: NodeValue | undefined, found: Set<string>): void {
  if (isNodeArray(node)) {
    for (const item of node) collect(item, found);
  } else if (isNodeObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key === "signingName" && typeof value === "string") found.add(value);
      else collect(value, found);
    }
  }
}
