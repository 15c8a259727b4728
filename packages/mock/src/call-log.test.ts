import { restJson1 } from "@tsmith/protocol/rest-json1";
import { afterEach, expect, test, vi } from "vitest";
import { citiesService } from "../test/cities.ts";
import { createMock, type LoggedCall } from "./core.ts";

afterEach(() => void vi.restoreAllMocks());

test("the log has every call in order, refused ones with the reason", async () => {
  const told: LoggedCall[] = [];
  const warned: string[] = [];
  const mock = createMock(citiesService(restJson1), {
    onCall: (call) => void told.push(call),
    warn: (text) => void warned.push(text),
  });
  await mock.fetch("https://cities.example/cities/Ulm");
  await mock.fetch("https://cities.example/cities?max=101&kind=VILLAGE");
  expect(mock.log).toMatchObject([
    { operation: "getCity", input: { Name: "Ulm" }, output: { Name: "Ulm" }, duration: 0 },
    { operation: "listCities", refusal: warned[0] },
  ]);
  expect(told).toEqual(mock.log);
  expect(warned).toEqual([
    [
      "[ListCities] The request breaks the contract:",
      '  /Kind: Member must satisfy enum value set: [CAPITAL, PORT], found "VILLAGE"',
      "  /MaxResults: Member must be between 1 and 100, inclusive, found 101",
    ].join("\n"),
  ]);
  mock.reset();
  expect(mock.log).toEqual([]);
});

test("a request that is refused is told on the console unless somebody else wants to know", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const mock = createMock(citiesService(restJson1));
  await mock.fetch("https://cities.example/cities?max=many");
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("[ListCities]"));
});
