import type { Bounds, Constraint } from "@tsmith/schema";
import { flawOf, type Flaw, type Flaws } from "./flaw.ts";
import { hasDuplicates } from "./unique-items.ts";

/** Adds a flaw for each constraint that a value, whose type is right, breaks. */
export type Check<T> = (value: T, flaws: Flaws) => void;

/** @see https://smithy.io/2.0/spec/constraint-traits.html */
export function numberCheck(
  constraint: Constraint | undefined,
): Check<number | bigint> | undefined {
  return both<number | bigint>(enumCheck(constraint), rangeCheck(constraint));
}

export function blobCheck(constraint: Constraint | undefined): Check<Uint8Array> | undefined {
  return lengthCheck(constraint, (value) => value.length);
}

export function listCheck(
  constraint: Constraint | undefined,
): Check<readonly unknown[]> | undefined {
  const unique = constraint?.uniqueItems === true ? uniqueItemsCheck : undefined;
  return both<readonly unknown[]>(
    lengthCheck(constraint, (value) => value.length),
    unique,
  );
}

/** Of the number of keys. */
export function mapCheck(constraint: Constraint | undefined): Check<number> | undefined {
  return lengthCheck(constraint, (size) => size);
}

function both<T>(first: Check<T> | undefined, second: Check<T> | undefined): Check<T> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return (value, flaws) => {
    first(value, flaws);
    second(value, flaws);
  };
}

/** @see https://smithy.io/2.0/spec/constraint-traits.html#length-trait */
function lengthCheck<T>(
  constraint: Constraint | undefined,
  lengthOf: (value: T) => number,
): Check<T> | undefined {
  const bounds = constraint?.length;
  if (bounds === undefined) return undefined;
  const { min = 0, max = Infinity } = bounds;
  return (value, flaws) => {
    const length = lengthOf(value);
    if (length < min || length > max) flaws.push(lengthFlaw(length, bounds));
  };
}

export function lengthFlaw(length: number, bounds: Bounds): Flaw {
  const constraint = `Member must have length ${between(bounds)}`;
  return { path: "", subject: `Value with length ${length}`, constraint };
}

/** @see https://smithy.io/2.0/spec/constraint-traits.html#range-trait */
function rangeCheck(constraint: Constraint | undefined): Check<number | bigint> | undefined {
  const bounds = constraint?.range;
  if (bounds === undefined) return undefined;
  const min = bound(bounds.min, -Infinity);
  const max = bound(bounds.max, Infinity);
  return (value, flaws) => {
    if (value >= min && value <= max) return;
    flaws.push(flawOf(`Member must be ${between(bounds)}`));
  };
}

/** A bound beyond the safe integers is text; one with a fraction is near enough as a double. */
function bound(given: number | string | undefined, otherwise: number): number | bigint {
  if (given === undefined) return otherwise;
  return typeof given === "string" && /^-?\d+$/.test(given) ? BigInt(given) : Number(given);
}

function between({ min, max }: Bounds<number | string>): string {
  if (min === undefined) return `less than or equal to ${max}`;
  if (max === undefined) return `greater than or equal to ${min}`;
  return `between ${min} and ${max}, inclusive`;
}

/** Internal values are taken, and are not told to those who do not know them. */
export interface EnumValues {
  readonly told: readonly (string | number)[];
  readonly all: readonly unknown[];
  /** Only of many: a few are compared sooner than one is hashed. */
  readonly set: ReadonlySet<unknown> | undefined;
}

const few = 16;

/** @see https://smithy.io/2.0/spec/simple-types.html#enum */
export function enumValues(constraint: Constraint | undefined): EnumValues | undefined {
  const told = constraint?.enum;
  if (told === undefined) return undefined;
  const all = [...told, ...(constraint?.internalEnum ?? [])];
  return { told, all, set: all.length > few ? new Set(all) : undefined };
}

export function isEnumValue({ all, set }: EnumValues, value: unknown): boolean {
  return set === undefined ? all.includes(value) : set.has(value);
}

export function enumFlaw({ told }: EnumValues): Flaw {
  return flawOf(`Member must satisfy enum value set: [${told.join(", ")}]`);
}

function enumCheck(constraint: Constraint | undefined): Check<number | bigint> | undefined {
  const values = enumValues(constraint);
  if (values === undefined) return undefined;
  return (value, flaws) => {
    if (!isEnumValue(values, value)) flaws.push(enumFlaw(values));
  };
}

/** @see https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait */
function uniqueItemsCheck(value: readonly unknown[], flaws: Flaws): void {
  if (!hasDuplicates(value)) return;
  flaws.push(flawOf("Member must have unique values"));
}
