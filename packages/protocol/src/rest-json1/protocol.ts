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
import { errorWriter, rejectionWriter } from "./errors.ts";
import { requestReader, type RequestReader } from "./read-request.ts";
import { acceptCheck, responseWriter, type ResponseWriter } from "./write-response.ts";

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
  readonly writeError: Exchange["writeError"];
  readonly writeRejection: Exchange["writeRejection"];
}

function serve(service: ServiceDescription, options: ServerOptions): ProtocolServer {
  const codec = serverCodec(service, options);
  const router = createRouter(routesOf(codec, service, errorWriter(codec)));
  return {
    match: (request) => {
      const { path, query } = splitUrl(request.url);
      const match = router.match(request.method, path, query);
      return match && exchangeOf(match, request);
    },
  };
}

/** An operation is compiled when it is called first: few are, of a large service. */
function routesOf(
  codec: RestJson1Codec,
  { operations }: ServiceDescription,
  writeError: Exchange["writeError"],
): readonly { method: string; uri: string; operation: () => Operation }[] {
  return Object.entries(operations).flatMap(([name, description]) => {
    const { http } = traitsOf(description.schema[3]);
    if (http === undefined) return [];
    const [method, uri, status] = http;
    let compiled: Operation | undefined;
    const operation = (): Operation =>
      (compiled ??= {
        name,
        ...compile(codec, description, status),
        writeError,
        writeRejection: rejectionWriter(codec, description.errors, writeError),
      });
    return { method, uri, operation };
  });
}

function compile(
  codec: RestJson1Codec,
  { schema }: OperationDescription,
  status: number,
): Pick<Operation, "schema" | "checkAccept" | "readRequest" | "writeOutput"> {
  return {
    schema,
    checkAccept: acceptCheck(schema[5]),
    readRequest: requestReader(codec, schema[4]),
    writeOutput: responseWriter(codec, schema[5], status),
  };
}

function exchangeOf(
  { operation: compiled, labels, query }: RouteMatch<() => Operation>,
  request: Request,
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
    writeError: operation.writeError,
    writeRejection: operation.writeRejection,
  };
}
