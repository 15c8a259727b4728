import { describe, expect, test } from "vitest";
import { type CitiesContract, citiesService } from "../test/cities.ts";
import { call, tinyProtocol } from "../test/tiny-protocol.ts";
import { createMock, type Mock, type MockOptions } from "./core.ts";

const shown = {
  GetCity: [
    { title: "Found", input: { Name: "Ulm" }, output: { Name: "Ulm", City: { Name: "Ulm" } } },
    {
      title: "Not found",
      input: { Name: "Xyz" },
      error: { name: "CityNotFound", fields: { Name: "Xyz" } },
    },
  ],
  ListCities: [{ title: "All", input: {}, output: { Cities: [] } }],
};
const mockWith = (examples?: NonNullable<MockOptions["examples"]>): Mock<CitiesContract> =>
  createMock<CitiesContract>(
    { ...citiesService(tinyProtocol), examples: shown },
    examples && { examples },
  );

describe("what the contract shows", () => {
  test("is answered as it is shown, output or error", async () => {
    expect(await call(mockWith(), "GetCity", { Name: "Ulm" })).toEqual(shown.GetCity[0]?.output);
    expect(await call(mockWith(), "GetCity", { Name: "Xyz" })).toMatchObject({
      error: "CityNotFound",
      value: { Name: "Xyz" },
    });
    expect(await call(mockWith(), "GetCity", { Name: "Bonn" })).toHaveProperty("City.Mayor");
  });

  test("gives way to replies, and to the store unless it may not", async () => {
    const mock = mockWith();
    mock.getCity.reply({ Note: "mine" });
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({ Note: "mine" });
    expect(await call(mock, "ListCities")).toHaveProperty("Cities.length", 23);
    expect(await call(mockWith("all"), "ListCities")).toEqual({ Cities: [] });
    expect(await call(mockWith("none"), "GetCity", { Name: "Xyz" })).toHaveProperty("City");
  });
});
