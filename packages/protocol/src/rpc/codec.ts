import type { Flaws } from "../constraints/flaw.ts";
import type { EventCodec } from "../event-stream/codec.ts";
import type { Exchange, OperationDescription } from "../service.ts";
import type { Side } from "../side.ts";

/** What the operations of a service have in common whose messages are documents and nothing else. */
export interface RpcCodec extends Pick<Side, "maxBodyBytes"> {
  /** Of the body of a request. */
  readonly mediaType: string;
  /**
   * The name of the operation that a request is for; `undefined` where it is not one of the
   * protocol, or for another service. The body may be looked at in a clone of the request.
   */
  readonly operationOf: (request: Request) => Promise<string | undefined>;
  /** The document of a request that has it in its URI; `undefined` where it is the body. */
  readonly documentInUri?: (request: Request) => string | undefined;
  /** @throws Rejection where a request has what none of the protocol may have. */
  readonly checkRequest?: (operation: RpcOperation, request: Request) => void;
  /** How events are written, where the protocol has streams of them. */
  readonly events?: EventCodec;
  readonly inputReader: (operation: RpcOperation) => InputReader;
  readonly outputWriter: (operation: RpcOperation) => OutputWriter;
}

export interface RpcOperation extends OperationDescription {
  /** The name of the operation's shape. */
  readonly name: string;
}

/**
 * Reads the input of an operation; the bytes may be none.
 *
 * @throws Rejection where they are not an input of the contract.
 */
export type InputReader = (bytes: Uint8Array, flaws: Flaws) => unknown;

/** @throws TypeError where the value is none of the shape. */
export type OutputWriter = Exchange["writeOutput"];
