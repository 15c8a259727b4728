import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";

const signedFor = (service: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

/** What a mock does with a request without a body: a status, or `undefined` for none of its business. */
async function statusOf(
  url: string,
  headers: Record<string, string> = {},
  endpoint?: string,
): Promise<number | undefined> {
  const mock = citiesMock(endpoint === undefined ? {} : { endpoint });
  const request = new Request(url, { method: "POST", headers, body: "{}" });
  expect(await mock.matches(request)).toBe((await mock.handle(request.clone())) !== undefined);
  return (await mock.handle(request))?.status;
}

describe("a mock without an endpoint", () => {
  test("answers its operations at any origin", async () => {
    expect(await statusOf("http://anywhere.example:8080/ListCities")).toBe(200);
  });

  test("leaves alone what fits no operation", async () => {
    expect(await statusOf("http://anywhere.example/nobody")).toBeUndefined();
  });

  test.each([
    "cities.eu-west-1.amazonaws.com",
    "cities-fips.us-east-1.amazonaws.com",
    "cities.cn-north-1.amazonaws.com.cn",
    "cities.eu-west-1.api.aws",
  ])("answers all that goes to %s", async (host) => {
    expect(await statusOf(`https://${host}/nobody`)).toBe(404);
  });

  test.each(["xcities.amazonaws.com", "cities.example.com", "cities.amazonaws.com.evil.example"])(
    "does not take %s for a host of the service",
    async (host) => {
      expect(await statusOf(`https://${host}/nobody`)).toBeUndefined();
    },
  );

  test("answers all that is signed for the service", async () => {
    expect(await statusOf("http://anywhere.example/nobody", signedFor("cities"))).toBe(404);
  });

  test("answers what is signed by another of its names", async () => {
    expect(await statusOf("http://anywhere.example/nobody", signedFor("cities-express"))).toBe(404);
  });

  test("leaves alone what is signed for another service", async () => {
    expect(
      await statusOf("http://anywhere.example/ListCities", signedFor("towns")),
    ).toBeUndefined();
  });

  test("reads the signature of a presigned URL", async () => {
    const credential = encodeURIComponent("AKID/20260101/eu-west-1/towns/aws4_request");
    const url = `http://anywhere.example/ListCities?X-Amz-Credential=${credential}`;
    expect(await statusOf(url)).toBeUndefined();
  });
});

describe("a mock with an endpoint", () => {
  const endpoint = "http://localhost:4000/api/";

  test("answers below its path", async () => {
    expect(await statusOf("http://localhost:4000/api/ListCities", {}, endpoint)).toBe(200);
  });

  test("answers what fits no operation with 404", async () => {
    expect(await statusOf("http://localhost:4000/api/nobody", {}, endpoint)).toBe(404);
  });

  test.each([
    "http://localhost:4000/ListCities",
    "http://localhost:4000/apis/ListCities",
    "http://localhost/api/ListCities",
  ])("leaves %s alone", async (url) => {
    expect(await statusOf(url, {}, endpoint)).toBeUndefined();
  });
});

async function requestIds(seed: number): Promise<readonly (string | null)[]> {
  const mock = citiesMock({ seed });
  const responses = [await mock.fetch("http://a.example/"), await mock.fetch("http://a.example/")];
  return responses.map(({ headers }) => headers.get("x-amzn-requestid"));
}

describe("every answer", () => {
  test("has a request id, in a fixed order of ids", async () => {
    const [first, second] = await requestIds(1);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(await requestIds(1)).toEqual([first, second]);
    expect(await requestIds(2)).not.toContain(first);
  });
});
