import type { ModeledError, OperationDescription, ServiceDescription } from "./service.ts";

/** The client half of a protocol. @public */
export interface ClientProtocol {
  /** The shape id of the protocol trait, as `aws.protocols#restJson1`. */
  readonly id: string;
  /** Compiles what a client needs of an operation, once. */
  readonly connect: (
    service: ServiceIdentity,
    operation: OperationDescription,
    options?: ClientOptions,
  ) => OperationClient;
}

/** What a client has to know of a service beside the operation that it calls. @public */
export type ServiceIdentity = Omit<ServiceDescription, "constraints" | "operations" | "protocol">;

/** @public */
export interface ClientOptions {
  /** Makes tokens for members with `@idempotencyToken`; random UUIDs unless set. */
  readonly makeToken?: () => string;
}

/** An operation as a client has it. @public */
export interface OperationClient {
  /** @throws TypeError where the input is not of its shape, or lacks a label. */
  readonly writeRequest: (input: unknown, endpoint: string | URL) => Request;
  /** @throws Rejection where the response is not one of the contract. */
  readonly readResponse: (response: Response) => Promise<Reply>;
}

/** What a service replied: an output, an error of the model, or one that the model does not know. @public */
export type Reply =
  | { readonly output: unknown }
  | { readonly error: ModeledError }
  | { readonly unknownError: UnknownError };

/** @public */
export interface UnknownError {
  readonly status: number;
  /** Empty where the response gives none. */
  readonly name: string;
  readonly message: string;
}
