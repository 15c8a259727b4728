import { restJson1 } from "@tsmith/protocol/rest-json1";
import { afterEach, describe, expect, test, vi } from "vitest";
import { citiesService } from "../test/cities.ts";
import { createMock, DroppedConnection } from "./core.ts";
import { mockFetch } from "./fetch.ts";
import { playwrightRoute, type RouteLike } from "./playwright.ts";

const mock = createMock(citiesService(restJson1), { seed: 42 });
afterEach(() => mock.reset());

describe("fetch", () => {
  test("is answered by the mock, and all else goes on", async () => {
    const before = globalThis.fetch;
    const other = vi.fn<() => Promise<Response>>(async () => new Response("other"));
    globalThis.fetch = other;
    const { restore } = mockFetch([mock]);
    expect(await (await fetch("https://cities.example/cities/Ulm")).json()).toMatchObject({
      Name: "Ulm",
    });
    const forOther = await fetch("https://other.example/x", { method: "POST", body: "text" });
    expect(await forOther.text()).toBe("other");
    expect(other).toHaveBeenCalledOnce();
    mock.fault("dropConnection");
    await expect(fetch("https://cities.example/cities/Ulm")).rejects.toThrow(DroppedConnection);
    restore();
    expect(globalThis.fetch).toBe(other);
    globalThis.fetch = before;
  });
});

/** A route as Playwright hands it over, which remembers what became of it. */
function routeOf(url: string): { readonly route: RouteLike; readonly became: unknown[] } {
  const became: unknown[] = [];
  const route: RouteLike = {
    request: () => ({
      url: () => url,
      method: () => "GET",
      allHeaders: async () => ({ accept: "application/json" }),
      postDataBuffer: () => null,
    }),
    fulfill: async ({ status, body }) => {
      became.push(status, JSON.parse(body.toString()));
    },
    fallback: async () => void became.push("fallback"),
    abort: async (code) => void became.push(code),
  };
  return { route, became };
}

describe("a route of Playwright", () => {
  test.each([
    ["https://cities.example/cities/Ulm", [200, expect.objectContaining({ Name: "Ulm" })]],
    ["https://other.example/x", ["fallback"]],
  ])("to %s is answered or goes on", async (url, expected) => {
    const { route, became } = routeOf(url);
    await playwrightRoute(mock)(route);
    expect(became).toEqual(expected);
  });

  test("is aborted where the connection is dropped", async () => {
    mock.fault("dropConnection");
    const { route, became } = routeOf("https://cities.example/cities/Ulm");
    await playwrightRoute(mock)(route);
    expect(became).toEqual(["connectionreset"]);
  });
});
