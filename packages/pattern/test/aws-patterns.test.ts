import { describe, expect, test } from "vitest";
import { generator, matcher, parsePattern, seededChoose, toJsRegExpSource } from "../src/index.ts";
import type { Pattern } from "../src/index.ts";
import { simulator } from "../src/simulator.ts";
import { awsPatterns, hasAwsModels } from "./aws-patterns.ts";
import { ecmaMatch } from "./ecma-match.ts";

/** No text is as these want it. */
const contradictory: ReadonlyMap<string, string> = new Map([
  ["com.amazonaws.apprunner#ServiceId", "a UUID with hyphens of 32 characters"],
  ["com.amazonaws.connect#Password", "a slash before the start"],
  ["com.amazonaws.dataexchange#AwsAccountId", "a slash before the start"],
  ["com.amazonaws.qbusiness#MessageBody", "a brace behind the end"],
]);

function parsed(source: string): Pattern {
  const pattern = parsePattern(source);
  if (pattern.type === "problem") {
    throw new Error(`${source}: ${pattern.reason}`);
  }
  return pattern;
}

/** The text, the text with one character less, one more, one other, and twice. */
function variants(text: string, choose: (bound: number) => number): readonly string[] {
  const characters = [...text];
  const at = choose(characters.length + 1);
  const other = [..."a0-_:/ é🙂\n"][choose(10)] ?? "";
  return [
    text,
    characters.toSpliced(at, 1).join(""),
    characters.toSpliced(at, 0, other).join(""),
    characters.toSpliced(at, 1, other).join(""),
    text + text,
  ];
}

describe.skipIf(!hasAwsModels)(
  "the patterns of AWS (not run without `../shared/corpora/aws`)",
  () => {
    const all = hasAwsModels ? awsPatterns() : [];
    const sources = [...new Set(all.map(({ source }) => source))];

    test("there are thousands of them", () => {
      expect(sources.length).toBeGreaterThan(2000);
    });

    test("each is understood", () => {
      expect(sources.filter((source) => parsePattern(source).type === "problem")).toEqual([]);
    });

    test("each has an equal for flag `u`", () => {
      const without = sources.filter((source) => toJsRegExpSource(parsed(source)) === undefined);
      expect(without).toEqual([]);
    });

    test("each has strings of the length beside it, unless it contradicts itself", () => {
      const failed = all.filter((bounds) => {
        const made = generator(parsed(bounds.source), bounds);
        return made.type === "problem";
      });
      expect(failed.map(({ shape }) => shape).toSorted()).toEqual([...contradictory.keys()]);
    });

    test(
      "the strings and others much like them match as ECMA-262 says",
      { timeout: 60_000 },
      () => {
        const choose = seededChoose(1);
        const wrong: unknown[] = [];
        for (const source of sources) {
          const pattern = parsed(source);
          const expression = toJsRegExpSource(pattern) ?? "";
          const [matches, simulated] = [matcher(pattern), simulator(pattern.node)];
          const hasReference = /\\[1-9]/.test(source);
          const made = generator(pattern, { maxLength: 60 });
          const texts =
            made.type === "problem" ? ["", "a", "/"] : [0, 1, 2].map(() => made.generate(choose));
          for (const text of texts.flatMap((own) => variants(own, choose))) {
            const expected = ecmaMatch(expression, text);
            const isSimulated = hasReference ? expected : simulated(text);
            if (matches(text) !== expected || isSimulated !== expected) {
              wrong.push({ source, text, expected });
            }
          }
        }
        expect(wrong).toEqual([]);
      },
    );

    test("a long text that fails at its end takes no time", { timeout: 120_000 }, () => {
      const slow: unknown[] = [];
      for (const source of sources) {
        const pattern = parsed(source);
        const made = generator(pattern);
        const text = made.type === "problem" ? "a" : made.generate(seededChoose(3)) || "a";
        const long = `${text.repeat(Math.ceil(3000 / text.length))}\n\u0000`;
        const matches = matcher(pattern);
        const before = performance.now();
        matches(long);
        const elapsed = performance.now() - before;
        if (elapsed > 1000) {
          slow.push({ source, elapsed });
        }
      }
      expect(slow).toEqual([]);
    });
  },
);
