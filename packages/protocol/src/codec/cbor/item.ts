/**
 * A float that is a whole number. JavaScript has one type for both, CBOR has two, and a member that
 * is an integer takes no float. All other floats are plain numbers.
 */
export class WholeFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A value with a tag, which says what it stands for. */
export class Tagged {
  readonly tag: number | bigint;
  readonly content: unknown;

  constructor(tag: number | bigint, content: unknown) {
    this.tag = tag;
    this.content = content;
  }
}

/** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.4 */
export const tags = {
  epochSeconds: 1,
  positiveBignum: 2,
  negativeBignum: 3,
  decimalFraction: 4,
} as const;

/** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.1 */
export const majors = {
  unsigned: 0,
  negative: 1,
  bytes: 2,
  text: 3,
  array: 4,
  map: 5,
  tag: 6,
  special: 7,
} as const;

/** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.3 */
export const specials = {
  false: 20,
  true: 21,
  null: 22,
  undefined: 23,
  half: 25,
  single: 26,
  double: 27,
} as const;

/** A map, and none of the other objects that a parsed value is made of. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
