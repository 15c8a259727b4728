import { serve } from "@tsmith/mock/node";
import { setupServer } from "msw/node";
import type { OfficialMock } from "./mock-of.ts";

/** A way between a client and a mock. */
export interface Connection {
  /** What a client has to be told to find the mock. */
  readonly config: { readonly endpoint?: string };
  readonly close: () => Promise<void>;
}

/** How the mock is reached: within the process, at the service's own address, or over a socket. */
export const transports: Readonly<Record<string, (mock: OfficialMock) => Promise<Connection>>> = {
  MSW: async ({ handlers }) => {
    const server = setupServer(...handlers);
    server.listen({ onUnhandledFrame: "error" });
    return { config: {}, close: async () => server.close() };
  },
  HTTP: async (mock) => {
    const { url, close } = await serve(mock);
    return { config: { endpoint: url }, close };
  },
};

/** What a client needs besides. */
export const account = {
  region: "eu-central-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
};

/** Waiters that wait no longer than a test likes. */
export const patience = { maxWaitTime: 20, minDelay: 0.01, maxDelay: 0.02 };

/** Everything that a paginator gives. */
export async function all<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  return items;
}
