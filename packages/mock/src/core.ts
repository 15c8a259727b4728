export {
  answers,
  pages,
  type Answering,
  type AnsweringOptions,
  type Behaviour,
  type OperationBinding,
  type OutputRules,
  type Paging,
  type PagingOptions,
} from "./behaviour.ts";
export type { AuthOptions, SignatureVerdict, SignatureVerifier } from "./auth/auth-options.ts";
export type { AuthScheme } from "./auth/auth-scheme.ts";
export type { RequestSignature } from "./auth/request-signature.ts";
export type { Batch } from "./batch.ts";
export type { LoggedCall } from "./call-log.ts";
export type { Clock } from "./clock.ts";
export type { Collection } from "./collection.ts";
export type { CommonErrorName } from "./common-errors.ts";
export type { Contract, Described, Entry, ErrorFields, Items, Operation } from "./contract.ts";
export type { Digest } from "./digests.ts";
export type { Disturbable } from "./disturbances.ts";
export type { DriftKind, DriftOptions } from "./drift.ts";
export { DroppedConnection } from "./dropped-connection.ts";
export type { ShownExample } from "./examples.ts";
export type { FaultName, FaultOptions, Faults } from "./faults.ts";
export type { Latency } from "./latency.ts";
export type { Lifecycle, LifecycleVerb, ResourceDescription, ResourceView } from "./lifecycle.ts";
export type { Mock, MockCore, MockOptions } from "./mock-types.ts";
export { createMock } from "./mock.ts";
export { MockedError } from "./mocked-error.ts";
export type { AnyCall } from "./operation.ts";
export type {
  CommonErrorFields,
  OperationMock,
  RecordedCall,
  ReplyCall,
  ReplyFunction,
} from "./operation-mock.ts";
export type { PageOptions } from "./paging.ts";
export type { Partially } from "./partially.ts";
export type { Reply } from "./rules.ts";
export {
  defineScenarios,
  scenarioIn,
  standardScenarios,
  type AnyMock,
  type Scenario,
  type Scenarios,
  type StandardScenario,
} from "./scenarios.ts";
export type { Step } from "./sequence.ts";
export type { MockService } from "./service.ts";
