import type { Constraints } from "@tsmith/schema";
import type { ConditionEvaluator, ServerOptions, ServiceDescription } from "./service.ts";

/** Who reads and writes, what values must keep, and how much of them is taken. */
export interface Side {
  /** A server refuses what the model does not know; a client lets a newer service speak. */
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  readonly isTrue: ConditionEvaluator | undefined;
  readonly maxBodyBytes: number;
  readonly maxDepth: number;
}

/** What a server reads is checked. */
export function serverSide(
  { constraints }: Pick<ServiceDescription, "constraints">,
  { maxBodyBytes = 10 * 2 ** 20, maxDepth = 128, isTrue }: ServerOptions,
): Side {
  return { side: "server", constraints, isTrue, maxBodyBytes, maxDepth };
}

/** A client carries no constraints: the service has checked. */
export const clientSide: Side = {
  side: "client",
  constraints: {},
  isTrue: undefined,
  maxBodyBytes: Infinity,
  maxDepth: Infinity,
};
