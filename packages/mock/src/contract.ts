import type { InputOf, OutputOf, ValueOf } from "@tsmith/schema";
import type { Partially } from "./partially.ts";

/**
 * What a mock knows of its service, as types: generated beside the service's data, and the reason
 * why a reply that is not in the contract does not compile.
 *
 * @public
 */
export interface Contract {
  /** Name of the mock's property → `Operation`. */
  readonly operations: object;
  /** Name of an error shape → its schema. */
  readonly errors: object;
  /** Name of a collection → the type of its items. */
  readonly collections: object;
  /** Name of an exported shape → the type of its values. */
  readonly shapes: object;
}

/** An operation by the type of its schema, and the names of its errors. @public */
export interface Operation<Schema, ErrorName extends string = never> {
  readonly input: InputOf<Schema>;
  readonly output: OutputOf<Schema>;
  readonly errors: ErrorName;
}

/** @internal */
export type InputFor<
  C extends Contract,
  Name extends keyof C["operations"],
> = C["operations"][Name] extends { readonly input: infer Input } ? Input : never;

/** @internal */
export type OutputFor<
  C extends Contract,
  Name extends keyof C["operations"],
> = C["operations"][Name] extends { readonly output: infer Output } ? Output : never;

/** The errors that an operation may be told to answer with: name → members to set. @internal */
export type ErrorsFor<
  C extends Contract,
  Name extends keyof C["operations"],
> = C["operations"][Name] extends { readonly errors: infer ErrorName extends string }
  ? { readonly [Key in ErrorName & keyof C["errors"]]: ErrorFields<ValueOf<C["errors"][Key]>> }
  : never;

/** The members of an error that a test may set; the mock fills in what it leaves out. @public */
export type ErrorFields<T> = Partially<Omit<T, keyof Error | RuntimeMember>> & {
  readonly message?: string;
};

/** What the official runtime adds to the members of every error. */
type RuntimeMember = "$fault" | "$metadata" | "$response" | "$retryable" | "$service";

/**
 * What the collection at `Path` of an operation's output holds: the values of a list, the entries
 * of a map.
 *
 * @example Items<typeof ListJournalS3Exports$, ["JournalS3Exports"]>
 * @public
 */
export type Items<Schema, Path extends readonly string[]> = ItemsIn<
  ValueAt<OutputOf<Schema>, Path>
>;

/**
 * What an operation's output has at a path: how it describes an instance of a resource.
 *
 * @example Described<typeof GetCity$, ["City"]>
 * @public
 */
export type Described<Schema, Path extends readonly string[]> = ValueAt<OutputOf<Schema>, Path>;

type ValueAt<T, Path extends readonly string[]> = Path extends readonly [
  infer Name extends string,
  ...infer Rest extends readonly string[],
]
  ? ValueAt<Name extends keyof NonNullable<T> ? NonNullable<T>[Name] : never, Rest>
  : NonNullable<T>;

type ItemsIn<T> = T extends readonly (infer Item)[] ? Item : Entry<T[keyof T]>;

/** One entry of a map. @public */
export interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
}
