import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";
import type { Environment } from "./environment.ts";

/** What a number must keep. @public */
export interface NumberConstraint {
  /** Inclusive; a bound beyond the safe integers is a decimal string. */
  readonly range?: Bounds<number | string>;
}

/** The types of integers with a width. */
export type IntegerType = "byte" | "short" | "integer" | "long";

/** The bounds of the integer types; those of `long` that a `number` holds exactly. */
const widths: Readonly<Record<IntegerType, Required<Bounds>>> = {
  byte: { min: -0x80, max: 0x7f },
  short: { min: -0x8000, max: 0x7fff },
  integer: { min: -0x8000_0000, max: 0x7fff_ffff },
  long: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};

/** Integers of a type within a range. */
export function integers(
  { settings }: Environment,
  type: IntegerType,
  { range = {} }: NumberConstraint,
): fc.Arbitrary<number> {
  const width = widths[type];
  const min = Math.max(width.min, Math.ceil(Number(range.min ?? width.min)));
  const max = Math.min(width.max, Math.floor(Number(range.max ?? width.max)));
  if (settings.style === "any") return fc.integer({ min, max });
  const start = Math.min(Math.max(min, 0), max);
  return fc.integer({ min: start, max: Math.min(max, start + 99) });
}

/** Fractions of a type within a range; without one also NaN and the infinities. */
export function fractions(
  { settings }: Environment,
  type: "float" | "double",
  { range }: NumberConstraint,
): fc.Arbitrary<number> {
  if (range === undefined && settings.style === "any") {
    return (type === "float" ? fc.float() : fc.double()).map(withoutNegativeZero);
  }
  const { min, max } = fractionBounds(range ?? {}, settings.style === "readable");
  const round = type === "float" ? Math.fround : (value: number): number => value;
  const isInRange = (value: number): boolean => value >= min && value <= max;
  const simple = fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
  if (settings.style === "any") {
    return simple.map((value) => withoutNegativeZero(round(value))).filter(isInRange);
  }
  // Hundredths are what a person would write; where none is in range, the number as it is.
  const written = (value: number): number => {
    const rounded = round(Math.round(value * 100) / 100);
    return isInRange(rounded) ? rounded : round(value);
  };
  return simple.map((value) => withoutNegativeZero(written(value))).filter(isInRange);
}

function fractionBounds(range: Bounds<number | string>, isReadable: boolean): Required<Bounds> {
  const limit = isReadable ? 100 : 1e30;
  const min = Number(range.min ?? Math.min(0 - (isReadable ? 0 : limit), Number(range.max ?? 0)));
  const max = Number(range.max ?? Math.max(limit, min + limit));
  return { min, max: isReadable ? Math.min(max, min + limit) : max };
}

/** JSON, among others, has no negative zero. */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
