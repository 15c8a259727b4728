import type { Overrides } from "@tsmith/arbitrary";
import type { AuthOptions } from "./auth/auth-options.ts";
import type { LoggedCall } from "./call-log.ts";
import type { Clock } from "./clock.ts";
import type { Collection } from "./collection.ts";
import type { Contract, ErrorsFor, InputFor, OutputFor } from "./contract.ts";
import type { Disturbable } from "./disturbances.ts";
import type { AnyCall } from "./operation.ts";
import type { OperationMock, RecordedCall } from "./operation-mock.ts";
import type { PageOptions } from "./paging.ts";

/** How a mock makes its data, and which requests are its own. @public */
export interface MockOptions<Shapes = Record<never, never>> {
  /** Another seed, other data; 0 unless set. */
  readonly seed?: number;
  /**
   * Where the clock of the mock starts, 2026-01-01T00:00:00Z unless set; it stands still but for
   * delays and `clock.advance`. A function is a clock to follow, such as the machine's.
   * Generated timestamps are around its first time.
   */
  readonly now?: Date | (() => Date);
  /** How many items each collection of the store starts with; 23 unless set. */
  readonly items?: number;
  readonly pages?: PageOptions;
  /**
   * Which inputs that the contract shows in `@examples` are answered as it shows: of operations
   * without pages and without a resource unless set, `all`, or `none`.
   */
  readonly examples?: "stateless" | "all" | "none";
  /**
   * Whether requests have to carry what the contract authenticates them by; not unless set. With
   * `true` anything that has the right shape will do.
   */
  readonly auth?: boolean | AuthOptions;
  /** Arbitraries of one's own, shape by shape. */
  readonly overrides?: Overrides<Shapes>;
  /**
   * Where the service is; the mock answers requests below it and no others. Unless set, it answers
   * at any origin what fits one of its operations and is not signed for another service.
   */
  readonly endpoint?: string | URL;
  /** Told of each call once it is answered or refused. */
  readonly onCall?: (call: LoggedCall) => void;
  /** Told in words of requests that break the contract; `console.warn` unless set. */
  readonly warn?: (text: string) => void;
}

/** What every mock has beside its operations. @public */
export interface MockCore<C extends Contract> extends Disturbable<AnyCall<keyof C["operations"]>> {
  /**
   * Answers a request as the service would, one that fits no operation with its 404.
   *
   * @throws what a function given to `reply` throws, and DroppedConnection where it is told to.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** As `fetch`; `undefined` where the request is not the service's. */
  handle(request: Request): Promise<Response | undefined>;
  /** Whether the request is the service's; its body is left to be read. */
  matches(request: Request): Promise<boolean>;
  readonly store: {
    readonly [Name in keyof C["collections"]]: Collection<C["collections"][Name]>;
  };
  readonly calls: {
    readonly [Name in keyof C["operations"]]: readonly RecordedCall<
      InputFor<C, Name>,
      OutputFor<C, Name>
    >[];
  };
  /** Every request that fits an operation, those that were refused among them, in order of arrival. */
  readonly log: readonly LoggedCall<keyof C["operations"]>[];
  readonly clock: Clock;
  /** Forgets replies, faults, delays and calls; store and clock are as at the start. */
  reset(): void;
}

/** A mock: its operations by name, and what every mock has. @public */
export type Mock<C extends Contract> = MockCore<C> & {
  readonly [Name in keyof C["operations"]]: OperationMock<
    InputFor<C, Name>,
    OutputFor<C, Name>,
    ErrorsFor<C, Name>
  >;
};
