/**
 * A value of which only some members are given, at any depth: the mock fills in the rest. A member
 * that is `undefined` is left out on purpose.
 *
 * @public
 */
export type Partially<T> = T extends Whole
  ? T
  : T extends StreamLike
    ? T | Uint8Array | string
    : T extends readonly (infer Item)[]
      ? readonly Partially<Item>[]
      : T extends object
        ? { readonly [Member in keyof T]?: Partially<T[Member]> | undefined }
        : T;

/** What is given whole or not at all. */
type Whole = string | number | bigint | boolean | null | undefined | Date | Uint8Array;

/** A streaming blob as the official clients type it on output. */
interface StreamLike {
  transformToByteArray(): Promise<Uint8Array>;
}
