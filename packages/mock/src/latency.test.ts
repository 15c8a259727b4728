import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { call } from "../test/tiny-protocol.ts";
import { drawLatency, expectLatency, type Latency } from "./latency.ts";

const draws = (latency: Latency): readonly number[] =>
  Array.from({ length: 2000 }, (_, chance) => drawLatency(latency, chance)).toSorted(
    (left, right) => left - right,
  );

describe("a latency", () => {
  test("of a range keeps to it, and fills it", () => {
    const all = draws({ min: 50, max: 200 });
    expect(all[0]).toBeGreaterThanOrEqual(50);
    expect(all[0]).toBeLessThan(52);
    expect(all.at(-1)).toBeLessThanOrEqual(200);
    expect(all[1000]).toBeGreaterThan(115);
    expect(all[1000]).toBeLessThan(135);
  });

  test("of a median and a 99th percentile has both", () => {
    const all = draws({ median: 80, p99: 900 });
    expect(all[1000]).toBeGreaterThan(72);
    expect(all[1000]).toBeLessThan(88);
    expect(all[1980]).toBeGreaterThan(700);
    expect(all[1980]).toBeLessThan(1150);
  });

  test.each([-1, Number.NaN, { min: 3, max: 2 }, { median: 5, p99: Infinity }])(
    "is no %j",
    (latency) => expect(() => expectLatency(latency)).toThrow(RangeError),
  );
});

/** How long a seeded delay is. */
async function duration(seed: number): Promise<number | undefined> {
  const mock = citiesMock({ seed });
  mock.delay({ median: 80, p99: 900 });
  const answer = call(mock, "GetCity", { Name: "Ulm" });
  await vi.runAllTimersAsync();
  await answer;
  return mock.calls.getCity[0]?.duration;
}

describe("a delay", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is waited by the timers that there are, and on the mock's clock", async () => {
    const mock = citiesMock();
    mock.getCity.delay(200).once();
    const answer = call(mock, "GetCity", { Name: "Ulm" });
    await vi.advanceTimersByTimeAsync(199);
    expect(mock.calls.getCity[0]).not.toHaveProperty("output");
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toHaveProperty("City");
    expect(mock.calls.getCity[0]).toMatchObject({
      startedAt: new Date("2026-01-01T00:00:00Z"),
      duration: 200,
    });
    expect(mock.clock.now()).toEqual(new Date("2026-01-01T00:00:00.200Z"));
    mock.reset();
    expect(mock.clock.now()).toEqual(new Date("2026-01-01T00:00:00Z"));
  });

  test("of an operation is taken before that of the whole mock", async () => {
    const mock = citiesMock();
    mock.delay({ min: 500, max: 500 });
    mock.getCity.delay(100);
    const answers = Promise.all([call(mock, "GetCity", { Name: "Ulm" }), call(mock, "ListTags")]);
    await vi.advanceTimersByTimeAsync(500);
    await answers;
    expect(mock.calls.getCity[0]?.duration).toBe(100);
    // The clock of the mock adds up what is waited, also where it is waited at once.
    expect(mock.calls.listTags[0]?.duration).toBe(600);
  });

  test("is the same for the same seed", async () => {
    expect(await duration(1)).toBe(await duration(1));
    expect(await duration(2)).not.toBe(await duration(1));
  });

  test("ends where the request is given up", async () => {
    const mock = citiesMock();
    mock.delay(1000);
    const controller = new AbortController();
    const answer = mock.fetch("http://localhost/GetCity", {
      method: "POST",
      body: '{"Name":"Ulm"}',
      signal: controller.signal,
    });
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("follows a clock of the user's", async () => {
    vi.setSystemTime("2030-05-06T07:08:09Z");
    const mock = citiesMock({ now: () => new Date() });
    mock.getCity.delay(1500);
    const answer = call(mock, "GetCity", { Name: "Ulm" });
    await vi.advanceTimersByTimeAsync(1500);
    await answer;
    expect(mock.clock.now()).toEqual(new Date("2030-05-06T07:08:10.500Z"));
    expect(mock.calls.getCity[0]?.duration).toBe(1500);
  });

  test("stretches a body over its time", async () => {
    const mock = citiesMock();
    mock.getCity.fault("slowBody", { duration: 1000, pieces: 4 });
    const request = { method: "POST", body: '{"Name":"Ulm"}' };
    const response = await mock.fetch("http://localhost/GetCity", request);
    let text: string | undefined;
    void response.text().then((read) => (text = read));
    await vi.advanceTimersByTimeAsync(999);
    expect(text).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(JSON.parse(text ?? "")).toHaveProperty("City");
  });
});
