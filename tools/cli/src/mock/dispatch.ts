import type { Fetcher } from "@tsmith/mock/node";
import type { MockOfService } from "./mock-of-service.ts";

/**
 * Several mocks as one: a request goes to the service that it is signed for, whose host it names or
 * whose operation it fits; with prefixes, to the one that its path starts with.
 */
export function dispatch(mocks: readonly MockOfService[], hasPrefixes: boolean): Fetcher {
  if (hasPrefixes) return { fetch: (request) => byPrefix(mocks, request) };
  return {
    fetch: async (request) => {
      for (const { mock } of mocks) {
        // oxlint-disable-next-line no-await-in-loop -- the first that has it
        if (await mock.matches(request)) return mock.fetch(request);
      }
      const [first] = mocks;
      return first === undefined ? nobody() : first.mock.fetch(request);
    },
  };
}

async function byPrefix(mocks: readonly MockOfService[], request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [, prefix = "", rest = ""] = /^\/([^/]*)(.*)$/s.exec(url.pathname) ?? [];
  const found = mocks.find(({ name }) => name === prefix);
  if (found === undefined) return nobody();
  url.pathname = rest === "" ? "/" : rest;
  return found.mock.fetch(new Request(url, request));
}

function nobody(): Response {
  return new Response("There is no service for this request.\n", { status: 404 });
}
