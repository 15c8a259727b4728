import { http, type HttpHandler } from "msw";
import { DroppedConnection } from "./dropped-connection.ts";

/** What answers requests: a mock, without its types. @internal */
export interface Answerer {
  fetch(request: Request): Promise<Response>;
  matches(request: Request): Promise<boolean>;
}

/**
 * One handler for a whole service, as MSW asks its handlers one after another: 400 operations cost
 * what one does. Requests that are not the service's go on to the other handlers, and to MSW's
 * `onUnhandledRequest` (MSW 2) or `onUnhandledFrame` (MSW 3) where there are none.
 *
 * @internal
 */
export function mswHandlers(mock: Answerer): readonly HttpHandler[] {
  const handler = http.all("*", async ({ request }) => {
    try {
      return await mock.fetch(request);
    } catch (error) {
      // How MSW is told that there is no answer.
      if (error instanceof DroppedConnection) return Response.error();
      throw error;
    }
  });
  // MSW counts a request as handled by every handler whose predicate is true, answered or not. A
  // path cannot say whose a request is; functions in its place came in the middle of MSW 2.
  return [
    Object.assign(handler, {
      predicate: ({ request }: { readonly request: Request }) => mock.matches(request),
    }),
  ];
}
