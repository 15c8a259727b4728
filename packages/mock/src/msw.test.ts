import { restJson1 } from "@tsmith/protocol/rest-json1";
import { getResponse, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { type CitiesContract, citiesService } from "../test/cities.ts";
import { createMock, type Mock } from "./index.ts";
import { type RunningServer, serve } from "./node.ts";

const mock = createMock(citiesService(restJson1), { seed: 42, warn: () => {} });
const other = http.get("http://other.example/", () => HttpResponse.text("other"));
const server = setupServer(...mock.handlers, other);
let unhandled = 0;
let network: RunningServer;

beforeAll(async () => {
  network = await serve({ fetch: async () => new Response("from the network") });
  server.listen({
    onUnhandledFrame: () => {
      unhandled += 1;
    },
  });
});
afterEach(() => mock.reset());
afterAll(async () => {
  server.close();
  await network.close();
});

const getCity = (): Promise<Response> => fetch("https://cities.example/cities/Ulm");

describe("a mock behind MSW", () => {
  test("is one handler, however many operations it has", () => {
    expect(mock.handlers).toHaveLength(1);
  });

  test("answers the service's requests at any origin", async () => {
    expect(await (await getCity()).json()).toMatchObject({ Name: "Ulm" });
    expect(mock.calls.getCity).toMatchObject([{ input: { Name: "Ulm" } }]);
  });

  test("leaves other requests to other handlers", async () => {
    expect(await (await fetch("http://other.example/")).text()).toBe("other");
  });

  test("leaves requests that nobody handles to MSW", async () => {
    expect(await (await fetch(`${network.url}/nobody`)).text()).toBe("from the network");
    expect(unhandled).toBe(1);
  });

  test("can be overridden by a handler that comes first", async () => {
    server.use(http.get("*/cities/:name", () => HttpResponse.json({ Name: "mine" })));
    expect(await (await getCity()).json()).toEqual({ Name: "mine" });
    server.resetHandlers();
  });

  test("refuses what breaks the contract before a reply is asked", async () => {
    const response = await fetch("https://cities.example/cities?max=101");
    expect(response.status).toBe(400);
    expect(response.headers.get("x-amzn-errortype")).toContain("ValidationException");
    expect(await response.json()).toMatchObject({ fieldList: [{ path: "/MaxResults" }] });
    expect(mock.calls.listCities).toEqual([]);
  });

  test("refuses a forged token as the protocol refuses", async () => {
    const response = await fetch("https://cities.example/cities?token=0123456789abcdef");
    expect(response.headers.get("x-amzn-errortype")).toContain("ValidationException");
    expect(await response.json()).toMatchObject({ fieldList: [{ path: "/NextToken" }] });
  });

  test("answers an error of the contract in the service's protocol", async () => {
    mock.getCity.fail("CityNotFound", { Name: "Ulm" });
    const response = await getCity();
    expect(response.status).toBe(404);
    expect(response.headers.get("x-amzn-errortype")).toBe("CityNotFound");
    expect(await response.json()).toMatchObject({ Name: "Ulm" });
  });

  test("answers through `getResponse`", async () => {
    const request = new Request("http://localhost/cities");
    const response = await getResponse([...mock.handlers], request);
    expect(await response?.json()).toHaveProperty("Cities.length", 23);
  });
});

test("the type of a mock with handlers can be named", () => {
  expectTypeOf(mock).toEqualTypeOf<Mock<CitiesContract>>();
});
