import type { ErrorSchema, OperationSchema } from "@tsmith/schema";

/**
 * What each operation of a service takes and gives, by its name. Names of what every object
 * inherits, such as `constructor`, are said: the compiler would take the inherited types for theirs.
 *
 * @public
 */
export type OperationTable<Shapes, Inherited extends string = never> = Readonly<
  Record<string, OperationBinding<Shapes>> & Record<Inherited, OperationBinding<Shapes>>
>;

/** What an operation takes and gives, by the names of shapes. @public */
export interface OperationBinding<Shapes> {
  readonly schema: OperationSchema<unknown, unknown>;
  /** Absent where there is nothing to say, which is an empty structure to a client. */
  readonly input?: keyof Shapes & string;
  readonly output?: keyof Shapes & string;
  readonly errors: readonly ErrorBinding<Shapes>[];
  readonly pagination?: PaginationBinding<Shapes>;
}

/** An error that an operation may answer with. @public */
export interface ErrorBinding<Shapes> {
  readonly schema: ErrorSchema<unknown>;
  /** The shape of its members. */
  readonly members: keyof Shapes & string;
  /** What a client throws. */
  readonly class: ErrorClass;
}

/** @public */
// A class is told by its instances only, whatever its constructor takes.
export type ErrorClass = abstract new (...parameters: never) => Error;

/** How an operation answers in pages. @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait @public */
export interface PaginationBinding<Shapes> {
  readonly inputToken: string;
  /** Paths are member names from the outside in. */
  readonly outputToken: readonly string[];
  readonly items?: readonly string[];
  readonly pageSize?: string;
  /** The shape of a token, unless it is one of Smithy's own. */
  readonly token?: keyof Shapes & string;
  /** The shape of what a page holds, unless it is one of Smithy's own. */
  readonly item?: keyof Shapes & string;
  /** Whether the items are the entries of a map. */
  readonly isMap?: true;
}
