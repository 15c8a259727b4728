import type {
  StaticErrorSchema,
  StaticListSchema,
  StaticMapSchema,
  StaticOperationSchema,
  StaticSimpleSchema,
  StaticStructureSchema,
  StaticUnionSchema,
} from "@smithy/types";

declare const carried: unique symbol;

/** A phantom: the schema carries the type of its values, and nothing at run time. @public */
export interface Carries<T> {
  readonly [carried]?: T;
}

/** The schema of a structure whose values are `T`. @public */
export type StructureSchema<T> = StaticStructureSchema & Carries<T>;

/** The schema of a union whose values are `T`. @public */
export type UnionSchema<T> = StaticUnionSchema & Carries<T>;

/** The schema of an error whose instances are `T`. @public */
export type ErrorSchema<T> = StaticErrorSchema & Carries<T>;

/** The schema of a list whose values are `T`. @public */
export type ListSchema<T> = StaticListSchema & Carries<T>;

/** The schema of a map whose values are `T`. @public */
export type MapSchema<T> = StaticMapSchema & Carries<T>;

/** The schema of a simple shape with traits, whose values are `T`. @public */
export type SimpleSchema<T> = StaticSimpleSchema & Carries<T>;

/** What an operation takes and gives. @public */
export interface Signature<I, O> {
  readonly input: I;
  readonly output: O;
}

/** The schema of an operation from `I` to `O`. @public */
export type OperationSchema<I, O> = StaticOperationSchema & Carries<Signature<I, O>>;

/** The type of the values that a schema describes. @public */
export type ValueOf<S> = S extends Carries<infer T> ? T : never;

/** The input of an operation's schema. @public */
export type InputOf<S> = S extends Carries<Signature<infer I, unknown>> ? I : never;

/** The output of an operation's schema. @public */
export type OutputOf<S> = S extends Carries<Signature<unknown, infer O>> ? O : never;
