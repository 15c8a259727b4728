import { readFileSync } from "node:fs";
import { requestHandlerOf } from "@tsmith/arbitrary/laws";
import { build, defaultConfig, mockNames } from "@tsmith/codegen";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { builtServices, exportOf, importService } from "../src/generated-service.ts";
import { proofConfig } from "../src/index.ts";

const name = "cities.smithy";
const text = readFileSync(new URL(name, import.meta.url), "utf8");

interface CitiesMock {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly reset: () => void;
  readonly store: { readonly cities: { readonly all: () => readonly { readonly id: string }[] } };
  readonly getCity: {
    readonly calls: readonly unknown[];
    readonly sequence: (...steps: readonly object[]) => void;
  };
}
type ClientClass = new (config: object) => object;
type Wait = (configuration: object, input: object) => Promise<{ readonly state: string }>;

const [built] = builtServices(
  await build(proofConfig(defaultConfig([name], ".")), [{ name, text }]),
);
const { view, client: clientExports, mock: mockExports } = await importService(built!);
// The clock follows the timers, so that time passes in the mock as it does for the waiter.
const mock = exportOf<(options: object) => CitiesMock>(
  mockExports,
  mockNames(view).factory,
)({
  now: () => new Date(),
});
const Client = exportOf<ClientClass>(clientExports, `${view.names.client}Client`);
const client = new Client({
  endpoint: "https://cities.example",
  requestHandler: requestHandlerOf((request) => mock.fetch(request)),
});
const waitUntilCityBuilt = exportOf<Wait>(clientExports, "waitUntilCityBuilt");

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  mock.reset();
});

/** What the waiter comes to, the time that it waits passing at once. */
async function outcome(): Promise<{ readonly state: string; readonly seconds: number }> {
  const cityId = mock.store.cities.all()[0]?.id;
  const start = Date.now();
  const waiting = waitUntilCityBuilt({ client, maxWaitTime: 600 }, { cityId }).then(
    ({ state }) => state,
    (error: Error) => error.name,
  );
  const reached: string[] = [];
  void waiting.then((state) => reached.push(state));
  while (reached.length === 0) {
    // oxlint-disable-next-line no-await-in-loop -- time passes step by step
    await vi.advanceTimersByTimeAsync(1000);
  }
  const [state = ""] = reached;
  return { state, seconds: (Date.now() - start) / 1000 };
}

test("a waiter sees a resource pass through its states, call by call", async () => {
  mock.getCity.sequence(
    { fail: "CityNotFound", calls: 2 },
    { change: { city: { state: "PLANNED" } }, calls: 2 },
    { change: { city: { state: "BUILT" } } },
  );
  expect(await outcome()).toMatchObject({ state: "SUCCESS" });
  expect(mock.getCity.calls).toHaveLength(5);
});

test("a waiter sees a resource pass through its states in time", async () => {
  mock.getCity.sequence(
    { change: { city: { state: "PLANNED" } }, milliseconds: 120_000 },
    { change: { city: { state: "BUILT" } } },
  );
  const { state, seconds } = await outcome();
  expect(state).toBe("SUCCESS");
  expect(seconds).toBeGreaterThanOrEqual(120);
});

test("a waiter gives up where the state never comes", async () => {
  mock.getCity.sequence({ change: { city: { state: "PLANNED" } } });
  expect(await outcome()).toMatchObject({ state: "TimeoutError" });
});
