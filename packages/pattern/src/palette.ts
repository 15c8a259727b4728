import { membership } from "./character-set.ts";
import { codePointsOf } from "./code-points.ts";
import type { CharacterSet } from "./pattern.ts";
import { withoutNegation } from "./parse-class.ts";

/** Simplest first. */
const lettersAndDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const punctuation = "-_./:+=@,;!?#$%&*'\"()[]{}<>|~^`\\ ";
const foreign = "éßñøλжя中日語한ع€→🙂𝒳";

/** How many times as likely a letter or digit is as anything else. */
const weight = 4;

/**
 * The code points to choose from for a set, readable ones if there are any, likely ones more than
 * once. Empty where only surrogates are left.
 */
export function palette(set: CharacterSet): readonly number[] {
  const [only, ...more] = set.ranges;
  if (
    !set.negated &&
    only?.[0] === only?.[1] &&
    only &&
    more.length + set.properties.length === 0
  ) {
    return isSurrogate(only[0]) ? [] : [only[0]];
  }
  const holds = membership(set);
  const pick = (text: string): number[] => codePointsOf(text).filter(holds);
  const plain = pick(lettersAndDigits);
  const marks = pick(punctuation);
  if (plain.length + marks.length > 0) {
    return [...Array.from({ length: weight }, () => plain).flat(), ...marks, ...pick(foreign)];
  }
  const rest = candidates(set).filter((codePoint) => holds(codePoint) && !isSurrogate(codePoint));
  const legal = rest.filter(isXml);
  const printable = legal.filter(isPrintable);
  return [printable, legal, rest].find((choices) => choices.length > 0) ?? [];
}

/** Some code points of each range; for properties, which hide theirs, some of all there are. */
function candidates(set: CharacterSet): readonly number[] {
  const { negated, ranges, properties } = withoutNegation(set);
  const asked = negated || properties.length > 0 ? everywhere : ranges;
  return asked.flatMap(([first, last]) => {
    const step = Math.max(1, Math.floor((last - first + 1) / 256));
    const count = Math.floor((last - first) / step) + 1;
    return Array.from({ length: count }, (_, index) => first + index * step);
  });
}

const everywhere = Array.from(
  { length: 0x110 },
  (_, block) => [block * 0x100, block * 0x100 + 0xff] as const,
).concat([[0x11000, 0x10ffff]]);

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

/** https://www.w3.org/TR/xml/#NT-Char */
function isXml(codePoint: number): boolean {
  return (
    [0x09, 0x0a, 0x0d].includes(codePoint) ||
    (codePoint >= 0x20 && codePoint !== 0xfffe && codePoint !== 0xffff)
  );
}

function isPrintable(codePoint: number): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(codePoint));
}
