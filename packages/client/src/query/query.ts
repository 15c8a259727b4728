import type { OptionalParameter } from "@smithy/types";
import type { QueryFunction } from "@tanstack/query-core";
import {
  type OperationKey,
  operationKey,
  type QueriedOperation,
  type TaggedKey,
} from "./query-key.ts";
import { send } from "./sender.ts";

/** An operation as options of a query; what TanStack Query takes besides can be spread in. @public */
export interface QueryOptions<Input, Output> {
  readonly queryKey: TaggedKey<OperationKey<Input>, Output>;
  readonly queryFn: QueryFunction<Output, OperationKey<Input>>;
  /** The client tries again by itself, and knows for which errors. */
  readonly retry: false;
}

/** Makes the options of an operation's query. @public */
export type Query<Client, Input, Output> = (
  client: Client,
  ...[input]: OptionalParameter<Input>
) => QueryOptions<Input, Output>;

/**
 * Makes the factory of an operation's query.
 *
 * @example
 * export const getCityOptions: Query<CitiesClient, GetCityCommandInput, GetCityCommandOutput> =
 *   query({ service: "Cities", operation: "GetCity", command: GetCityCommand });
 * @public
 */
export function query<Client, Input extends object, Output>(
  operation: QueriedOperation,
): Query<Client, Input, Output> {
  return (client, ...[given]) => {
    // Where the input may be left out, nothing of it is required.
    const input = given ?? ({} as Input);
    return {
      queryKey: operationKey(operation, input) as TaggedKey<OperationKey<Input>, Output>,
      queryFn: ({ signal }) => send<Output>(client, operation, input, signal),
      retry: false,
    };
  };
}
