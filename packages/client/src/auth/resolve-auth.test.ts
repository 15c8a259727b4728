import { describe, expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import { weather } from "../../test/weather.ts";
import type { AuthDescription } from "./auth-scheme.ts";
import { httpApiKey } from "./http-api-key.ts";
import { httpBearer } from "./http-bearer.ts";
import { noAuth } from "./no-auth.ts";

async function requestOf(auth: AuthDescription, config: object) {
  const { WeatherClient, GetTimeCommand } = weather(auth);
  const { requests, handler } = capture();
  const endpoint = "https://example.com";
  await new WeatherClient({ endpoint, requestHandler: handler, ...config }).send(
    new GetTimeCommand({}),
  );
  return requests[0]!;
}

const token = { token: "t" };
const apiKey = { apiKey: "k" };

test("a bearer token goes into the header", async () => {
  const { headers } = await requestOf({ schemes: [httpBearer()] }, { token });
  expect(headers["Authorization"]).toBe("Bearer t");
});

test("a bearer token may come from a provider", async () => {
  const { headers } = await requestOf({ schemes: [httpBearer()] }, { token: async () => token });
  expect(headers["Authorization"]).toBe("Bearer t");
});

describe("an API key goes", () => {
  test("into a header, behind the scheme", async () => {
    const scheme = httpApiKey({ name: "X-Key", in: "header", scheme: "ApiKey" });
    const { headers } = await requestOf({ schemes: [scheme] }, { apiKey });
    expect(headers["X-Key"]).toBe("ApiKey k");
  });

  test("into the query", async () => {
    const scheme = httpApiKey({ name: "key", in: "query" });
    const { query } = await requestOf({ schemes: [scheme] }, { apiKey });
    expect(query).toEqual({ key: "k" });
  });
});

const both = [httpBearer(), httpApiKey({ name: "X-Key", in: "header" })];

test("the first scheme that has an identity is taken", async () => {
  const { headers } = await requestOf({ schemes: both }, { apiKey });
  expect(headers).toMatchObject({ "X-Key": "k" });
  expect(headers).not.toHaveProperty("Authorization");
});

test("`authSchemePreference` goes before the contract's order", async () => {
  const config = { token, apiKey, authSchemePreference: ["httpApiKeyAuth"] };
  const { headers } = await requestOf({ schemes: both }, config);
  expect(headers).toMatchObject({ "X-Key": "k" });
});

test("an operation has schemes of its own", async () => {
  const auth = { schemes: [httpBearer()], operations: { GetTime: [noAuth()] } };
  const { headers } = await requestOf(auth, { token });
  expect(headers).not.toHaveProperty("Authorization");
});

test("authentication is left out where it is optional and there is no identity", async () => {
  const auth = { schemes: [httpBearer()], operations: { GetTime: [httpBearer(), noAuth()] } };
  const { headers } = await requestOf(auth, {});
  expect(headers).not.toHaveProperty("Authorization");
});

test("a request without any identity says what to pass, to which client", async () => {
  const request = requestOf({ schemes: both }, {});
  await expect(request).rejects.toThrow(
    "[GetTime] `WeatherClient` has no identity for this operation: " +
      "pass `token` (httpBearerAuth), or pass `apiKey` (httpApiKeyAuth).",
  );
});

test("a provider that fails is not passed over", async () => {
  const expired = async () => Promise.reject(new Error(`${apiKey.apiKey} has expired`));
  const request = requestOf({ schemes: [...both, noAuth()] }, { token: expired, apiKey });
  await expect(request).rejects.toThrow("k has expired");
});

test("the caller's own list of schemes is what counts", async () => {
  const httpAuthSchemes = [
    { ...httpBearer(), identityProvider: () => async () => ({ token: "theirs" }) },
  ];
  const { headers } = await requestOf({ schemes: [httpBearer()] }, { httpAuthSchemes });
  expect(headers["Authorization"]).toBe("Bearer theirs");
});

test("an extension gives the token", async () => {
  const extension = {
    configure: (config: { setToken(value: typeof token): void }) => config.setToken(token),
  };
  const { headers } = await requestOf({ schemes: [httpBearer()] }, { extensions: [extension] });
  expect(headers["Authorization"]).toBe("Bearer t");
});
