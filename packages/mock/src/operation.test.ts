import { describe, expect, expectTypeOf, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import type { City, GetCityInput } from "../test/cities.ts";
import { call } from "../test/tiny-protocol.ts";
import { MockedError } from "./mocked-error.ts";

describe("an operation that was told nothing", () => {
  test("gives the same input the same answer", async () => {
    const answers = await Promise.all([
      call(citiesMock(), "GetCity", { Name: "Ulm" }),
      call(citiesMock(), "GetCity", { Name: "Ulm" }),
      call(citiesMock(), "GetCity", { Name: "Bonn" }),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).not.toEqual(answers[0]);
  });

  test("repeats members of the input that its output has too", async () => {
    expect(await call(citiesMock(), "GetCity", { Name: "Ulm" })).toMatchObject({ Name: "Ulm" });
  });

  test("answers otherwise with another seed", async () => {
    const input = { Name: "Ulm" };
    expect(await call(citiesMock({ seed: 1 }), "GetCity", input)).not.toEqual(
      await call(citiesMock(), "GetCity", input),
    );
  });
});

describe("a reply", () => {
  test("is completed with what the contract requires, and nothing more", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ City: { Name: "Ulm", Mayor: { Name: "Eva" } } });
    const answer = await call(mock, "GetCity", { Name: "Ulm" });
    expect(answer).toEqual({
      Name: expect.any(String) as string,
      City: {
        Name: "Ulm",
        Kind: expect.stringMatching(/CAPITAL|PORT/) as string,
        Mayor: { Name: "Eva", Since: expect.any(String) as string },
      },
    });
  });

  test("completes the items of lists", async () => {
    const mock = citiesMock();
    mock.listCities.reply({ Cities: [{ Name: "Ulm" }, { Name: "Bonn" }] });
    expect(await call(mock, "ListCities")).toMatchObject({
      Cities: [
        { Name: "Ulm", Mayor: { Name: expect.any(String) as string } },
        { Name: "Bonn", Mayor: { Name: expect.any(String) as string } },
      ],
    });
  });

  test("can be made of the input", async () => {
    const mock = citiesMock();
    mock.getCity.reply(({ input, index }) => ({ Name: `${input.Name}-${index}` }));
    await call(mock, "GetCity", { Name: "Ulm" });
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({ Name: "Ulm-1" });
  });

  test("can change what the mock would have answered", async () => {
    const mock = citiesMock({ items: 60 });
    mock.listCities.reply(({ answer }) => ({ ...answer(), NextToken: "again" }));
    expect(await call(mock, "ListCities", { MaxResults: 2 })).toMatchObject({
      Cities: [{}, {}],
      NextToken: "again",
    });
  });

  test("that asks for an answer lets an error through", async () => {
    const mock = citiesMock();
    let thrown: unknown;
    mock.listPorts.reply(({ answer }) => {
      try {
        return answer();
      } catch (error) {
        thrown = error;
        throw error;
      }
    });
    expect(await call(mock, "ListPorts", { NextToken: "garbage" })).toMatchObject({
      error: "InvalidToken",
    });
    expect(thrown).toBeInstanceOf(MockedError);
  });

  test("that throws makes the mock throw", async () => {
    const mock = citiesMock();
    mock.getCity.reply(() => {
      throw new RangeError("from the test");
    });
    await expect(call(mock, "GetCity", { Name: "Ulm" })).rejects.toThrow("from the test");
  });

  test("that throws an error of the contract answers with it", async () => {
    const mock = citiesMock();
    mock.getCity.reply(() => {
      throw Object.assign(new Error("no Ulm"), { name: "CityNotFound", Name: "Ulm" });
    });
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({
      error: "CityNotFound",
      value: { message: "no Ulm", Name: "Ulm" },
    });
  });
});

/** The notes of some answers, one after another. */
async function notes(mock: ReturnType<typeof citiesMock>, count: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the order is what is tested
    const answer = await call(mock, "GetCity", { Name: "Ulm" });
    seen.push((answer as { readonly Note?: string }).Note);
  }
  return seen;
}

describe("replies", () => {
  test("with a limit come first, in the order in which they were made", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ Note: "always" });
    mock.getCity.reply({ Note: "b" }).times(2);
    mock.getCity.reply({ Note: "c" }).once();
    expect(await notes(mock, 5)).toEqual(["b", "b", "c", "always", "always"]);
  });

  test("without a limit take the place of one another", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ Note: "a" });
    mock.getCity.reply({ Note: "b" });
    expect(await notes(mock, 1)).toEqual(["b"]);
  });

  test("with a condition are given to inputs that meet it", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ Note: "all" });
    mock.getCity.reply({ Note: "Bonn's" }).when(({ Name }) => Name === "Bonn");
    expect(await call(mock, "GetCity", { Name: "Bonn" })).toMatchObject({ Note: "Bonn's" });
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({ Note: "all" });
  });
});

describe("a failure", () => {
  test("answers with the error, its required members filled in", async () => {
    const mock = citiesMock();
    mock.getCity.fail("CityNotFound");
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({
      error: "CityNotFound",
      value: {
        message: "The mock was told to answer CityNotFound.",
        Name: expect.stringMatching(/^[A-Za-z-]{1,32}$/) as string,
      },
    });
  });

  test("carries the members that are given", async () => {
    const mock = citiesMock();
    mock.getCity.fail("CityNotFound", { message: "gone", Name: "Ulm" }).once();
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({
      value: { message: "gone", Name: "Ulm" },
    });
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toHaveProperty("City");
  });

  test("that the contract does not have is refused, also where types are not checked", () => {
    const fail = citiesMock().getCity.fail as (name: string) => unknown;
    expect(() => fail("toString")).toThrow("The contract has no error `toString`");
  });
});

describe("the calls", () => {
  test("hold inputs and outputs in order, of the operation and of the mock", async () => {
    const mock = citiesMock();
    mock.getCity.fail("CityNotFound").once();
    await call(mock, "GetCity", { Name: "Ulm" });
    await call(mock, "GetCity", { Name: "Bonn" });
    expect(mock.getCity.calls).toMatchObject([
      { input: { Name: "Ulm" }, error: "CityNotFound" },
      { input: { Name: "Bonn" }, output: { Name: "Bonn" } },
    ]);
    expect(mock.calls.getCity[1]?.input.Name).toBe("Bonn");
    expect(mock.calls.listCities).toEqual([]);
  });

  test("are forgotten with the replies on reset", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ Note: "told" });
    await call(mock, "GetCity", { Name: "Ulm" });
    mock.store.cities.clear();
    mock.reset();
    expect(mock.calls.getCity).toEqual([]);
    expect(await call(mock, "GetCity", { Name: "Ulm" })).not.toMatchObject({ Note: "told" });
    expect(mock.store.cities.size).toBe(23);
  });
});

test("what is not in the contract does not compile", () => {
  const mock = citiesMock();
  // @ts-expect-error the contract has no such operation
  void mock.getCityy;
  // @ts-expect-error the output has no such member
  mock.getCity.reply({ Citty: {} });
  // @ts-expect-error a population is a number
  mock.getCity.reply({ City: { Population: "many" } });
  // @ts-expect-error the function's output is checked too
  mock.getCity.reply(() => ({ City: { Name: 1 } }));
  // @ts-expect-error the error is of another operation
  expect(() => mock.getCity.fail("InvalidToken")).toThrow(TypeError);
  // @ts-expect-error the error has no such member
  mock.getCity.fail("CityNotFound", { Nmae: "Ulm" });
  // @ts-expect-error ListCities has no errors
  expect(() => mock.listCities.fail("CityNotFound")).toThrow(TypeError);
  // @ts-expect-error an item has no such member
  mock.store.cities.seed([{ Nmae: "Ulm" }]);
  // @ts-expect-error there is no such collection
  void mock.store.towns;
  mock.getCity.reply(({ input }) => {
    expectTypeOf(input).toEqualTypeOf<GetCityInput>();
    return {};
  });
  expectTypeOf(mock.store.cities.all()).toEqualTypeOf<readonly City[]>();
});
