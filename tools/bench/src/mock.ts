import { createMock, type Contract, type MockService } from "@tsmith/mock/core";
import { mockFetch } from "@tsmith/mock/fetch";
import { qldbMock } from "@tsmith/qldb-mock";
import { getResponse, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { service } from "../../../packages/qldb-mock/src/service.ts";
import type { Contender } from "./measure.ts";

const url = "https://qldb.example/journal-s3-exports?max_results=100";

/** A call of a mock beside a handler that a person wrote, which returns a prepared body. */
export async function mockedCall(): Promise<readonly Contender[]> {
  const mock = qldbMock({ seed: 42, items: 100 });
  const body = await (await mock.fetch(url)).json();
  const byHand = [http.get("*/journal-s3-exports", () => HttpResponse.json(body as object))];
  const read = async (handlers: Parameters<typeof getResponse>[0]): Promise<string> => {
    const response = await getResponse(handlers, new Request(url));
    return (await response?.text()) ?? "";
  };
  return [
    { name: "MSW handler by hand, prepared body", run: () => read(byHand) },
    { name: "mock, through MSW", run: () => forgetting(mock, () => read([...mock.handlers])) },
    {
      name: "mock alone",
      run: () => forgetting(mock, async () => (await mock.fetch(url)).text()),
    },
  ];
}

/** A service of many operations beside one of one. */
export function manyOperations(count: number): readonly Contender[] {
  const one = mockOf(1);
  const many = mockOf(count);
  return [
    {
      name: "mock of 1 operation",
      run: () => forgetting(one, async () => (await one.fetch(addressOf(0))).text()),
    },
    {
      name: `mock of ${count} operations`,
      run: () => forgetting(many, async () => (await many.fetch(addressOf(count - 1))).text()),
    },
  ];
}

function addressOf(operation: number): string {
  return `https://qldb.example/operation-${operation}?max_results=10`;
}

/** `fetch` that is answered without MSW beside `fetch` that MSW answers. */
export function fetches(): readonly Contender[] {
  const mock = qldbMock({ seed: 42, items: 10 });
  const server = setupServer(...mock.handlers);
  return [
    {
      name: "mockFetch",
      run: () => {
        const { restore } = mockFetch([mock]);
        return forgetting(mock, call).finally(restore);
      },
    },
    {
      name: "MSW, setupServer",
      run: async () => {
        server.listen();
        try {
          // Listening costs once, and is not what is measured.
          for (let index = 0; index < CALLS; index += 1) await forgetting(mock, call);
        } finally {
          server.close();
        }
      },
      runs: CALLS,
    },
  ];
}

async function call(): Promise<string> {
  return (await fetch(url)).text();
}

/** How many calls go to one start of MSW. */
const CALLS = 20;

/** A mock remembers its calls, which a measurement would pile up. */
async function forgetting<T>(mock: { reset(): void }, run: () => Promise<T>): Promise<T> {
  const result = await run();
  calls += 1;
  if (calls % 1000 === 0) mock.reset();
  return result;
}

let calls = 0;

function mockOf(count: number): { fetch(url: string): Promise<Response>; reset(): void } {
  const { listJournalS3Exports: list } = service.operations;
  const [type, ns, , , input, output] = list.schema;
  const operations = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const traits = { http: ["GET", `/operation-${index}`, 200] };
      const schema = [type, ns, `Operation${index}`, traits, input, output];
      return [`operation${index}`, { ...list, schema }];
    }),
  );
  // Of a service that is made up, the contract is not known as a type.
  return createMock({ ...service, operations } as unknown as MockService<Contract>, { seed: 42 });
}
