import type { Constraints, ErrorSchema, OperationSchema } from "@tsmith/schema";

/**
 * What a server knows of a service: its operations as schemas, its constraints, its protocol. Plain
 * data, apart from the protocol.
 *
 * @public
 */
export interface ServiceDescription {
  /** The absolute shape id, as `com.amazonaws.qldb#AmazonQLDB`. */
  readonly id: string;
  readonly version: string;
  readonly protocol: Protocol;
  readonly constraints: Constraints;
  /** By the name of the operation's shape. */
  readonly operations: Readonly<Record<string, OperationDescription>>;
  /** Where the protocol writes XML. */
  readonly xmlNamespace?: string;
  /** Whether `restXml` writes errors without an envelope around them. */
  readonly noErrorWrapping?: true;
  /** Whether the first label of a path may stand in the host instead, as the buckets of S3 do. */
  readonly bucketInHost?: true;
  /** Whether clients that know the service by AWS Query are told of errors as there. */
  readonly awsQueryCompatible?: true;
}

/** An operation from `I` to `O`, and the errors that it may answer with. @public */
export interface OperationDescription<I = unknown, O = unknown> {
  readonly schema: OperationSchema<I, O>;
  /** The operation's own errors and those of its service. */
  readonly errors: readonly ErrorSchema<unknown>[];
  /** Whether the only member of the output is written as the root of the XML. */
  readonly s3UnwrappedXmlOutput?: true;
}

/** What a handler is asked: a request that the contract allows, read. @public */
export interface Call<I = unknown> {
  /** The name of the operation's shape. */
  readonly operation: string;
  readonly schema: OperationSchema<I, unknown>;
  readonly input: I;
  /** As it arrived; its body is spent. */
  readonly request: Request;
}

/**
 * What a handler answers: an output, an error of the model, or members of the input that it refuses
 * for a reason of its own (a token that it never gave out).
 *
 * @public
 */
export type Answer<O = unknown> =
  | { readonly output: O }
  | { readonly error: ModeledError }
  | { readonly failures: readonly Failure[] };

/** An error of the model with the values of its members. @public */
export interface ModeledError {
  readonly schema: ErrorSchema<unknown>;
  readonly value: unknown;
}

/**
 * A member of the input that breaks a constraint.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @public
 */
export interface Failure {
  /** A JSON pointer into the input, as `/exports/0/name`. */
  readonly path: string;
  /** One sentence, which names the path and the constraint. */
  readonly message: string;
}

/** @public */
export type Handler = (call: Call) => Promise<Answer>;

/** A service that answers requests. @public */
export interface Server {
  /**
   * Reads, checks, calls the handler and writes; whatever the bytes are, the promise is kept.
   * Resolves to `undefined` where no operation matches: the caller decides whether that is a 404 or
   * none of its business.
   */
  readonly handle: (request: Request) => Promise<Response | undefined>;
  /** Whether an operation matches; the body is left to be read. */
  readonly matches: (request: Request) => Promise<boolean>;
  /** Refuses a request for no operation, in the words of the protocol. */
  readonly refuse: (rejection: Rejection) => Response;
}

/** @public */
export interface ServerOptions {
  /** Bytes of a request body beyond which it is refused; 10 MiB unless set. */
  readonly maxBodyBytes?: number;
  /** Levels of lists, maps and structures beyond which a body is refused; 128 unless set. */
  readonly maxDepth?: number;
  /** Evaluates `smithy.contracts#conditions`; JMESPath itself unless set. */
  readonly isTrue?: ConditionEvaluator;
  /** Makes the id of a response, where the protocol has one in the body; counts unless set. */
  readonly makeRequestId?: () => string;
  /** Asked before a request is read; what it resolves to, the client is answered with. */
  readonly admit?: (asked: Omit<Call, "input" | "schema">) => Promise<Rejection | undefined>;
  /** Told of a request that is refused before a handler sees it, as an operation's. */
  readonly onRefusal?: (rejection: Rejection, refused: Omit<Call, "input" | "schema">) => void;
  /** Told of what a handler threw; the client sees a 500 without details. */
  readonly onError?: (error: unknown, call: Call) => void;
}

/** Whether a JMESPath expression is true of a structure. @public */
export type ConditionEvaluator = (expression: string, value: unknown) => boolean;

/** The server half of a protocol. @public */
export interface Protocol {
  /** The shape id of the protocol trait, as `aws.protocols#restJson1`. */
  readonly id: string;
  /** Of the documents in requests, such as `application/json`. */
  readonly mediaType: string;
  /** Compiles what the protocol needs to know of a service, once. */
  readonly serve: (service: ServiceDescription, options: ServerOptions) => ProtocolServer;
}

/** A protocol bound to a service. @public */
export interface ProtocolServer {
  /** The operation that a request is for; a body is left to be read. */
  readonly match: (request: Request) => Promise<Exchange | undefined>;
  /** Refuses a request that is for no operation. */
  readonly writeRejection: (rejection: Rejection) => Response;
}

/** One request on its way: the operation is known, nothing is read. @public */
export interface Exchange {
  /** The name of the operation's shape. */
  readonly operation: string;
  readonly schema: OperationSchema<unknown, unknown>;
  /** @throws Rejection where the request is not one that the contract allows. */
  readonly readRequest: () => Promise<unknown>;
  /** Events of the output are taken as the response is read; the listener is told what they throw. */
  readonly writeOutput: (output: unknown, onStreamError?: StreamErrorListener) => Response;
  readonly writeError: (error: ModeledError) => Response;
  readonly writeRejection: (rejection: Rejection) => Response;
}

/** Told of what the events of an output throw when the response is on its way already. @public */
export type StreamErrorListener = (error: unknown) => void;

/**
 * Why a request is refused before a handler sees it: `validation` is a constraint of the model, the
 * others are the protocol's.
 *
 * @public
 */
export type RejectionReason =
  | "serialization"
  | "validation"
  | "unsupportedMediaType"
  | "notAcceptable"
  | "tooLarge"
  | "unknownOperation"
  | "internal";

/** How a refusal is called, and the status that it has. @public */
export interface RejectionCode {
  readonly status: number;
  readonly name: string;
}

/** Thrown by a protocol or a handler that refuses a request, and written by the protocol. @public */
export class Rejection extends Error {
  override readonly name = "Rejection";
  readonly reason: RejectionReason;
  readonly failures: readonly Failure[];
  /** Where it is not called as the reason is: what no model lists, such as `ThrottlingException`. */
  readonly code: RejectionCode | undefined;
  /** What was read of an input that breaks constraints. */
  readonly input: unknown;

  constructor(
    reason: RejectionReason,
    message: string,
    failures: readonly Failure[] = [],
    code?: RejectionCode,
    input?: unknown,
  ) {
    super(message);
    this.reason = reason;
    this.failures = failures;
    this.code = code;
    this.input = input;
  }
}
