import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";

describe("a collection", () => {
  test("starts with 23 items", () => {
    expect(citiesMock().store.cities.all()).toHaveLength(23);
  });

  test("has the same first items, however many there are", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 60 }), fc.nat({ max: 60 }), (seed, one, other) => {
        const { cities } = citiesMock({ seed }).store;
        cities.seed(one);
        const left = cities.all();
        cities.seed(other);
        const both = Math.min(one, other);
        expect(cities.all().slice(0, both)).toEqual(left.slice(0, both));
      }),
      { numRuns: 15 },
    );
  });

  test("has the same items whatever was asked of the mock before", () => {
    const mock = citiesMock();
    mock.store.tags.all();
    expect(mock.store.cities.all()).toEqual(citiesMock().store.cities.all());
  });

  test("is the same on any day", () => {
    const [first] = citiesMock().store.cities.all();
    // Known from another machine: a change here changes the data of everybody's tests.
    expect(first?.Mayor.Since.getUTCFullYear()).toBeGreaterThan(2020);
    expect(first).toEqual(
      citiesMock({ now: new Date("2026-01-01T00:00:00Z") }).store.cities.all()[0],
    );
  });

  test("holds no item twice", () => {
    const { tags } = citiesMock().store;
    tags.seed(40);
    expect(new Set(tags.all().map(({ key }) => key))).toHaveProperty("size", 40);
  });

  test("fills in what seeds leave out, at any depth", () => {
    const { cities } = citiesMock().store;
    cities.seed([{ Name: "Ulm", Mayor: { Name: "Eva" } }, {}]);
    expect(cities.all()).toMatchObject([
      { Name: "Ulm", Kind: expect.any(String) as string, Mayor: { Name: "Eva" } },
      { Name: expect.any(String) as string },
    ]);
    expect(cities.all()[0]?.Mayor.Since).toBeInstanceOf(Date);
  });

  test("leaves out what seeds say is undefined", () => {
    const { cities } = citiesMock().store;
    cities.seed(Array.from({ length: 20 }, () => ({ Population: undefined })));
    expect(cities.all().some(({ Population }) => Population !== undefined)).toBe(false);
  });

  test("fills in so that the conditions of the contract hold", () => {
    const { cities } = citiesMock().store;
    cities.seed(Array.from({ length: 30 }, () => ({ Mayor: { Name: "Ada" } })));
    expect(cities.all().every(({ Mayor }) => Mayor.Seal !== undefined)).toBe(true);
  });

  test("takes more items behind the others", () => {
    const { cities } = citiesMock().store;
    cities.seed(2);
    const before = cities.all();
    cities.add({ Name: "Ulm" }, { Name: "Bonn" });
    expect(cities.all().slice(0, 2)).toEqual(before);
    expect(cities.all().slice(2)).toMatchObject([{ Name: "Ulm" }, { Name: "Bonn" }]);
  });

  test("can be emptied", () => {
    const { cities } = citiesMock().store;
    cities.clear();
    expect(cities.all()).toEqual([]);
  });

  test("takes an entry of a map with a key alone", () => {
    const { tags } = citiesMock().store;
    tags.seed([{ key: "red" }]);
    expect(tags.all()).toEqual([{ key: "red", value: expect.any(Number) as number }]);
  });

  test("holds a whole number of items", () => {
    expect(() => citiesMock().store.cities.seed(-1)).toThrow(RangeError);
  });
});
