import {
  createServer,
  Rejection,
  type ServerOptions,
  type ServiceDescription,
} from "@tsmith/protocol";
import { createAuthCheck } from "./auth/auth-check.ts";
import type { OperationBinding } from "./behaviour.ts";
import { createCallLog, refusalText } from "./call-log.ts";
import { createClock } from "./clock.ts";
import type { Completion } from "./complete.ts";
import type { Contract } from "./contract.ts";
import { createDisturbances } from "./disturbances.ts";
import { hash } from "./hash.ts";
import { createIsTrue } from "./is-true.ts";
import type { Mock, MockOptions } from "./mock-types.ts";
import { createErrorMaker } from "./modelled-error.ts";
import {
  type Amendment,
  type AnyCall,
  createOperation,
  type ServedOperation,
} from "./operation.ts";
import { ownership, withoutEndpointPath } from "./ownership.ts";
import { createRequestIds } from "./request-id.ts";
import { createResources } from "./resources.ts";
import { responderOf } from "./responder.ts";
import { type ArbitraryTable, createSamples } from "./samples.ts";
import type { MockService } from "./service.ts";
import { collectionOf, createStore, itemSchemaOf } from "./store.ts";

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
  const { seed = 0, items = DEFAULT_ITEMS, now = new Date(DEFAULT_NOW) } = options;
  // oxlint-disable-next-line no-console -- where a developer looks first
  const { warn = (text: string) => console.warn(text) } = options;
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
  const store = createStore(completion, described, descriptions, items);
  const resources = createResources(completion, described, descriptions, (description) => ({
    collection: collectionOf(store, description),
    itemSchema: itemSchemaOf(described, description),
  }));
  const operations = new Map<string, ServedOperation>();
  const byShapeName = new Map<string, ServedOperation>();
  const propertyOf = new Map<string, string>();
  const protocol = service.protocol.id;
  const log = createCallLog(options.onCall);
  const context = { seed, protocol, clock, completion, makeError, disturbances, log };
  const sources = {
    seed,
    completion,
    makeError,
    store,
    resources,
    options,
    shown: service.examples,
  };
  for (const [name, binding] of bindings) {
    const operation = createOperation(name, binding, context, responderOf(binding, sources));
    operations.set(name, operation);
    byShapeName.set(binding.schema[2], operation);
    propertyOf.set(binding.schema[2], name);
  }

  const requestIds = createRequestIds(seed);
  const served: ServiceDescription = {
    ...service,
    operations: Object.fromEntries(bindings.map(([, binding]) => [binding.schema[2], binding])),
  };
  const thrown = new WeakMap<Request, { readonly error: unknown }>();
  const amendments = new WeakMap<Request, readonly Amendment[]>();
  const server = createServer(
    served,
    async (call) => {
      const operation = byShapeName.get(call.operation);
      if (operation === undefined) throw new Error(`No operation is called ${call.operation}.`);
      return operation.respond(call, (amendment) => {
        const others = amendments.get(call.request) ?? [];
        amendments.set(call.request, [...others, amendment]);
      });
    },
    {
      isTrue,
      ...admitting(service, options),
      makeRequestId: requestIds.next,
      onRefusal: (rejection, { operation, request }) => {
        const property = propertyOf.get(operation) ?? operation;
        const refusal = refusalText(operation, rejection);
        const call = { operation: property, request, startedAt: clock.now(), duration: 0, refusal };
        log.add(call);
        log.tell(call);
        warn(refusal);
      },
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
    let amended = requestIds.stamp(response ?? server.refuse(unknownOperation));
    // One after another: each takes what the one before made.
    // oxlint-disable-next-line no-await-in-loop
    for (const amend of amendments.get(own) ?? []) amended = await amend(amended);
    return amended;
  };

  const core = {
    delay: disturbances.delay,
    fault: disturbances.fault,
    drift: disturbances.drift,
    log: log.calls,
    clock: { now: clock.now, advance: clock.advance },
    fetch: async (input: Request | URL | string, init?: RequestInit) => {
      // A request as it came over the wire has a URL that a copy would not have.
      const isRequest = input instanceof Request && init === undefined;
      const request = isRequest ? input : new Request(input, init);
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
      log.clear();
      clock.reset();
      requestIds.reset();
    },
  };
  // The operations and collections are those of the service's data, whose type is the contract.
  return { ...Object.fromEntries(operations), ...core } as unknown as Mock<C>;
}

/** Lets in what is authenticated, where the options ask for it. */
function admitting<C extends Contract>(
  { protocol, bucketInHost, auth = [], operations }: MockService<C>,
  { auth: asked = false }: MockOptions<C["shapes"]>,
): Pick<ServerOptions, "admit"> {
  if (asked === false) return {};
  const isS3 = bucketInHost === true;
  const check = createAuthCheck(asked === true ? {} : asked, { protocol: protocol.id, isS3 });
  const bindings: readonly OperationBinding[] = Object.values(operations);
  const schemes = new Map(bindings.map((binding) => [binding.schema[2], binding.auth ?? auth]));
  return { admit: ({ operation, request }) => check(request, schemes.get(operation) ?? []) };
}
