import {
  Rejection,
  type Answer,
  type Call,
  type Exchange,
  type Handler,
  type Server,
  type ServerOptions,
  type ServiceDescription,
  type StreamErrorListener,
} from "./service.ts";
import { validationRejection } from "./validation.ts";

/**
 * Serves a service: `Request` in, `Response` out. Everything is compiled here, once.
 *
 * @example
 *   const server = createServer(service, async ({ input }) => ({ output: { echo: input } }));
 *   const response = await server.handle(new Request("http://localhost/cities"));
 *
 * @public
 */
export function createServer(
  service: ServiceDescription,
  handler: Handler,
  options: ServerOptions = {},
): Server {
  const protocol = service.protocol.serve(service, options);
  return {
    handle: async (request) => {
      const exchange = await protocol.match(request);
      return exchange === undefined ? undefined : answer(exchange, request, handler, options);
    },
    matches: async (request) => (await protocol.match(request)) !== undefined,
    refuse: protocol.writeRejection,
  };
}

async function answer(
  exchange: Exchange,
  request: Request,
  handler: Handler,
  options: ServerOptions,
): Promise<Response> {
  const { operation, schema } = exchange;
  let input: unknown;
  try {
    const rejection = await options.admit?.({ operation, request });
    if (rejection !== undefined) throw rejection;
    input = await exchange.readRequest();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    options.onRefusal?.(error, { operation, request });
    return exchange.writeRejection(error);
  }
  const call: Call = { operation, schema, input, request };
  const onStreamError = (error: unknown): void => options.onError?.(error, call);
  try {
    return write(exchange, await handler(call), onStreamError);
  } catch (error) {
    // A handler that reads a stream of events is thrown what is no event of the contract.
    if (error instanceof Rejection) return exchange.writeRejection(error);
    options.onError?.(error, call);
    return exchange.writeRejection(new Rejection("internal", "Internal failure"));
  }
}

function write(exchange: Exchange, given: Answer, onStreamError: StreamErrorListener): Response {
  if ("output" in given) return exchange.writeOutput(given.output, onStreamError);
  if ("error" in given) return exchange.writeError(given.error);
  return exchange.writeRejection(validationRejection(given.failures));
}
