export type {
  ClientOptions,
  ClientProtocol,
  OperationClient,
  Reply,
  ServiceIdentity,
  UnknownError,
} from "./client.ts";
export { EventStreamError } from "./event-stream/error.ts";
export { wireRequest } from "./http/wire-request.ts";
export { oneOf } from "./one-of.ts";
export { createServer } from "./server.ts";
export {
  Rejection,
  type Answer,
  type Call,
  type ConditionEvaluator,
  type Exchange,
  type Failure,
  type Handler,
  type ModeledError,
  type OperationDescription,
  type Protocol,
  type ProtocolServer,
  type RejectionCode,
  type RejectionReason,
  type Server,
  type ServerOptions,
  type ServiceDescription,
  type StreamErrorListener,
} from "./service.ts";
