import { memoised } from "./memoised.ts";
import type { CharacterSet, CodePointRange, UnicodeProperty } from "./pattern.ts";
import { intersection, isIn, union } from "./ranges.ts";

/** The greatest Unicode code point. */
export const lastCodePoint = 0x10ffff;

/** Builds a set of ranges and properties, in any order. */
export function characterSet(
  ranges: readonly CodePointRange[],
  properties: readonly UnicodeProperty[] = [],
  negated = false,
): CharacterSet {
  return { type: "set", negated, ranges: union(ranges), properties };
}

/** Every code point outside of these sorted ranges. */
export function complement(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const gaps: CodePointRange[] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    if (first > next) {
      gaps.push([next, first - 1]);
    }
    next = last + 1;
  }
  if (next <= lastCodePoint) {
    gaps.push([next, lastCodePoint]);
  }
  return gaps;
}

/** Adds the other case of each ASCII letter: what `(?i)` means in Java. */
export function ignoreCase(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const shifted = (letters: CodePointRange, by: number): CodePointRange[] =>
    intersection(union(ranges), [letters]).map(([first, last]) => [first + by, last + by]);
  return [...ranges, ...shifted([0x41, 0x5a], 0x20), ...shifted([0x61, 0x7a], -0x20)];
}

/** Whether a set holds a code point. */
export type Membership = (codePoint: number) => boolean;

const memberships = new WeakMap<CharacterSet, Membership>();

/** The membership of a set; what is ASCII is answered from a table. */
export function membership(set: CharacterSet): Membership {
  return memoised(memberships, set, () => compile(set));
}

function compile(set: CharacterSet): Membership {
  const properties = set.properties.map(
    ({ name, negated }) => new RegExp(`\\${negated ? "P" : "p"}{${name}}`, "u"),
  );
  const decide = (codePoint: number): boolean => {
    const isInside =
      isIn(set.ranges, codePoint) ||
      (properties.length > 0 && isInProperties(properties, codePoint));
    return isInside !== set.negated;
  };
  const ascii = Array.from({ length: 0x80 }, (_, codePoint) => decide(codePoint));
  return (codePoint) => ascii[codePoint] ?? decide(codePoint);
}

function isInProperties(properties: readonly RegExp[], codePoint: number): boolean {
  const text = String.fromCodePoint(codePoint);
  return properties.some((property) => property.test(text));
}
