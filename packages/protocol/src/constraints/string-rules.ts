import type { Bounds, Constraint } from "@tsmith/schema";
import { enumFlaw, enumValues, isEnumValue, lengthFlaw, type EnumValues } from "./check.ts";
import { flawOf, type Flaws } from "./flaw.ts";
import { codePointCount, isLengthWithin } from "./length.ts";
import { patternMatcher } from "./pattern.ts";

/**
 * The constraints of a string as data, not as a function: most of the values that are checked are
 * strings, and one function that the engine can inline takes half the time of many.
 */
export interface StringRules {
  readonly enum: EnumValues | undefined;
  readonly length: Bounds | undefined;
  readonly min: number;
  readonly max: number;
  readonly pattern: string | undefined;
  readonly matches: ((text: string) => boolean) | undefined;
}

/** @see https://smithy.io/2.0/spec/constraint-traits.html */
export function stringRules(constraint: Constraint | undefined): StringRules | undefined {
  if (constraint === undefined) return undefined;
  const { length, pattern } = constraint;
  const values = enumValues(constraint);
  if (values === undefined && length === undefined && pattern === undefined) return undefined;
  return {
    enum: values,
    length,
    min: length?.min ?? 0,
    max: length?.max ?? Infinity,
    pattern,
    matches: pattern === undefined ? undefined : patternMatcher(pattern),
  };
}

/** Adds a flaw for each constraint that a string breaks. */
export function checkString(rules: StringRules, value: string, flaws: Flaws): void {
  const { enum: values, length, matches } = rules;
  if (values !== undefined && !isEnumValue(values, value)) flaws.push(enumFlaw(values));
  if (length !== undefined && !isLengthWithin(value, rules.min, rules.max)) {
    flaws.push(lengthFlaw(codePointCount(value), length));
  }
  if (matches !== undefined && !matches(value)) {
    flaws.push(flawOf(`Member must satisfy regular expression pattern: ${rules.pattern}`));
  }
}
