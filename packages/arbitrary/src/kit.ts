import * as fc from "fast-check";
import { bigDecimals, bigIntegers, type BigDecimal } from "./big-number.ts";
import type { Binding } from "./binding.ts";
import { blobs, type BlobConstraint } from "./blob.ts";
import { documents, type DocumentValue } from "./document.ts";
import { enums, openEnums } from "./enum.ts";
import type { Environment } from "./environment.ts";
import { eventStreams } from "./event-stream.ts";
import type { HeightOf } from "./height.ts";
import { ListArbitrary, type ListConstraint } from "./list.ts";
import { mapOf, type MapConstraint, type MapOf } from "./map.ts";
import { fractions, integers, type NumberConstraint } from "./number.ts";
import { sparse } from "./sparse.ts";
import { strings, type StringConstraint } from "./string.ts";
import {
  StructureArbitrary,
  type Members,
  type OptionalMember,
  type RequiredMember,
  type StructureConstraint,
  type StructureOf,
} from "./structure.ts";
import { timestamps, type TimestampConstraint } from "./timestamp.ts";
import { UnionArbitrary, type UnionMembers, type UnionOf } from "./union.ts";

/**
 * An arbitrary for each kind of Smithy shape; constraints have the names of their traits.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @public
 */
export interface Kit {
  string(constraint?: StringConstraint): fc.Arbitrary<string>;
  blob(constraint?: BlobConstraint): fc.Arbitrary<Uint8Array>;
  streamingBlob(): fc.Arbitrary<Blob>;
  boolean(): fc.Arbitrary<boolean>;
  byte(constraint?: NumberConstraint): fc.Arbitrary<number>;
  short(constraint?: NumberConstraint): fc.Arbitrary<number>;
  integer(constraint?: NumberConstraint): fc.Arbitrary<number>;
  /** Those that a `number` holds exactly. */
  long(constraint?: NumberConstraint): fc.Arbitrary<number>;
  /** NaN and the infinities too, unless a range leaves them out. */
  float(constraint?: NumberConstraint): fc.Arbitrary<number>;
  /** NaN and the infinities too, unless a range leaves them out. */
  double(constraint?: NumberConstraint): fc.Arbitrary<number>;
  bigInteger(constraint?: NumberConstraint): fc.Arbitrary<bigint>;
  bigDecimal(constraint?: NumberConstraint): fc.Arbitrary<BigDecimal>;
  timestamp(constraint?: TimestampConstraint): fc.Arbitrary<Date>;
  document(): fc.Arbitrary<DocumentValue>;
  /** The values of an enum from its constants. */
  enum<T extends string>(constants: Readonly<Record<string, T>>): fc.Arbitrary<T>;
  /** The values of an integer enum from its constants. */
  intEnum<T extends number>(constants: Readonly<Record<string, T>>): fc.Arbitrary<T>;
  /** An enum as a service may send it; see `KitOptions.unknownEnums`. */
  open<T extends string | number>(
    known: fc.Arbitrary<T>,
    constants: Readonly<Record<string, T>>,
  ): fc.Arbitrary<T>;
  list<T>(member: fc.Arbitrary<T>, constraint?: ListConstraint): fc.Arbitrary<T[]>;
  map<K extends string, T>(
    key: fc.Arbitrary<K>,
    value: fc.Arbitrary<T>,
    constraint?: MapConstraint,
  ): fc.Arbitrary<MapOf<K, T>>;
  /** What a sparse list or map holds. */
  sparse<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null>;
  required<T>(arbitrary: fc.Arbitrary<T>, binding?: Binding): RequiredMember<T>;
  optional<T>(arbitrary: fc.Arbitrary<T>, binding?: Binding): OptionalMember<T>;
  structure<M extends Members>(
    members: M,
    constraint?: StructureConstraint,
  ): fc.Arbitrary<StructureOf<M>>;
  union<M extends UnionMembers>(members: M): fc.Arbitrary<UnionOf<M>>;
  /** Instances of an error's class, where one is a value among others. */
  error<E extends Error, M extends object>(
    // A message is a part of every error, whether or not the shape has one.
    errorClass: new (members: M & { readonly $metadata: object; readonly message: string }) => E,
    members: fc.Arbitrary<M>,
  ): fc.Arbitrary<E>;
  eventStream<T>(event: fc.Arbitrary<T>): fc.Arbitrary<AsyncIterable<T>>;
}

/** The kit whose arbitraries share an environment. */
export function newKit(environment: Environment, heightOf: HeightOf): Kit {
  return {
    string: (constraint = {}) => strings(environment, constraint),
    blob: (constraint = {}) => blobs(environment, constraint),
    streamingBlob: () => blobs(environment, {}).map((bytes) => new Blob([bytes])),
    boolean: fc.boolean,
    byte: (constraint = {}) => integers(environment, "byte", constraint),
    short: (constraint = {}) => integers(environment, "short", constraint),
    integer: (constraint = {}) => integers(environment, "integer", constraint),
    long: (constraint = {}) => integers(environment, "long", constraint),
    float: (constraint = {}) => fractions(environment, "float", constraint),
    double: (constraint = {}) => fractions(environment, "double", constraint),
    bigInteger: (constraint = {}) => bigIntegers(environment, constraint),
    bigDecimal: (constraint = {}) => bigDecimals(environment, constraint),
    timestamp: (constraint = {}) => timestamps(environment, constraint),
    document: () => documents(environment),
    enum: enums,
    intEnum: enums,
    open: (known, constants) => openEnums(environment, known, constants),
    list: (member, constraint = {}) => new ListArbitrary(environment, member, constraint),
    map: (key, value, constraint = {}) => mapOf(environment, key, value, constraint),
    sparse,
    required: (arbitrary, binding) => ({ isRequired: true, arbitrary, binding }),
    optional: (arbitrary, binding) => ({ isRequired: false, arbitrary, binding }),
    structure: (members, constraint = {}) =>
      new StructureArbitrary(environment, members, constraint),
    union: (members) => new UnionArbitrary(environment, heightOf, members),
    error: (errorClass, members) =>
      members.map((values) => new errorClass({ message: "", ...values, $metadata: {} })),
    eventStream: (event) => eventStreams(new ListArbitrary(environment, event, {})),
  };
}
