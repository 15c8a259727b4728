import { initialRequestReader } from "../event-stream/initial-message.ts";
import { failureOf, type Flaws } from "../constraints/flaw.ts";
import type { ErrorWriters } from "../errors.ts";
import { readTextBody } from "../http/body.ts";
import { checkContentType } from "../http/content-type.ts";
import type { Exchange, ProtocolServer, ServiceDescription } from "../service.ts";
import { validationRejection } from "../validation.ts";
import type { InputReader, OutputWriter, RpcCodec } from "./codec.ts";

interface Operation extends Pick<Exchange, "operation" | "schema" | "writeRejection"> {
  readonly checkRequest: (request: Request) => void;
  readonly readInput: (request: Request) => Promise<unknown>;
  readonly writeOutput: OutputWriter;
}

/** The server half of a protocol whose messages are documents and nothing else. */
export function serveRpc(
  codec: RpcCodec,
  { operations }: Pick<ServiceDescription, "operations">,
  { writeError, rejectionWriter }: ErrorWriters,
): ProtocolServer {
  // An operation is compiled when it is called first: few are, of a large service.
  const compiled = new Map<string, Operation>();
  const operationOf = (name: string): Operation | undefined => {
    const description = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (description === undefined) return undefined;
    const operation = { ...description, name };
    const { schema } = description;
    return {
      operation: name,
      schema,
      checkRequest: (request) => codec.checkRequest?.(operation, request),
      readInput:
        (codec.events && initialRequestReader(codec.events, schema[4])) ??
        documentReader(codec, codec.inputReader(operation)),
      writeOutput: codec.outputWriter(operation),
      writeRejection: rejectionWriter(description.errors),
    };
  };
  return {
    match: async (request) => {
      const name = await codec.operationOf(request);
      if (name === undefined) return undefined;
      const operation = compiled.get(name) ?? operationOf(name);
      if (operation === undefined) return undefined;
      compiled.set(name, operation);
      const readRequest = async () => {
        operation.checkRequest(request);
        return operation.readInput(request);
      };
      return { ...operation, readRequest, writeError };
    },
    writeRejection: rejectionWriter([]),
  };
}

function documentReader(codec: RpcCodec, readInput: InputReader): Operation["readInput"] {
  return async (request) => {
    const bytes = await readDocument(codec, request);
    const flaws: Flaws = [];
    const input = readInput(bytes, flaws);
    if (flaws.length > 0) throw validationRejection(flaws.map(failureOf), input);
    return input;
  };
}

async function readDocument(
  { mediaType, maxBodyBytes, documentInUri }: RpcCodec,
  request: Request,
): Promise<Uint8Array> {
  const document = documentInUri?.(request);
  if (document !== undefined) return new TextEncoder().encode(document);
  const bytes = await readTextBody(request, maxBodyBytes);
  checkContentType(request, bytes, { type: "exactly", mediaType });
  return bytes;
}
