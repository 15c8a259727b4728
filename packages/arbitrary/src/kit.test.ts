import { matcher, parsePattern } from "@tsmith/pattern";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  assertSameValueForSameSeed,
  assertShrinkingEnds,
  assertShrinksValid,
  assertValuesValid,
  type Promises,
} from "./assertions.ts";
import type { Binding } from "./binding.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Kit } from "./kit.ts";
import type { KitOptions } from "./options.ts";
import { shapes, type Arbitraries, type Overrides } from "./shapes.ts";

/** The arbitrary that the kit makes. */
function made<T>(make: ($: Kit) => fc.Arbitrary<T>, options?: KitOptions): fc.Arbitrary<T> {
  return shapes<{ It: T }>((_, $) => ({ It: make($) }), {}, options).It;
}

/** The arbitrary that the kit makes for a member bound so. */
function bound<T>(make: ($: Kit) => fc.Arbitrary<T>, binding: Binding): fc.Arbitrary<T> {
  const structure = made(($) => $.structure({ it: $.required(make($), binding) }));
  return structure.map(({ it }) => it);
}

function matches(pattern: string): (text: string) => boolean {
  const parsed = parsePattern(pattern);
  if (parsed.type === "problem") throw new Error(parsed.reason);
  return matcher(parsed);
}

const ledgerName = "(?!^.*--)(?!^[0-9]+$)(?!^-)(?!.*-$)^[A-Za-z0-9-]+$";

function isBetween(min: number, max: number): (value: number) => boolean {
  return (value) => value >= min && value <= max;
}

function lengthOf(text: string): number {
  return [...text].length;
}

const Color = { RED: "red", BLUE: "blue" } as const;

interface Tree {
  label: string;
  left?: Tree | undefined;
  right?: Tree | undefined;
  forest?: Tree[] | undefined;
}

const promises: Record<string, (options: KitOptions) => Promises<never>> = {
  "a string": promise(
    ($) => $.string(),
    (text) => !/\p{Surrogate}/u.test(text),
  ),
  "a string with a length": promise(
    ($) => $.string({ length: { min: 3, max: 5 } }),
    (text) => isBetween(3, 5)(lengthOf(text)),
  ),
  "a string with an exact length and a pattern": promise(
    ($) => $.string({ length: { min: 22, max: 22 }, pattern: "^[A-Za-z-0-9]+$" }),
    (text) => /^[A-Za-z0-9-]{22}$/.test(text),
  ),
  "a string with look-aheads": promise(
    ($) => $.string({ length: { min: 1, max: 32 }, pattern: ledgerName }),
    (text) => isBetween(1, 32)(lengthOf(text)) && matches(ledgerName)(text),
  ),
  "a string of a JSON type": promise(
    ($) => $.string({ mediaType: "application/json" }),
    (text) => JSON.stringify(JSON.parse(text)) !== undefined,
  ),
  "a blob": promise(
    ($) => $.blob({ length: { min: 2, max: 4 } }),
    ({ length }) => isBetween(2, 4)(length),
  ),
  "a byte": promise(($) => $.byte(), isBetween(-128, 127)),
  "an integer in a range": promise(
    ($) => $.integer({ range: { min: 1, max: 100 } }),
    isBetween(1, 100),
  ),
  "a negative integer": promise(
    ($) => $.integer({ range: { max: -5 } }),
    isBetween(-(2 ** 31), -5),
  ),
  "a long": promise(($) => $.long(), Number.isSafeInteger),
  "a double in a range": promise(
    ($) => $.double({ range: { min: 0.5, max: 0.75 } }),
    isBetween(0.5, 0.75),
  ),
  "a float in a range": promise(
    ($) => $.float({ range: { min: 0.1, max: 0.2 } }),
    (value) => isBetween(0.1, 0.2)(value) && Object.is(Math.fround(value), value),
  ),
  "a double with a least value": promise(
    ($) => $.double({ range: { min: 1000 } }),
    isBetween(1000, Infinity),
  ),
  "a big integer": promise(
    ($) => $.bigInteger({ range: { min: "10" } }),
    (value) => value >= 10n,
  ),
  "a big decimal": promise(
    ($) => $.bigDecimal({ range: { min: 1.5, max: 9 } }),
    ({ string }) => isBetween(1.5, 9)(Number(string)),
  ),
  "a timestamp": promise(
    ($) => $.timestamp({ format: "http-date" }),
    (date) => date.getTime() % 1000 === 0 && /^\d{4}-/.test(date.toISOString()),
  ),
  "a document": promise(
    ($) => $.document(),
    (value) => fingerprint(JSON.parse(JSON.stringify(value))) === fingerprint(value),
  ),
  "an enum": promise(
    ($) => $.enum(Color),
    (value) => value === "red" || value === "blue",
  ),
  "a list": promise(
    ($) => $.list($.integer(), { length: { min: 2, max: 3 } }),
    ({ length }) => isBetween(2, 3)(length),
  ),
  "a list of unique items": promise(
    ($) => $.list($.enum(Color), { uniqueItems: true, length: { min: 2 } }),
    (items) => items.length === 2 && items[0] !== items[1],
  ),
  "a sparse list": promise(
    ($) => $.list($.sparse($.boolean())),
    (items) => items.every((item) => item === null || typeof item === "boolean"),
  ),
  "a map": promise(
    ($) =>
      $.map($.string({ length: { min: 1, max: 4 } }), $.boolean(), { length: { min: 2, max: 4 } }),
    (map) => isBetween(2, 4)(Object.keys(map).length) && !("" in map),
  ),
  "a structure with a condition": promise(
    ($) =>
      $.structure(
        { Type: $.required($.enum(Color)), Key: $.optional($.string()) },
        { conditions: ["Type != 'red' || Key != null"] },
      ),
    ({ Type, Key }) => Type !== "red" || Key !== undefined,
  ),
  "a structure with a condition that absence keeps": promise(
    ($) =>
      $.structure(
        Object.fromEntries(Array.from("abcdefghijkl", (name) => [name, $.optional($.boolean())])),
        { conditions: ["length(keys(@)) == `0`"] },
      ),
    (value) => Object.keys(value).length === 0,
  ),
  "a union": promise(
    ($) => $.union({ text: $.string(), number: $.integer() }),
    (value) => Object.keys(value).length === 1,
  ),
};

function promise<T>(
  make: ($: Kit) => fc.Arbitrary<T>,
  isValid: (value: T) => boolean,
): (options: KitOptions) => Promises<never> {
  // The test goes over promises of every type; each is consistent in itself.
  return (options) =>
    ({ arbitrary: () => made(make, options), isValid }) as unknown as Promises<never>;
}

describe.each(["any", "readable"] as const)("in style %s", (style) => {
  for (const [name, promised] of Object.entries(promises)) {
    test(`${name} keeps its constraints, shrunk ones too, and depends on the seed alone`, () => {
      const it = promised({ style });
      expect(() => assertValuesValid(it)).not.toThrow();
      expect(() => assertShrinksValid(it)).not.toThrow();
      expect(() => assertShrinkingEnds(it)).not.toThrow();
      expect(() => assertSameValueForSameSeed(it)).not.toThrow();
    });
  }
});

describe("strings", () => {
  test("reach the greatest length", () => {
    const lengths = fc
      .sample(
        made(($) => $.string({ length: { max: 1600 } })),
        400,
      )
      .map(lengthOf);
    expect(Math.max(...lengths)).toBe(1600);
  });

  test("count code points, not UTF-16 units", () => {
    const text = made(($) => $.string({ length: { min: 4, max: 4 } }));
    expect(fc.sample(text, 200).some(({ length }) => length > 4)).toBe(true);
  });

  test("hold nothing that XML cannot carry, where the protocol is XML", () => {
    const text = made(($) => $.string(), { characters: "xml" });
    const found = fc.sample(text, 2000).join("");
    // eslint-disable-next-line no-control-regex
    expect(found).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  });

  test("for headers are trimmed, visible and not empty", () => {
    const text = bound(($) => $.string(), "header");
    expect(() =>
      assertValuesValid({ arbitrary: () => text, isValid: isHeaderValue }),
    ).not.toThrow();
    expect(() =>
      assertShrinksValid({ arbitrary: () => text, isValid: isHeaderValue }),
    ).not.toThrow();
  });

  test("for labels are neither empty nor dots that a URL resolves", () => {
    const text = bound(($) => $.string({ pattern: "^[.a]*$" }), "label");
    expect(() => assertValuesValid({ arbitrary: () => text, isValid: isSegment })).not.toThrow();
    expect(() => assertShrinksValid({ arbitrary: () => text, isValid: isSegment })).not.toThrow();
  });

  test("without any match say so when they are asked for", () => {
    const text = made(($) => $.string({ pattern: "^aaa$", length: { max: 2 } }));
    expect(() => fc.sample(text, 1)).toThrow("No string of 0 to 2 code points");
  });

  test("without any match still give a readable example of the right length", () => {
    const text = made(($) => $.string({ pattern: "^aaa$", length: { min: 4, max: 4 } }), {
      style: "readable",
    });
    const found = fc.sample(text, 20);
    expect(found.filter((example) => lengthOf(example) !== 4)).toEqual([]);
  });
});

function isNotEmpty({ length }: readonly string[]): boolean {
  return length > 0;
}

function isHeaderValue(text: string): boolean {
  return text !== "" && text === text.trim() && /^[ -~]+$/.test(text);
}

function isSegment(text: string): boolean {
  return !["", ".", ".."].includes(text);
}

describe("bindings", () => {
  test("an empty list does not travel in a query", () => {
    const list = bound(($) => $.list($.string()), "query");
    expect(() => assertValuesValid({ arbitrary: () => list, isValid: isNotEmpty })).not.toThrow();
    expect(() => assertShrinksValid({ arbitrary: () => list, isValid: isNotEmpty })).not.toThrow();
  });

  test("a timestamp in a header has whole seconds", () => {
    const dates = fc.sample(
      bound(($) => $.timestamp(), "header"),
      100,
    );
    expect(dates.filter((date) => date.getTime() % 1000 !== 0)).toEqual([]);
  });
});

describe("maps", () => {
  test("stay empty where a client can read none of their keys", () => {
    const map = made(($) => $.map($.enum({ P: "__proto__" }), $.integer()), { keys: "plain" });
    expect(fc.sample(map, 20).every((value) => Object.keys(value).length === 0)).toBe(true);
  });

  test("of headers have names of headers for keys", () => {
    const headers = bound(($) => $.map($.string(), $.string()), "prefixHeaders");
    const names = fc.sample(headers, 100).flatMap((map) => Object.keys(map));
    expect(names.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
  });

  test("of query parameters have no empty name", () => {
    const query = bound(($) => $.map($.string(), $.string()), "queryParams");
    expect(fc.sample(query, 200).filter((map) => "" in map)).toEqual([]);
  });

  test("own a key `__proto__`", () => {
    const map = made(($) => $.map($.enum({ P: "__proto__" }), $.integer(), { length: { min: 1 } }));
    expect(fc.sample(map, 5).every((value) => Object.hasOwn(value, "__proto__"))).toBe(true);
  });
});

/** The members that some unions of a text or number have. */
function unionMembers(options?: KitOptions): ReadonlySet<string> {
  const union = made<object>(($) => $.union({ text: $.string(), number: $.integer() }), options);
  return new Set(fc.sample(union, 200).flatMap((value) => Object.keys(value)));
}

describe("unions", () => {
  test("have every member", () => {
    expect(unionMembers()).toEqual(new Set(["text", "number"]));
  });

  test("have members that the contract does not know on demand", () => {
    expect(unionMembers({ unknownUnionMembers: true })).toEqual(
      new Set(["text", "number", "$unknown"]),
    );
  });
});

describe("streams", () => {
  test("of bytes are blobs of the web", async () => {
    const blob = fc.sample(
      made(($) => $.streamingBlob()),
      1,
    )[0]!;
    expect((await blob.arrayBuffer()).byteLength).toBe(blob.size);
  });

  test("of events can be read twice", async () => {
    const stream = made(($) => $.eventStream($.union({ text: $.string() })));
    for (const events of fc.sample(stream, 10)) {
      expect(await collected(events)).toEqual(await collected(events));
    }
  });
});

async function collected<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

describe("errors", () => {
  class Trouble extends Error {
    readonly code: number;

    constructor({ message, code }: { message: string; code: number }) {
      super(message);
      this.code = code;
    }
  }

  test("are instances of their class with its members", () => {
    const trouble = made(($) =>
      $.error(
        Trouble,
        $.structure({ message: $.required($.string()), code: $.required($.byte()) }),
      ),
    );
    const found = fc.sample(trouble, 20);
    expect(found.every((error) => error instanceof Trouble && Number.isInteger(error.code))).toBe(
      true,
    );
  });
});

describe("types", () => {
  test("are those of the values", () => {
    const table = shapes<{ It: { id: string; note?: string | undefined } }>((_, $) => ({
      It: $.structure({ id: $.required($.string()), note: $.optional($.string()) }),
    }));
    expectTypeOf(table.It).toEqualTypeOf<fc.Arbitrary<{ id: string; note?: string | undefined }>>();
  });

  test("tell a table that does not keep the contract", () => {
    const isString = shapes<{ It: { id: string } }>((_, $) => ({
      // @ts-expect-error The contract says that it is a string.
      It: $.structure({ id: $.required($.integer()) }),
    }));
    const isThere = shapes<{ It: { id: string } }>((_, $) => ({
      // @ts-expect-error The contract says that it is always there.
      It: $.structure({ id: $.optional($.string()) }),
    }));
    const isTied = shapes<{ Id: string; It: { id: string } }>((tie, $) => ({
      Id: $.string(),
      // @ts-expect-error The name of the shape is `Id`.
      It: $.structure({ id: $.required(tie("ID")) }),
    }));
    expect([isString, isThere, isTied]).toHaveLength(3);
  });
});

describe("numbers", () => {
  test("are NaN and infinite now and then", () => {
    const found = new Set(
      fc.sample(
        made(($) => $.double()),
        2000,
      ),
    );
    expect([NaN, Infinity, -Infinity].every((value) => found.has(value))).toBe(true);
  });
});

describe("enums", () => {
  test("are open on demand", () => {
    const open = made<string>(($) => $.open($.enum(Color), Color), { unknownEnums: true });
    const found = new Set(fc.sample(open, 200));
    expect(found.has("red") && found.size > 2).toBe(true);
  });

  test("are closed otherwise", () => {
    const open = made(($) => $.open($.enum(Color), Color));
    expect(new Set(fc.sample(open, 200))).toEqual(new Set(["red", "blue"]));
  });
});

describe("structures", () => {
  test("come with every subset of their optional members", () => {
    const pair = made(($) =>
      $.structure({ a: $.optional($.boolean()), b: $.optional($.boolean()) }),
    );
    const found = new Set(fc.sample(pair, 200).map((value) => Object.keys(value).join("")));
    expect(found).toEqual(new Set(["", "a", "b", "ab"]));
  });

  test("own a member named `__proto__`", () => {
    const odd = made(($) => $.structure({ ["__proto__"]: $.required($.integer()) }));
    expect(fc.sample(odd, 5).every((value) => Object.hasOwn(value, "__proto__"))).toBe(true);
  });

  test("say which condition cannot be kept", () => {
    const odd = made(($) => $.structure({}, { conditions: ["a == 'b'"] }));
    expect(() => fc.sample(odd, 1)).toThrow("a == 'b'");
  });
});

describe("recursion", () => {
  type Shapes = {
    Tree: Tree;
    Node: { leaf: string } | { both: { one: Shapes["Node"]; two: Shapes["Node"] } };
  };

  const recursive = (options?: KitOptions) =>
    shapes<Shapes>(
      (tie, $) => ({
        Tree: $.structure({
          label: $.required($.string()),
          left: $.optional(tie("Tree")),
          right: $.optional(tie("Tree")),
          forest: $.optional($.list(tie("Tree"))),
        }),
        Node: $.union({
          both: $.structure({ one: $.required(tie("Node")), two: $.required(tie("Node")) }),
          leaf: $.string(),
        }),
      }),
      {},
      options,
    );

  test("ends in structures", () => {
    const depths = fc.sample(recursive().Tree, 500).map(depthOf);
    expect(Math.max(...depths)).toBeLessThan(20);
    expect(Math.max(...depths)).toBeGreaterThan(2);
  });

  test("ends in unions, though all their members but one lead back", () => {
    const depths = fc.sample(recursive().Node, 500).map(depthOf);
    expect(Math.max(...depths)).toBeLessThan(20);
  });

  test("is bounded as asked", () => {
    const depths = fc.sample(recursive({ maxDepth: 1 }).Tree, 500).map(depthOf);
    expect(Math.max(...depths)).toBeLessThan(4);
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

type Item = { Id: string; Item: { id: string } };

function itemsWith(overrides: Overrides<Item>): Arbitraries<Item> {
  return shapes<Item>(
    (tie, $) => ({ Id: $.string(), Item: $.structure({ id: $.required(tie("Id")) }) }),
    overrides,
  );
}

describe("overrides", () => {
  test("apply wherever the shape is used", () => {
    const [item] = fc.sample(itemsWith({ Id: fc.constant("mine") }).Item, 1);
    expect(item).toEqual({ id: "mine" });
  });

  test("may build on what they replace", () => {
    const { Item } = itemsWith({ Id: ({ original }) => original.map((id) => `my-${id}`) });
    expect(fc.sample(Item, 20).every(({ id }) => id.startsWith("my-"))).toBe(true);
  });

  test("of a shape that does not exist are refused", () => {
    const overrides: object = { Idd: fc.constant("mine") };
    expect(() => itemsWith(overrides)).toThrow("`Idd`");
  });
});

describe("readable style", () => {
  test("reads as a person would have written it", () => {
    const job = made(
      ($) =>
        $.structure({
          LedgerName: $.required($.string({ length: { min: 1, max: 32 }, pattern: ledgerName })),
          RoleArn: $.required($.string({ length: { min: 20, max: 1600 } })),
          CreatedAt: $.required($.timestamp()),
          Prefix: $.required($.string({ length: { max: 128 } })),
          Count: $.required($.integer()),
        }),
      { style: "readable" },
    );
    for (const value of fc.sample(job, 50)) {
      expect(value.LedgerName).toMatch(/^[a-z]+-[a-z]+$/);
      expect(value.RoleArn).toMatch(/^arn:aws:iam::\d{12}:role\//);
      expect(value.CreatedAt.toISOString()).toMatch(/^2025-1[0-2]-|^2026-01-01T00/);
      expect(value.Prefix).toMatch(/^[a-z]+\/[a-z]+-[a-z]+\/$/);
      expect(value.Count).toBeLessThan(100);
    }
  });
});
