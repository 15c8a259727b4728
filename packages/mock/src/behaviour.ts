import type { OperationDescription } from "@tsmith/protocol";
import type { OperationSchema } from "@tsmith/schema";
import type { AuthScheme } from "./auth/auth-scheme.ts";
import type { Batch } from "./batch.ts";
import type { Digest } from "./digests.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** An operation as the mock serves it: its schema, its errors, what it does unless told. @public */
export interface OperationBinding<Input = unknown, Output = unknown> extends OperationDescription<
  Input,
  Output
> {
  readonly behaviour: Behaviour;
  /** How its requests are authenticated, where they are not as the service's are. */
  readonly auth?: readonly AuthScheme[];
}

/** What an operation answers unless it is told otherwise. @public */
export type Behaviour = Answering | Paging;

/** An output from arbitraries: for the same input, the same. @public */
export interface Answering extends OutputRules {
  readonly type: "answers";
}

/** A page of a collection. @public */
export interface Paging extends OutputRules {
  readonly type: "pages";
  /** The name of the collection in the store; operations that name the same one share it. */
  readonly collection: string;
  readonly inputToken: string;
  /** Paths are member names from the outside in. */
  readonly outputToken: readonly string[];
  readonly items: readonly string[];
  readonly pageSize?: string;
  /** A boolean member that says whether there are more pages. */
  readonly hasMore?: readonly string[];
}

/** What is known of an operation beyond its schema. @public */
export interface OutputRules {
  /** Members that repeat the input's member of the same name, where it has a value. */
  readonly echo?: readonly string[];
  /** Members that are left out. */
  readonly omit?: readonly string[];
  /** The list of entries that it answers one by one. */
  readonly batch?: Batch;
  /** Members that are the MD5 of text. */
  readonly digests?: readonly Digest[];
  /** What it does to the instances of a resource. */
  readonly lifecycle?: Lifecycle;
}

/** The data of an operation without pages. @public */
export type AnsweringOptions = Omit<Answering, "type"> & WireOptions;

/** The data of an operation with pages. @public */
export type PagingOptions = Omit<Paging, "type"> & WireOptions;

type WireOptions = Partial<Omit<OperationDescription, "schema">> & Pick<OperationBinding, "auth">;

/**
 * Binds an operation to answers that are made from its arbitraries.
 *
 * @example answers(GetBlock$, { errors: [ResourceNotFoundException$] })
 * @public
 */
export function answers<Input, Output>(
  schema: OperationSchema<Input, Output>,
  { errors = [], s3UnwrappedXmlOutput, auth, ...rules }: AnsweringOptions = {},
): OperationBinding<Input, Output> {
  return {
    schema,
    errors,
    ...(s3UnwrappedXmlOutput === true && { s3UnwrappedXmlOutput }),
    ...(auth !== undefined && { auth }),
    behaviour: { type: "answers", ...rules },
  };
}

/**
 * Binds a paginated operation to a collection of the store.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 * @public
 */
export function pages<Input, Output>(
  schema: OperationSchema<Input, Output>,
  { errors = [], s3UnwrappedXmlOutput, auth, ...rules }: PagingOptions,
): OperationBinding<Input, Output> {
  return {
    schema,
    errors,
    ...(s3UnwrappedXmlOutput === true && { s3UnwrappedXmlOutput }),
    ...(auth !== undefined && { auth }),
    behaviour: { type: "pages", ...rules },
  };
}
