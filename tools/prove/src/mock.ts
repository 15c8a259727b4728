import type { OperationTable } from "@tsmith/arbitrary";
import { contents, type MockUnderTest, type MockVariant } from "@tsmith/arbitrary/laws";
import {
  collectionNames,
  mockNames,
  operationNames,
  type ModuleExports,
  type ServiceView,
} from "@tsmith/codegen";
import { exportOf } from "./generated-service.ts";
import { parentCheck } from "./parent-check.ts";

/** A generated mock, without its types. */
interface AnyMock {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly calls: Readonly<Record<string, readonly { readonly input: unknown }[]>>;
  readonly store: Readonly<Record<string, { readonly all: () => readonly unknown[] }>>;
  readonly [operation: string]: unknown;
}

interface AnyOperation {
  readonly reply: (output: unknown) => { readonly once: () => void };
  readonly reset: () => void;
  readonly fail: (error: string, fields: unknown) => { readonly once: () => void };
}

/** The generated mock, as the laws ask it. */
export function mockUnderTest(
  view: ServiceView,
  exported: ModuleExports,
  operations: OperationTable<Record<string, unknown>>,
  { items = 0, short, lastToken }: MockVariant,
): MockUnderTest {
  const pages = {
    ...(short !== undefined && { short }),
    ...(lastToken !== undefined && { lastToken }),
  };
  const createMock = exportOf<(options: object) => AnyMock>(exported, mockNames(view).factory);
  const mock = createMock({ seed: 7, items, pages, warn: () => {} });
  const properties = byOperation(view, operationNames(view));
  // A stream is read once, however often it is asked for.
  const inputs = new WeakMap<object, Promise<unknown>>();
  const read = (call: { readonly input: unknown }): Promise<unknown> => {
    const content = inputs.get(call) ?? contents(call.input);
    inputs.set(call, content);
    return content;
  };
  const isBelow = parentCheck(view);
  const collections = byOperation(view, collectionNames(view));
  return {
    fetch: (request) => mock.fetch(request),
    answer(operation, answer) {
      const bound = mock[properties.get(operation) ?? ""] as AnyOperation;
      // What an input that was never sent left behind is not for this one.
      bound.reset();
      if ("output" in answer) bound.reply(answer.output).once();
      else bound.fail(answer.error, answer.fields).once();
    },
    async inputs(operation) {
      const calls = mock.calls[properties.get(operation) ?? ""] ?? [];
      return Promise.all(calls.map((call) => read(call)));
    },
    stored(operation, input) {
      const found = mock.store[collections.get(operation) ?? ""]?.all() ?? [];
      const all = found.filter((item) => isBelow(operation, input, item));
      return operations[operation]?.pagination?.isMap === true ? all.map(pairOf) : all;
    },
  };
}

/** A paginator gives the entry of a map as a pair, where the store has an object of the two. */
function pairOf(entry: unknown): unknown {
  const { key, value } = entry as { readonly key: unknown; readonly value: unknown };
  return [key, value];
}

function byOperation<T>(
  { operations }: ServiceView,
  names: ReadonlyMap<ServiceView["operations"][number], T>,
): ReadonlyMap<string, T> {
  return new Map(
    operations.flatMap((operation) => {
      const found = names.get(operation);
      return found === undefined ? [] : [[operation.name, found] as const];
    }),
  );
}
