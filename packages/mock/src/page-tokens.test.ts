import { matcher, parsePattern } from "@tsmith/pattern";
import type { Constraint } from "@tsmith/schema";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rememberedTokens, textTokens } from "./page-tokens.ts";

const constraints: readonly Constraint[] = [
  {},
  { length: { min: 4, max: 1024 }, pattern: "^[A-Za-z-0-9+/=]+$" },
  { length: { min: 100, max: 200 } },
  { length: { max: 12 } },
  { pattern: "^[0-9]+$" },
  { pattern: "^[A-Z]{32}$" },
  { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
  { length: { min: 36, max: 36 }, pattern: "^[0-9a-f-]{36}$" },
  { pattern: "^(?!.*--)\\S*$" },
];

describe("a text token", () => {
  test.each(constraints)("of %j keeps its constraints and reads back", (constraint) => {
    const tokens = textTokens([constraint]);
    const pattern = parsePattern(constraint.pattern ?? "");
    if (tokens === undefined || !("node" in pattern)) throw new Error("There are no tokens.");
    const matches = matcher(pattern);
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat(), (position, binding) => {
        const token = String(tokens.write(position, binding));
        expect(matches(token)).toBe(true);
        expect(token.length).toBeGreaterThanOrEqual(constraint.length?.min ?? 0);
        expect(token.length).toBeLessThanOrEqual(constraint.length?.max ?? Infinity);
        expect(tokens.read(token, binding)).toBe(position);
        expect(tokens.read(token, binding + 1)).toBeUndefined();
      }),
    );
  });

  test("reads no text of others", () => {
    const tokens = textTokens([{}]);
    fc.assert(
      fc.property(fc.anything(), fc.nat(), (token, binding) => {
        expect(tokens?.read(token, binding)).toBeUndefined();
      }),
    );
  });

  test("does not exist where the constraints leave no room for ours", () => {
    expect(textTokens([{ pattern: "^page:" }])).toBeUndefined();
    expect(textTokens([{ enum: ["a", "b"] }])).toBeUndefined();
    expect(textTokens([{ length: { max: 12 } }, { length: { min: 20 } }])).toBeUndefined();
  });
});

describe("a remembered token", () => {
  const tokens = rememberedTokens((position) => ({ key: position }), JSON.stringify, false);

  test("reads back for the request that it was given for", () => {
    const token = tokens.write(5, 1);
    expect(tokens.read({ key: 5 }, 1)).toBe(5);
    expect(tokens.read(token, 2)).toBeUndefined();
  });

  test("was given before", () => {
    expect(tokens.read({ key: 6 }, 1)).toBeUndefined();
  });
});
