import { traitsOf } from "@tsmith/schema";
import type { ErrorWriters } from "../errors.ts";
import type {
  Exchange,
  OperationDescription,
  ProtocolServer,
  ServiceDescription,
} from "../service.ts";
import type { HttpCodec } from "./codec.ts";
import { splitUrl } from "./query.ts";
import { requestReader, type RequestReader } from "./read-request.ts";
import { createRouter, type RouteMatch } from "./router.ts";
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
  const router = createRouter(
    Object.entries(operations).flatMap(([name, description]) => {
      const { http } = traitsOf(description.schema[3]);
      if (http === undefined) return [];
      const [method, uri, status] = http;
      // Compiled when it is called first: few operations are, of a large service.
      let compiled: Operation | undefined;
      const operation = (): Operation =>
        (compiled ??= {
          ...compile(codec, name, description, status),
          writeRejection: rejectionWriter(description.errors),
        });
      return [{ method, uri, operation }];
    }),
  );
  return {
    match: async (request) => {
      const { path, query } = (codec.splitUrl ?? splitUrl)(request.url);
      const match = router.match(request.method, path, query);
      return match && { ...exchangeOf(match, request), writeError };
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
  { operation: compiled, labels, query }: RouteMatch<() => Operation>,
  request: Request,
): Omit<Exchange, "writeError"> {
  const operation = compiled();
  return {
    operation: operation.name,
    schema: operation.schema,
    readRequest: async () => {
      operation.checkAccept(request.headers);
      return operation.readRequest(request, labels, query);
    },
    writeOutput: operation.writeOutput,
    writeRejection: operation.writeRejection,
  };
}
