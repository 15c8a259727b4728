import type { MutationFunction } from "@tanstack/query-core";
import type { QueriedOperation } from "./query-key.ts";
import { send } from "./sender.ts";

/** An operation as options of a mutation, whose variables are the input. @public */
export interface MutationOptions<Input, Output> {
  readonly mutationKey: readonly [service: string, operation: string];
  readonly mutationFn: MutationFunction<Output, Input>;
}

/** Makes the options of an operation's mutation. @public */
export type Mutation<Client, Input, Output> = (client: Client) => MutationOptions<Input, Output>;

/**
 * Makes the factory of an operation's mutation.
 *
 * @public
 */
export function mutation<Client, Input extends object, Output>(
  operation: QueriedOperation,
): Mutation<Client, Input, Output> {
  return (client) => ({
    mutationKey: [operation.service, operation.operation],
    mutationFn: (input) => send<Output>(client, operation, input),
  });
}
