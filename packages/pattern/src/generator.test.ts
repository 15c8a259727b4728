import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choose } from "./choose.ts";
import { seededChoose } from "./choose.ts";
import type { LengthBounds, StringGenerator } from "./generator.ts";
import { generator } from "./generator.ts";
import { parsePattern } from "./parse.ts";

function generatorOf(source: string, bounds?: LengthBounds): StringGenerator {
  const pattern = parsePattern(source);
  const made = pattern.type === "pattern" ? generator(pattern, bounds) : pattern;
  if (made.type === "problem") {
    throw new Error(made.reason);
  }
  return made;
}

function reason(source: string, bounds?: LengthBounds): string | undefined {
  const pattern = parsePattern(source);
  const made = pattern.type === "pattern" ? generator(pattern, bounds) : pattern;
  return made.type === "problem" ? made.reason : undefined;
}

const simplest: Choose = () => 0;

/** Choices as a property test makes them. */
const choices = fc.array(fc.nat(), { maxLength: 200, size: "max" }).map((list): Choose => {
  let index = 0;
  return (bound) => (list[index++] ?? 0) % bound;
});

const ledgerName = "(?!^.*--)(?!^[0-9]+$)(?!^-)(?!.*-$)^[A-Za-z0-9-]+$";

describe("every string matches the pattern and keeps the bounds", () => {
  test.each<[string, number, number]>([
    ["^[A-Za-z-0-9]+$", 22, 22],
    [ledgerName, 1, 32],
    ["^[a-z]{2}(-[a-z]+){1,3}$", 10, 12],
    ["^(abc|de)*$", 7, 7],
    ["^((ab){2}|(cde){3}){2,5}$", 13, 40],
    ["needle", 0, 8],
    ["^a|b$|c", 1, 5],
    ["^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w\\s]).{8,64}$", 8, 10],
    ["(?=^\\$)(?=^\\S+$).*$", 1, 20],
    ["^[^\\x00-\\x7F]{3}$", 0, 100],
    ["^.{1,2048}$", 1000, 1000],
    ["^(a|b)\\1{3}$", 0, 100],
    ["^\\w+\\b-\\B$", 2, 6],
    ["^(?>a+)b$", 2, 6],
    ["^$|^[a-z]{40}$", 1, 50],
  ])("%s, %i to %i", (source, minLength, maxLength) => {
    const { generate } = generatorOf(source, { minLength, maxLength });
    const expression = new RegExp(source.replace("(?>", "(?:"), "u");
    fc.assert(
      fc.property(choices, (choose) => {
        const made = generate(choose);
        const { length } = [...made];
        expect(length).toBeGreaterThanOrEqual(minLength);
        expect(length).toBeLessThanOrEqual(maxLength);
        expect(made).toMatch(expression);
      }),
    );
  });

  test("a code point outside of the first plane counts as one", () => {
    expect(generatorOf("^🙂+$", { minLength: 3 }).generate(simplest)).toBe("🙂🙂🙂");
  });
});

describe("choices of zero give what is simplest", () => {
  test.each([
    ["^[A-Za-z-0-9]+$", {}, "a"],
    ["^[A-Za-z-0-9]+$", { minLength: 4 }, "aaaa"],
    [ledgerName, { minLength: 1 }, "a"],
    ["", {}, ""],
    ["needle", {}, "needle"],
    ["^(xyz|x|xy)+$", {}, "x"],
    ["^[^a-z0-9]$", {}, "A"],
    ["^\\W$", {}, "-"],
    ["^[\\s\\S]$", {}, "a"],
    ["^\\s$", {}, " "],
    ["^[\\u4e00-\\u9fff]$", {}, "一"],
    ["^[\\0-\\x1f]$", {}, "\t"],
    ["^\\x01$", {}, "\u0001"],
  ] as const)("%s, %o: %j", (source, bounds, expected) => {
    expect(generatorOf(source, bounds).generate(simplest)).toBe(expected);
  });
});

describe("strings are good to read", () => {
  test("no lone surrogates, nothing that XML forbids", () => {
    const { generate } = generatorOf("^[^-]{50}$");
    const made = Array.from({ length: 50 }, (_, seed) => generate(seededChoose(seed))).join("");
    expect(made.isWellFormed()).toBe(true);
    expect(made).not.toMatch(/\p{Cc}|\uFFFE|\uFFFF/u);
  });

  test("most characters are letters and digits, and some are not", () => {
    const made = generatorOf("^.{1000}$").generate(seededChoose(7));
    const share = [...made].filter((character) => /[a-z0-9]/i.test(character)).length / 1000;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.95);
  });
});

test("the same choices give the same string", () => {
  const { generate } = generatorOf(ledgerName, { maxLength: 32 });
  expect(generate(seededChoose(42))).toBe(generate(seededChoose(42)));
  expect(generate(seededChoose(42))).not.toBe(generate(seededChoose(43)));
});

test("a counterexample shrinks to the shortest string", () => {
  const { generate } = generatorOf("^[a-z]+(-[a-z0-9]+)*$", { maxLength: 30 });
  const found = fc.check(
    fc.property(choices.map(generate), (made) => !/-.*[0-9]/.test(made)),
    { seed: 1, numRuns: 1000 },
  );
  expect(found.counterexample?.[0].length).toBeLessThan(5);
});

test("what the first choices miss, choices derived from them find", () => {
  const { generate } = generatorOf("^(?!.*aaaa)(?!.*--)[a-z-]{8,9}$");
  const made = new Set(Array.from({ length: 100 }, (_, seed) => generate(seededChoose(seed))));
  expect(generate(simplest)).toMatch(/^(?!.*aaaa)[a-z-]{8,9}$/);
  expect(made.size).toBe(100);
});

describe("what nothing matches is a problem with a reason", () => {
  test.each([
    ["a^", {}, "no text matches it"],
    ["^/^a$/$", {}, "no text matches it"],
    ["^[^\\s\\S]$", {}, "no text that matches it is 0 to Infinity characters long"],
    ["^[\\uD800-\\uDBFF]$", {}, "no text that matches it is 0 to Infinity characters long"],
    ["^a{5}$", { maxLength: 4 }, "no text that matches it is 0 to 4 characters long"],
    [
      "^(abc)*$",
      { minLength: 4, maxLength: 5 },
      "no text that matches it is 4 to 5 characters long",
    ],
    ["^(?=a)b$", {}, "no text was found that matches it, in 1000 trials"],
    ["^a{2000000}$", {}, "its shortest string is longer than 1048576 characters"],
  ])("%s, %o", (source, bounds, expected) => {
    expect(reason(source, bounds)).toBe(expected);
  });
});

test("bounds from outside cost no time", { timeout: 2000 }, () => {
  expect(reason("^((a{1,900}|bc){0,90})*$", { minLength: 10_000 })).toBeUndefined();
  expect(reason("(((ab|c)*d)*(efg)*)*x{3,9}", { maxLength: 1e9 })).toBeUndefined();
});
