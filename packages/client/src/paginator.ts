import { createPaginator } from "@smithy/core";
import type { HttpHandlerOptions, PaginationConfiguration, Paginator } from "@smithy/types";
import { ownMember } from "./own-member.ts";

/**
 * The pages of an operation. They end with the first page whose token is absent or empty; where a
 * service repeats its last token for ever, set `stopOnSameToken` in the configuration.
 *
 * @public
 */
export interface Pages<Output, Item> extends Paginator<Output> {
  /** The items of all pages, one after another; the entries of a map as `[key, value]`. */
  items(): AsyncGenerator<Item, undefined, unknown>;
}

/** Starts the pages of an operation. @public */
export type Paginate<Configuration, Input, Output, Item> = (
  configuration: Configuration,
  input: Input,
  options?: HttpHandlerOptions,
) => Pages<Output, Item>;

/** @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait @public */
export interface PaginatorDescription {
  readonly client: unknown;
  readonly command: unknown;
  /** A member of the input. */
  readonly inputToken: string;
  /** Members of the output, from the outside in. */
  readonly outputToken: readonly string[];
  /** Members of the output, from the outside in. */
  readonly items?: readonly string[];
  /** A member of the input. */
  readonly pageSize?: string;
}

/**
 * Makes the paginator of an operation. The input that it is given is not changed, so that it may be
 * used again.
 *
 * @public
 */
export function paginator<
  Configuration extends PaginationConfiguration,
  Input extends object,
  Output extends object,
  Item,
>({
  client,
  command,
  inputToken,
  outputToken,
  items,
  pageSize,
}: PaginatorDescription): Paginate<Configuration, Input, Output, Item> {
  const paginate = createPaginator<Configuration, Input, Output>(
    client,
    command,
    inputToken,
    outputToken.join("."),
    pageSize,
  );
  return (configuration, input, ...options) => {
    const pages = paginate(configuration, { ...input }, ...options);
    return Object.assign(pages, { items: () => itemsOf<Output, Item>(pages, items ?? []) });
  };
}

async function* itemsOf<Output, Item>(
  pages: Paginator<Output>,
  path: readonly string[],
): AsyncGenerator<Item, undefined, unknown> {
  for await (const page of pages) {
    const found = path.reduce<unknown>(ownMember, page);
    // The path is the contract's, and so is the type of what it leads to.
    if (Array.isArray(found)) yield* found as Item[];
    else if (typeof found === "object" && found !== null) yield* Object.entries(found) as Item[];
  }
  return undefined;
}
