import type { Bounds, Constraint } from "@tsmith/schema";
import type { Flaw, Flaws } from "./flaw.ts";
import { codePointCount, isLengthWithin } from "./length.ts";
import { patternMatcher } from "./pattern.ts";
import { hasDuplicates } from "./unique-items.ts";

/** Adds a flaw for each constraint that a value, whose type is right, breaks. */
export type Check<T> = (value: T, flaws: Flaws) => void;

/**
 * One closure for all constraints of a string: most of the values that are checked are strings.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 */
export function stringCheck(constraint: Constraint | undefined): Check<string> | undefined {
  if (constraint === undefined) return undefined;
  const { length: bounds, pattern } = constraint;
  const checkEnum = enumCheck(constraint);
  if (bounds === undefined && pattern === undefined) return checkEnum;
  const { min = 0, max = Infinity } = bounds ?? {};
  const matches = pattern === undefined ? undefined : patternMatcher(pattern);
  return (value, flaws) => {
    checkEnum?.(value, flaws);
    if (bounds !== undefined && !isLengthWithin(value, min, max)) {
      flaws.push(lengthFlaw(codePointCount(value), bounds));
    }
    if (matches !== undefined && !matches(value)) {
      flaws.push(flaw(`Member must satisfy regular expression pattern: ${pattern}`));
    }
  };
}

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

function flaw(constraint: string): Flaw {
  return { path: "", subject: "Value", constraint };
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

function lengthFlaw(length: number, bounds: Bounds): Flaw {
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
    flaws.push(flaw(`Member must be ${between(bounds)}`));
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

/**
 * Internal values are taken, and are not told to those who do not know them.
 *
 * @see https://smithy.io/2.0/spec/simple-types.html#enum
 */
function enumCheck(
  constraint: Constraint | undefined,
): Check<string | number | bigint> | undefined {
  const known = constraint?.enum;
  if (known === undefined) return undefined;
  const values: readonly unknown[] = [...known, ...(constraint?.internalEnum ?? [])];
  const set = new Set(values);
  // A few texts are compared sooner than one is hashed.
  const has = values.length > 8 ? (value: unknown) => set.has(value) : undefined;
  return (value, flaws) => {
    if (has === undefined ? values.includes(value) : has(value)) return;
    flaws.push(flaw(`Member must satisfy enum value set: [${known.join(", ")}]`));
  };
}

/** @see https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait */
function uniqueItemsCheck(value: readonly unknown[], flaws: Flaws): void {
  if (!hasDuplicates(value)) return;
  flaws.push(flaw("Member must have unique values"));
}
