/**
 * A value of which only some members are given, at any depth: the mock fills in the rest. A member
 * that is `undefined` is left out on purpose.
 *
 * @public
 */
export type Partially<T> = T extends Whole
  ? T
  : T extends StreamLike
    ? T | Blob | ReadableStream | Uint8Array | string
    : T extends readonly (infer Item)[]
      ? readonly Partially<Item>[]
      : T extends object
        ? { readonly [Member in keyof T]?: Partially<T[Member]> | undefined }
        : T;

/** What is given whole or not at all. */
type Whole =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | Uint8Array
  | NumericValue
  | EventStream;

/** A streaming blob as the official clients type it; mocks also take its content. */
type StreamLike = Blob | ReadableStream | { readonly pipe: unknown; readonly readable: boolean };

/** A decimal as the official clients type it. */
interface NumericValue {
  readonly string: string;
  readonly type: "bigDecimal";
}

/** The streams of blobs have more than this one. */
interface EventStream extends AsyncIterable<unknown> {
  readonly pipe?: never;
  readonly getReader?: never;
}
