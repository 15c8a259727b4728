import { awsJson1_1 } from "@tsmith/protocol/aws-json";
import { restJson1 } from "@tsmith/protocol/rest-json1";
import { rpcv2Cbor } from "@tsmith/protocol/rpcv2-cbor";
import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { citiesService } from "../test/cities.ts";
import { call } from "../test/tiny-protocol.ts";
import { createMock, DroppedConnection } from "./core.ts";

const restMock = (seed = 0): ReturnType<typeof citiesMock> =>
  createMock(citiesService(restJson1), { seed });
const getCity = (mock: ReturnType<typeof citiesMock>): Promise<Response> =>
  mock.fetch("https://cities.example/cities/Ulm");

/** The statuses of some calls, one after another. */
async function statuses(mock: ReturnType<typeof citiesMock>, count: number): Promise<number[]> {
  const seen: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- the order is what is tested
  for (let index = 0; index < count; index += 1) seen.push((await getCity(mock)).status);
  return seen;
}

/** The statuses of calls of which some fail. */
async function failures(seed: number): Promise<number[]> {
  const mock = restMock(seed);
  mock.getCity.fault("serverError").rate(0.3);
  return statuses(mock, 200);
}

describe("a fault", () => {
  test("throttles as the protocol does where the model is silent, and says until when", async () => {
    const mock = restMock();
    mock.getCity.fault("throttle", { retryAfter: 2 });
    const response = await getCity(mock);
    expect(response.status).toBe(429);
    expect(response.headers.get("x-amzn-errortype")).toBe("ThrottlingException");
    expect(response.headers.get("retry-after")).toBe("2");
    expect(mock.calls.getCity).toMatchObject([{ error: "ThrottlingException", fault: "throttle" }]);
  });

  test("of the server has its status, and the words of the protocol", async () => {
    const mock = restMock();
    mock.getCity.fault("serverError", { status: 503 });
    const response = await getCity(mock);
    expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([
      503,
      "ServiceUnavailable",
    ]);
  });

  test("drops the connection before anything is done, or after", async () => {
    const mock = restMock();
    let done = 0;
    mock.getCity.reply(() => {
      done += 1;
      return {};
    });
    mock.getCity.fault("dropConnection").once();
    await expect(getCity(mock)).rejects.toThrow(DroppedConnection);
    expect(done).toBe(0);
    mock.getCity.fault("dropConnection", { processed: true }).once();
    await expect(getCity(mock)).rejects.toThrow(DroppedConnection);
    expect(done).toBe(1);
  });

  test("ends the connection within the body", async () => {
    const mock = restMock();
    const whole = await (await getCity(mock)).bytes();
    mock.getCity.fault("truncateBody", { part: 0.25 });
    const { body } = await getCity(mock);
    const read: number[] = [];
    const reading = (async () => {
      for await (const chunk of body ?? []) read.push(...(chunk as Uint8Array));
    })();
    await expect(reading).rejects.toThrow(DroppedConnection);
    expect(read).toEqual([...whole.subarray(0, Math.floor(whole.length / 4))]);
  });

  test.each([
    [restJson1, "GET", "/cities/Ulm", {}, '{"'],
    [
      awsJson1_1,
      "POST",
      "/",
      { "x-amz-target": "Cities.GetCity", "content-type": "application/x-amz-json-1.1" },
      '{"',
    ],
    [
      rpcv2Cbor,
      "POST",
      "/service/Cities/operation/GetCity",
      {
        "smithy-protocol": "rpc-v2-cbor",
        "content-type": "application/cbor",
        accept: "application/cbor",
      },
      "\u00bf",
    ],
  ])("malforms the body of the protocol", async (protocol, method, path, headers, broken) => {
    const mock = createMock(citiesService(protocol));
    mock.getCity.reply({ Note: "whole" });
    mock.getCity.fault("malformBody");
    const cbor = new Uint8Array([0xa1, 0x64, 0x4e, 0x61, 0x6d, 0x65, 0x63, 0x55, 0x6c, 0x6d]);
    const body = protocol === rpcv2Cbor ? cbor : '{"Name":"Ulm"}';
    const response = await mock.fetch(`https://cities.example${path}`, {
      method,
      headers,
      ...(method === "POST" && { body }),
    });
    expect(response.status).toBe(200);
    expect(String.fromCodePoint(...(await response.bytes()))).toBe(broken);
  });

  test("is given by count of calls, and gone after a reset", async () => {
    const mock = restMock();
    mock.getCity.fault("serverError").after(1).times(2);
    expect(await statuses(mock, 5)).toEqual([200, 500, 500, 200, 200]);
    mock.getCity.fault("serverError");
    mock.reset();
    expect(await statuses(mock, 1)).toEqual([200]);
  });

  test("is given by rate, the same calls for the same seed", async () => {
    const [first, again, other] = await Promise.all([failures(1), failures(1), failures(2)]);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const share = first.filter((status) => status === 500).length / 200;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });

  test("of the whole mock is given to every operation, unless it has one of its own", async () => {
    const mock = restMock();
    mock.fault("serverError", { status: 503 }).when(({ operation }) => operation === "getCity");
    expect((await mock.fetch("https://cities.example/cities")).status).toBe(200);
    expect((await getCity(mock)).status).toBe(503);
    mock.getCity.fault("serverError", { status: 504 });
    expect((await getCity(mock)).status).toBe(504);
    mock.reset();
    expect((await getCity(mock)).status).toBe(200);
  });

  test("of a body leaves a reply to be given, others do not take one", async () => {
    const mock = citiesMock();
    mock.getCity.reply({ Note: "mine" }).once();
    mock.getCity.fault("dropConnection").once();
    await expect(call(mock, "GetCity", { Name: "Ulm" })).rejects.toThrow(DroppedConnection);
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toMatchObject({ Note: "mine" });
  });

  test("has a name and options that are checked", () => {
    const mock = citiesMock();
    // @ts-expect-error there is no such fault
    expect(() => mock.getCity.fault("earthquake")).toThrow("There is no fault `earthquake`");
    // @ts-expect-error a slow body says how slow
    mock.getCity.fault("slowBody");
    // @ts-expect-error a server does not fail with this
    mock.fault("serverError", { status: 404 });
    // @ts-expect-error the contract has no such operation
    mock.fault("throttle").when(({ operation }) => operation === "getTown");
    expect(() => mock.fault("throttle").rate(30)).toThrow(RangeError);
  });
});

describe("an error that no model lists", () => {
  test("is answered in the words of the protocol", async () => {
    const mock = restMock();
    mock.getCity.fail("ExpiredTokenException", { message: "too late" });
    const response = await getCity(mock);
    expect(response.status).toBe(403);
    expect(response.headers.get("x-amzn-errortype")).toBe("ExpiredTokenException");
    expect(await response.json()).toMatchObject({ message: "too late" });
    expect(mock.calls.getCity[0]?.error).toBe("ExpiredTokenException");
  });
});
