import { traitsOf } from "@tsmith/schema";
import type { ErrorWriters } from "../errors.ts";
import type {
  Exchange,
  OperationDescription,
  ProtocolServer,
  ServiceDescription,
} from "../service.ts";
import type { HttpCodec } from "./codec.ts";
import { type Candidate, candidateOf, chosen, splitId, withoutId } from "./operation-id.ts";
import { splitUrl } from "./query.ts";
import { requestReader, type RequestReader } from "./read-request.ts";
import { createRouter, type Route, type RouteMatch } from "./router.ts";
import { acceptCheck, responseWriter, type ResponseWriter } from "./write-response.ts";

interface Operation {
  readonly name: string;
  readonly schema: OperationDescription["schema"];
  readonly checkAccept: (headers: Headers) => void;
  readonly readRequest: RequestReader;
  readonly writeOutput: ResponseWriter;
  readonly writeRejection: Exchange["writeRejection"];
}

/** The server half of a protocol over HTTP bindings. */
export function serveHttp(
  codec: HttpCodec,
  { operations }: Pick<ServiceDescription, "operations">,
  { writeError, rejectionWriter }: ErrorWriters,
): ProtocolServer {
  // By method and pattern.
  const routes = new Map<string, Route<Candidate<() => Operation>[]>>();
  for (const [name, description] of Object.entries(operations)) {
    const { schema, errors } = description;
    const { http } = traitsOf(schema[3]);
    if (http === undefined) continue;
    const [method, pattern, status] = http;
    const { uri, id } = splitId(pattern);
    // Compiled when it is called first: few operations are, of a large service.
    let compiled: Operation | undefined;
    const operation = (): Operation =>
      (compiled ??= {
        ...compile(codec, name, description, status),
        writeRejection: rejectionWriter(errors),
      });
    const route = routes.get(`${method} ${uri}`) ?? { method, uri, operation: [] };
    route.operation.push(candidateOf(operation, id, schema[4], codec.constraints));
    routes.set(`${method} ${uri}`, route);
  }
  const router = createRouter([...routes.values()]);
  return {
    match: async (request) => {
      const { path, query } = (codec.splitUrl ?? splitUrl)(request.url);
      const match = router.match(request.method, path, query);
      const found = match && chosen(match.operation, request.headers, match.query);
      return found && { ...exchangeOf(match, found, request), writeError };
    },
    writeRejection: rejectionWriter([]),
  };
}

function compile(
  codec: HttpCodec,
  name: string,
  description: OperationDescription,
  status: number,
): Omit<Operation, "writeRejection"> {
  const { schema } = description;
  const document = codec.outputDocument?.(description) ?? codec.document;
  return {
    name,
    schema,
    checkAccept: acceptCheck(document, schema),
    readRequest: requestReader(codec, schema[4]),
    writeOutput: responseWriter({ ...codec, document }, schema[5], status),
  };
}

function exchangeOf(
  { labels, query }: RouteMatch<unknown>,
  { operation: compiled, id }: Candidate<() => Operation>,
  request: Request,
): Omit<Exchange, "writeError"> {
  const operation = compiled();
  const parameters = id === undefined ? query : withoutId(query);
  return {
    operation: operation.name,
    schema: operation.schema,
    readRequest: async () => {
      operation.checkAccept(request.headers);
      return operation.readRequest(request, labels, parameters);
    },
    writeOutput: operation.writeOutput,
    writeRejection: operation.writeRejection,
  };
}
