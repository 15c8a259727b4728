import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { call } from "../test/tiny-protocol.ts";
import { defineScenarios, scenarioIn, standardScenarios } from "./core.ts";

describe("scenarios", () => {
  test("are chosen by name, one after another", async () => {
    const mock = citiesMock();
    const scenarios = defineScenarios(mock, {
      empty: ({ store }) => store.cities.clear(),
      one: ({ store }) => store.cities.seed([{ Name: "Ulm" }]),
    });
    scenarios.use("empty");
    expect(await call(mock, "ListCities")).toEqual({ Cities: [] });
    scenarios.use("one");
    expect(await call(mock, "ListCities")).toMatchObject({ Cities: [{ Name: "Ulm" }] });
    expect([scenarios.current, scenarios.names]).toEqual(["one", ["empty", "one"]]);
    scenarios.use();
    expect(mock.store.cities.size).toBe(23);
    expect(() => scenarios.use("toString")).toThrow("There is no scenario `toString`");
  });

  test("can be chosen by an address", () => {
    expect(scenarioIn("https://app.example/?scenario=slow")).toBe("slow");
    expect(scenarioIn("https://app.example/?mock=slow", "mock")).toBe("slow");
    expect(scenarioIn("https://app.example/")).toBeUndefined();
  });

  test("that are standard work on every mock", async () => {
    const mock = citiesMock();
    const scenarios = defineScenarios(mock, standardScenarios);
    const statuses = async (): Promise<readonly (number | string)[]> =>
      Promise.all(
        Array.from({ length: 60 }, () =>
          mock.fetch("http://localhost/ListTags", { method: "POST", body: "{}" }).then(
            ({ status }) => status,
            (error: Error) => error.message,
          ),
        ),
      );
    scenarios.use("down");
    expect(new Set(await statuses())).toEqual(new Set([500]));
    scenarios.use("flaky");
    expect(new Set(await statuses())).toEqual(new Set([200, 500, "Failed to fetch"]));
    scenarios.use("throttled");
    expect(new Set(await statuses())).toEqual(new Set([200, 500]));
    scenarios.use("empty");
    expect(await call(mock, "ListTags")).toMatchObject({ Result: { Tags: {} } });
  });
});
