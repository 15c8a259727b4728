import { createAggregatedClient } from "@smithy/core/client";
import type {
  HttpHandlerOptions,
  PaginationConfiguration,
  WaiterConfiguration,
} from "@smithy/types";
import type { Pages } from "./paginator.ts";

/** The class of a client that has a method for each operation. @public */
export type AggregatedClientConstructor<
  Constructor extends new (...configuration: never) => object,
  Methods,
> = new (
  ...configuration: ConstructorParameters<Constructor>
) => InstanceType<Constructor> & Methods;

/** What the methods of an aggregated client are made of, each by its exported name. @public */
export interface AggregatedClientParts<Constructor> {
  readonly client: Constructor;
  readonly commands: Readonly<Record<string, unknown>>;
  readonly paginators?: Readonly<Record<string, unknown>>;
  readonly waiters?: Readonly<Record<string, unknown>>;
}

/** A callback in the style of Node. @public */
// oxlint-disable-next-line typescript/no-explicit-any -- As the official clients type it.
export type Callback<Output> = (error: any, output?: Output) => void;

/** An operation as a method: a promise, or a callback. @public */
export interface OperationMethod<Input, Output> {
  (args: Input, options?: HttpHandlerOptions): Promise<Output>;
  (args: Input, callback: Callback<Output>): void;
  (args: Input, options: HttpHandlerOptions, callback: Callback<Output>): void;
}

/** An operation that needs no input. @public */
export interface OptionalOperationMethod<Input, Output> extends OperationMethod<Input, Output> {
  (): Promise<Output>;
}

/** A paginator as a method. @public */
export type PaginatorMethod<Input, Output, Item> = (
  args: Input,
  configuration?: Omit<PaginationConfiguration, "client">,
) => Pages<Output, Item>;

/** A waiter as a method; a number is the longest time to wait, in seconds. @public */
export type WaiterMethod<Input, Result> = (
  args: Input,
  configuration: number | Omit<WaiterConfiguration<unknown>, "client">,
) => Promise<Result>;

/**
 * Makes the aggregated client of a service: its client class with a method for each operation,
 * paginator and waiter.
 *
 * @public
 */
export function aggregatedClient<
  Constructor extends new (...configuration: never) => object,
  Methods,
>({
  client,
  commands,
  paginators = {},
  waiters = {},
}: AggregatedClientParts<Constructor>): AggregatedClientConstructor<Constructor, Methods> {
  // A client of whatever service, as the runtime says it.
  const Base = client as unknown as Parameters<typeof createAggregatedClient>[1];
  class AggregatedClient extends Base {}
  createAggregatedClient({ ...commands }, AggregatedClient, {
    paginators: { ...paginators },
    waiters: { ...waiters },
  });
  return AggregatedClient as unknown as AggregatedClientConstructor<Constructor, Methods>;
}
