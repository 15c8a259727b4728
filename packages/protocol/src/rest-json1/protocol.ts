import { createRouter, type RouteMatch } from "../http/router.ts";
import { splitUrl } from "../http/query.ts";
import { traitsOf } from "../schema/traits.ts";
import type {
  Exchange,
  OperationDescription,
  Protocol,
  ProtocolServer,
  ServerOptions,
  ServiceDescription,
} from "../service.ts";
import { serverCodec, type RestJson1Codec } from "./codec.ts";
import { errorWriter, writeRejection } from "./errors.ts";
import { requestReader, type RequestReader } from "./request.ts";
import { acceptCheck, responseWriter, type ResponseWriter } from "./response.ts";

/**
 * JSON over HTTP bindings.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @public
 */
export const restJson1: Protocol = { id: "aws.protocols#restJson1", serve };

interface Operation {
  readonly name: string;
  readonly schema: OperationDescription["schema"];
  readonly checkAccept: (headers: Headers) => void;
  readonly readRequest: RequestReader;
  readonly writeOutput: ResponseWriter;
}

function serve(service: ServiceDescription, options: ServerOptions): ProtocolServer {
  const codec = serverCodec(service, options);
  const writeError = errorWriter(codec);
  const router = createRouter(routesOf(codec, service));
  return {
    match: (request) => {
      const { path, query } = splitUrl(request.url);
      const match = router.match(request.method, path, query);
      return match && exchangeOf(match, request, writeError);
    },
  };
}

/** An operation is compiled when it is called first: few are, of a large service. */
function routesOf(
  codec: RestJson1Codec,
  { operations }: ServiceDescription,
): readonly { method: string; uri: string; operation: () => Operation }[] {
  return Object.entries(operations).flatMap(([name, { schema }]) => {
    const { http } = traitsOf(schema[3]);
    if (http === undefined) return [];
    const [method, uri, status] = http;
    let compiled: Operation | undefined;
    return { method, uri, operation: () => (compiled ??= compile(codec, name, schema, status)) };
  });
}

function compile(
  codec: RestJson1Codec,
  name: string,
  schema: Operation["schema"],
  status: number,
): Operation {
  return {
    name,
    schema,
    checkAccept: acceptCheck(schema[5]),
    readRequest: requestReader(codec, schema[4]),
    writeOutput: responseWriter(codec, schema[5], status),
  };
}

function exchangeOf(
  { operation: compiled, labels, query }: RouteMatch<() => Operation>,
  request: Request,
  writeError: Exchange["writeError"],
): Exchange {
  const operation = compiled();
  return {
    operation: operation.name,
    schema: operation.schema,
    readRequest: async () => {
      operation.checkAccept(request.headers);
      return operation.readRequest(request, labels, query);
    },
    writeOutput: operation.writeOutput,
    writeError,
    writeRejection,
  };
}
