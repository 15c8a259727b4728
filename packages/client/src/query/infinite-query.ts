import type { OptionalParameter } from "@smithy/types";
import type { InfiniteData, QueryFunction } from "@tanstack/query-core";
import { ownMember } from "../own-member.ts";
import { operationKey, type PagesKey, type QueriedOperation, type TaggedKey } from "./query-key.ts";
import { send } from "./sender.ts";

/** An operation that answers in pages, as options of an infinite query. @public */
export interface InfiniteQueryOptions<Input, Output, Token> {
  readonly queryKey: TaggedKey<PagesKey<Input>, InfiniteData<Output, Token>>;
  readonly queryFn: QueryFunction<Output, PagesKey<Input>, Token>;
  /** The token of the input: `undefined`, to start at the first page, unless it was given. */
  readonly initialPageParam: Token;
  readonly getNextPageParam: (lastPage: Output) => Token | undefined;
  /** The client tries again by itself, and knows for which errors. */
  readonly retry: false;
}

/** Makes the options of an operation's infinite query. @public */
export type InfiniteQuery<Client, Input, Output, TokenName extends keyof Input> = (
  client: Client,
  ...[input]: OptionalParameter<Input>
) => InfiniteQueryOptions<Input, Output, Input[TokenName]>;

/** @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait @public */
export interface PagedOperation extends QueriedOperation {
  /** A member of the input. */
  readonly inputToken: string;
  /** Members of the output, from the outside in. */
  readonly outputToken: readonly string[];
}

/**
 * Makes the factory of an operation's infinite query. Pages end with the first one whose token is
 * absent or empty.
 *
 * @public
 */
export function infiniteQuery<Client, Input extends object, Output, TokenName extends keyof Input>(
  operation: PagedOperation,
): InfiniteQuery<Client, Input, Output, TokenName> {
  type Token = Input[TokenName];
  const { inputToken, outputToken } = operation;
  return (client, ...[given]) => {
    // Where the input may be left out, nothing of it is required.
    const input = given ?? ({} as Input);
    return {
      queryKey: [...operationKey(operation, input), "pages"] as unknown as TaggedKey<
        PagesKey<Input>,
        InfiniteData<Output, Token>
      >,
      queryFn: ({ pageParam, signal }) =>
        send<Output>(client, operation, { ...input, [inputToken]: pageParam }, signal),
      // Both paths are the contract's, and so are the types of what they lead to.
      initialPageParam: ownMember(input, inputToken) as Token,
      getNextPageParam: (lastPage) => {
        const token = outputToken.reduce<unknown>(ownMember, lastPage);
        return isEmpty(token) ? undefined : (token as Token);
      },
      retry: false,
    };
  };
}

function isEmpty(token: unknown): boolean {
  return token === undefined || token === null || token === "";
}
