import type { Overrides } from "@tsmith/arbitrary";
import { createServer, Rejection, type ServiceDescription } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import { type Clock, createClock } from "./clock.ts";
import type { Collection } from "./collection.ts";
import type { Completion } from "./complete.ts";
import type { Contract, ErrorsFor, InputFor, OutputFor } from "./contract.ts";
import { answering, type Responder } from "./default-answer.ts";
import { createDisturbances, type Disturbable } from "./disturbances.ts";
import { hash } from "./hash.ts";
import { createIsTrue } from "./is-true.ts";
import { lifecycleAnswering, listing } from "./lifecycle-answer.ts";
import { createErrorMaker } from "./modelled-error.ts";
import {
  type Amendment,
  type AnyCall,
  createOperation,
  type ServedOperation,
} from "./operation.ts";
import type { OperationMock, RecordedCall } from "./operation-mock.ts";
import { ownership, withoutEndpointPath } from "./ownership.ts";
import { type PageOptions, paging } from "./paging.ts";
import { createRequestIds } from "./request-id.ts";
import { type ArbitraryTable, createSamples } from "./samples.ts";
import type { MockService } from "./service.ts";
import { createResources } from "./resources.ts";
import { collectionOf, createStore, itemSchemaOf } from "./store.ts";

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
  /** Arbitraries of one's own, shape by shape. */
  readonly overrides?: Overrides<Shapes>;
  /**
   * Where the service is; the mock answers requests below it and no others. Unless set, it answers
   * at any origin what fits one of its operations and is not signed for another service.
   */
  readonly endpoint?: string | URL;
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

/** Of a request that is the service's and for none of its operations. */
const unknownOperation = new Rejection(
  "unknownOperation",
  "The service has no operation for this request.",
);
const DEFAULT_ITEMS = 23;
const DEFAULT_NOW = "2026-01-01T00:00:00Z";

/**
 * Makes a mock of a service: `Request` in, `Response` out. Data depends on the seed and the clock
 * of the options alone.
 *
 * @public
 */
export function createMock<C extends Contract>(
  service: MockService<C>,
  options: MockOptions<C["shapes"]> = {},
): Mock<C> {
  const { seed = 0, items = DEFAULT_ITEMS, now = new Date(DEFAULT_NOW), pages = {} } = options;
  const endpoint = options.endpoint === undefined ? undefined : new URL(options.endpoint);
  const isTrue = createIsTrue();
  const clock = createClock(now);
  const kit = { style: "readable", now: clock.now() } as const;
  const arbitraries = service.arbitraries(options.overrides, kit);
  // One arbitrary a shape, as its type says; which shapes, only the contract knows.
  const table = arbitraries as unknown as ArbitraryTable;
  const samples = createSamples(table, seed, service.exportedNames);
  const completion: Completion = { samples, constraints: service.constraints, isTrue };
  const makeError = createErrorMaker(completion);
  const disturbances = createDisturbances<AnyCall>(hash(seed, "mock"));

  const described: Readonly<Record<string, OperationBinding>> = service.operations;
  const bindings = Object.entries(described);
  const descriptions = service.resources ?? {};
  const store = createStore(completion, described, Object.values(descriptions), items);
  const resources = createResources(completion, descriptions, (description) => ({
    collection: collectionOf(store, description),
    itemSchema: itemSchemaOf(described, description),
  }));
  const operations = new Map<string, ServedOperation>();
  const byShapeName = new Map<string, ServedOperation>();
  const responderOf = (binding: OperationBinding): Responder => {
    const { behaviour } = binding;
    const { lifecycle } = behaviour;
    if (behaviour.type === "answers") {
      const byDefault = answering(completion, binding, behaviour);
      if (lifecycle === undefined) return byDefault;
      return lifecycleAnswering(
        { completion, makeError, resources },
        binding,
        lifecycle,
        byDefault,
      );
    }
    const itemsFor = listing(binding, collectionOf(store, behaviour), resources);
    return paging({ seed, completion, itemsFor, makeError, options: pages }, binding, behaviour);
  };
  const protocol = service.protocol.id;
  const context = { seed, protocol, clock, completion, makeError, disturbances };
  for (const [name, binding] of bindings) {
    const operation = createOperation(name, binding, context, responderOf(binding));
    operations.set(name, operation);
    byShapeName.set(binding.schema[2], operation);
  }

  const requestIds = createRequestIds(seed);
  const served: ServiceDescription = {
    ...service,
    operations: Object.fromEntries(bindings.map(([, binding]) => [binding.schema[2], binding])),
  };
  const thrown = new WeakMap<Request, { readonly error: unknown }>();
  const amendments = new WeakMap<Request, Amendment>();
  const server = createServer(
    served,
    async (call) => {
      const operation = byShapeName.get(call.operation);
      if (operation === undefined) throw new Error(`No operation is called ${call.operation}.`);
      return operation.respond(call, (amendment) => amendments.set(call.request, amendment));
    },
    {
      isTrue,
      makeRequestId: requestIds.next,
      onError: (error, { request }) => thrown.set(request, { error }),
    },
  );

  const handle = async (request: Request): Promise<Response | undefined> => {
    const owner = ownership(request, service, endpoint);
    if (owner === "foreign") return undefined;
    const own = withoutEndpointPath(request, endpoint);
    const response = await server.handle(own);
    const failure = thrown.get(own);
    if (failure !== undefined) throw failure.error;
    if (response === undefined && owner === "perhaps") return undefined;
    const stamped = requestIds.stamp(response ?? server.refuse(unknownOperation));
    return amendments.get(own)?.(stamped) ?? stamped;
  };

  const core = {
    delay: disturbances.delay,
    fault: disturbances.fault,
    clock: { now: clock.now, advance: clock.advance },
    fetch: async (input: Request | URL | string, init?: RequestInit) => {
      const request = new Request(input, init);
      return (await handle(request)) ?? requestIds.stamp(server.refuse(unknownOperation));
    },
    handle,
    matches: async (request: Request) => {
      const owner = ownership(request, service, endpoint);
      if (owner !== "perhaps") return owner === "own";
      return server.matches(withoutEndpointPath(request, endpoint));
    },
    store: Object.fromEntries(store),
    calls: Object.fromEntries([...operations].map(([name, { calls }]) => [name, calls])),
    reset: () => {
      for (const operation of operations.values()) operation.reset();
      for (const collection of store.values()) collection.seed(items);
      resources.reset();
      disturbances.clear();
      clock.reset();
      requestIds.reset();
    },
  };
  // The operations and collections are those of the service's data, whose type is the contract.
  return { ...Object.fromEntries(operations), ...core } as unknown as Mock<C>;
}
