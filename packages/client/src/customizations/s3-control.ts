import type { StaticOperationSchema } from "@smithy/types";
import type { Customization } from "./customization.ts";

/**
 * The endpoint rules of S3 Control put the account in front of the host where it belongs; the
 * contract's `@endpoint`, which is older than they are, would put it there again.
 *
 * @see https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait
 * @public
 */
export const s3Control: Customization = { operation: withoutHostPrefix };

function withoutHostPrefix(operation: StaticOperationSchema): StaticOperationSchema {
  const [id, namespace, name, traits, input, output] = operation;
  if (typeof traits !== "object") return operation;
  const { endpoint: _, ...others } = traits;
  return [id, namespace, name, others, input, output];
}
