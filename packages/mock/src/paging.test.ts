import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { call } from "../test/tiny-protocol.ts";
import type { PageOptions } from "./paging.ts";

interface CityPage {
  readonly Cities: readonly unknown[];
  readonly NextToken?: string;
}

/** All pages, as a client that follows tokens until there is none sees them. */
async function allPages(
  mock: ReturnType<typeof citiesMock>,
  input: object,
): Promise<readonly CityPage[]> {
  const seen: CityPage[] = [];
  let token: string | undefined;
  do {
    const next = token === undefined ? {} : { NextToken: token };
    const page = (await call(mock, "ListCities", { ...input, ...next })) as CityPage;
    seen.push(page);
    token = page.NextToken;
  } while (token !== undefined && token !== "" && seen.length < 1000);
  return seen;
}

const pageOptions = fc.record<Required<PageOptions>>(
  {
    short: fc.boolean(),
    lastToken: fc.constantFrom("absent", "empty"),
    defaultSize: fc.integer({ min: 1, max: 60 }),
    filter: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe("a filter", () => {
  const cities = [
    { Kind: "PORT" },
    { Kind: "CAPITAL" },
    { Kind: "PORT" },
    { Kind: "PORT" },
  ] as const;

  test("that is turned on leaves the items that have the value, over all pages", async () => {
    const mock = citiesMock({ pages: { filter: true } });
    mock.store.cities.seed(cities);
    const pages = await allPages(mock, { Kind: "PORT", MaxResults: 2 });
    expect(pages.map((page) => page.Cities.length)).toEqual([2, 1]);
    expect(pages.flatMap((page) => page.Cities)).toMatchObject(
      cities.filter(({ Kind }) => Kind === "PORT"),
    );
    expect((await allPages(mock, {})).flatMap((page) => page.Cities)).toHaveLength(4);
  });

  test("is off unless it is asked for", async () => {
    const mock = citiesMock();
    mock.store.cities.seed(cities);
    const pages = await allPages(mock, { Kind: "PORT" });
    expect(pages.flatMap((page) => page.Cities)).toHaveLength(4);
  });
});

describe("the pages of a collection", () => {
  test("hold every item once, in order, and end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 120 }),
        fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
        pageOptions,
        async (count, size, pages) => {
          const mock = citiesMock({ pages });
          mock.store.cities.seed(count);
          const all = JSON.parse(JSON.stringify(mock.store.cities.all())) as unknown;
          const seen = await allPages(mock, size === undefined ? {} : { MaxResults: size });
          expect(seen.flatMap((page) => page.Cities)).toEqual(all);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("hold as many items as were asked for", async () => {
    const seen = await allPages(citiesMock({ items: 25 }), { MaxResults: 10 });
    expect(seen.map((page) => page.Cities.length)).toEqual([10, 10, 5]);
  });

  test("hold 50 items where the request does not say", async () => {
    const seen = await allPages(citiesMock({ items: 120 }), {});
    expect(seen.map((page) => page.Cities.length)).toEqual([50, 50, 20]);
  });

  test("end with no token, or an empty one", async () => {
    const absent = await allPages(citiesMock(), {});
    expect(absent.at(-1)).not.toHaveProperty("NextToken");
    const empty = await allPages(citiesMock({ pages: { lastToken: "empty" } }), {});
    expect(empty.at(-1)?.NextToken).toBe("");
  });

  test("are fewer and never empty where the server is a short one", async () => {
    const seen = await allPages(citiesMock({ items: 60, pages: { short: true } }), {
      MaxResults: 10,
    });
    expect(seen.length).toBeGreaterThan(6);
    expect(Math.min(...seen.map((page) => page.Cities.length))).toBeGreaterThan(0);
  });

  test("of an empty collection are one empty page", async () => {
    expect(await call(citiesMock({ items: 0 }), "ListCities")).toEqual({ Cities: [] });
  });
});

async function firstToken(mock: ReturnType<typeof citiesMock>, input = {}): Promise<string> {
  const page = (await call(mock, "ListCities", { MaxResults: 5, ...input })) as CityPage;
  return page.NextToken ?? "";
}

describe("a page token", () => {
  test("keeps the constraints of its shape", async () => {
    expect(await firstToken(citiesMock())).toMatch(/^[A-Za-z-0-9+/=]{4,1024}$/);
  });

  test("is good for another page size", async () => {
    const mock = citiesMock();
    const NextToken = await firstToken(mock);
    expect(await call(mock, "ListCities", { MaxResults: 100, NextToken })).toHaveProperty(
      "Cities.length",
      18,
    );
  });

  test("is good for another mock of the same seed", async () => {
    const NextToken = await firstToken(citiesMock());
    expect(await call(citiesMock(), "ListCities", { NextToken })).toHaveProperty("Cities");
  });

  const refused = { reason: "validation", failures: [{ path: "/NextToken" }] };

  test.each([
    ["another seed", async () => firstToken(citiesMock({ seed: 1 }))],
    ["another filter", async () => firstToken(citiesMock(), { Kind: "PORT" })],
    ["nobody", async () => "0123456789abcdef0123456789abcdef"],
    ["the empty string", async () => ""],
    ["a prototype", async () => "__proto__"],
  ])("of %s is refused with its path", async (_, make) => {
    const NextToken = await make();
    expect(await call(citiesMock(), "ListCities", { NextToken })).toMatchObject(refused);
  });

  test("of another operation is refused", async () => {
    const page = (await call(citiesMock(), "ListPorts", { MaxResults: 5 })) as CityPage;
    const answer = await call(citiesMock(), "ListCities", { NextToken: page.NextToken });
    expect(answer).toMatchObject(refused);
  });

  test("is refused when a character is changed", async () => {
    const mock = citiesMock();
    const token = await firstToken(mock);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length - 1 }),
        fc.constantFrom(..."0123456789abcdefABZ+/="),
        async (at, character) => {
          fc.pre(token[at] !== character);
          const NextToken = token.slice(0, at) + character + token.slice(at + 1);
          expect(await call(mock, "ListCities", { NextToken })).toMatchObject(refused);
        },
      ),
    );
  });

  test("is refused with the operation's own error where it has one", async () => {
    expect(await call(citiesMock(), "ListPorts", { NextToken: "garbage" })).toMatchObject({
      error: "InvalidToken",
      value: { Message: expect.stringContaining("/NextToken") as string },
    });
  });
});

describe("operations with paths", () => {
  interface TagAnswer {
    readonly Result: { readonly Tags: object; readonly More: boolean; readonly Next?: string };
  }

  test("page over the entries of a nested map", async () => {
    const mock = citiesMock({ items: 7 });
    const first = (await call(mock, "ListTags", { Limit: "4" })) as TagAnswer;
    expect(Object.keys(first.Result.Tags)).toHaveLength(4);
    expect(first.Result).toMatchObject({ More: true, Next: expect.stringMatching(/^[0-9]+$/) });
    const last = (await call(mock, "ListTags", {
      Limit: "4",
      Start: first.Result.Next,
    })) as TagAnswer;
    expect(last.Result).not.toHaveProperty("Next");
    expect(last.Result.More).toBe(false);
    expect({ ...first.Result.Tags, ...last.Result.Tags }).toEqual(
      Object.fromEntries(mock.store.tags.all().map(({ key, value }) => [key, value])),
    );
  });

  test("share a collection of the same name", async () => {
    const mock = citiesMock({ items: 3 });
    expect(await call(mock, "ListPorts")).toEqual(await call(mock, "ListCities"));
  });
});
