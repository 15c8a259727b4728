/**
 * What members have by default: the id of a structure, its members, their defaults as the contract
 * writes them.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 * @public
 */
export type DefaultValues = Readonly<Record<string, Readonly<Record<string, DefaultNode>>>>;

/** A default value as the contract has it: bytes in base64, times as text or seconds. @public */
export type DefaultNode = string | number | boolean | readonly DefaultNode[] | DefaultObject;

/** @public */
export interface DefaultObject {
  readonly [key: string]: DefaultNode | null;
}
