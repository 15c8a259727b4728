import { HttpResponse } from "@smithy/core/protocols";
import type { HttpRequest } from "@smithy/types";

/** An answer of the handler below. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** The body where it is no JSON. */
  readonly text?: string;
}

/** A request handler that keeps what it was sent, and gives the answers one after another. */
export function capture(...answers: Answer[]) {
  const requests: HttpRequest[] = [];
  const handler = {
    async handle(request: HttpRequest) {
      requests.push(request);
      const { status = 200, headers = {}, body = {}, text } = answers.shift() ?? {};
      return {
        response: new HttpResponse({
          statusCode: status,
          headers: { "content-type": "application/json", ...headers },
          body: new TextEncoder().encode(text ?? JSON.stringify(body)),
        }),
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  return { requests, handler };
}
