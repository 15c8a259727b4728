import { DroppedConnection } from "./dropped-connection.ts";
import type { Handling } from "./fetch.ts";

/** As much of a `Route` of Playwright as is needed to answer it. @public */
export interface RouteLike {
  request(): RequestLike;
  fulfill(response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: Buffer;
  }): Promise<void>;
  fallback(): Promise<void>;
  abort(errorCode?: string): Promise<void>;
}

/** @public */
export interface RequestLike {
  url(): string;
  method(): string;
  allHeaders(): Promise<Record<string, string>>;
  postDataBuffer(): Buffer | null;
}

/**
 * Answers what a page of Playwright asks for; what is not the service's goes on to other routes.
 *
 * @example await page.route("**\/*", playwrightRoute(qldbMock({ seed: 42 })));
 * @public
 */
export function playwrightRoute(mock: Handling): (route: RouteLike) => Promise<void> {
  return async (route) => {
    try {
      const response = await mock.handle(await webRequest(route.request()));
      if (response === undefined) return await route.fallback();
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      if (!(error instanceof DroppedConnection)) throw error;
      await route.abort("connectionreset");
    }
  };
}

async function webRequest(request: RequestLike): Promise<Request> {
  const method = request.method();
  const body = method === "GET" || method === "HEAD" ? null : request.postDataBuffer();
  return new Request(request.url(), {
    method,
    headers: await request.allHeaders(),
    ...(body !== null && { body: new Uint8Array(body) }),
  });
}
