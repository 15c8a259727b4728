import { structureOf, type ErrorSchema } from "@tsmith/schema";
import type { OperationClient, UnknownError } from "./client.ts";
import { readBody } from "./http/body.ts";

/** Reads an output or an error; the bytes are those of the body, unless it is a stream. */
export type ResponseReader = (response: Response, bytes: Uint8Array) => unknown;

/** Reads what a protocol says of an error that a service answers with. */
export type ErrorReader = (response: Response, bytes: Uint8Array) => UnknownError;

/** How a protocol reads what a service replied to an operation. */
export interface ReplyReaders {
  readonly readOutput: ResponseReader;
  /** Whether the body of an output is left to the caller. */
  readonly isStreamed?: boolean;
  readonly readError: ErrorReader;
  /** What responses call an error of the model; as its shape unless set. */
  readonly errorName?: (error: ErrorSchema<unknown>) => string;
  /** Compiles the reader of an error of the model. */
  readonly errorReader: (error: ErrorSchema<unknown>) => ResponseReader;
}

/** Reads what a service replied; the errors are those of the operation. */
export function replyReader(
  {
    readOutput,
    isStreamed = false,
    readError,
    errorName = (error) => structureOf(error).name,
    errorReader,
  }: ReplyReaders,
  errors: readonly ErrorSchema<unknown>[],
): OperationClient["readResponse"] {
  const readers = new Map<ErrorSchema<unknown>, ResponseReader>();
  return async (response) => {
    const isSuccess = response.status < 300;
    const bytes = isSuccess && isStreamed ? new Uint8Array() : await readBody(response, Infinity);
    if (isSuccess) return { output: readOutput(response, bytes) };
    const unknownError = readError(response, bytes);
    const error = errors.find((candidate) => errorName(candidate) === unknownError.name);
    if (error === undefined) return { unknownError };
    const read = readers.get(error) ?? errorReader(error);
    readers.set(error, read);
    return { error: { schema: error, value: read(response, bytes) } };
  };
}
