import { ServiceException } from "@smithy/core/client";
import { describe, expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import { credentials } from "../../test/ledger.ts";
import { signedWeather } from "../../test/weather.ts";
import type { AuthDescription } from "./auth-scheme.ts";
import { httpBearer } from "./http-bearer.ts";
import { noAuth } from "./no-auth.ts";
import { sigV4 } from "./sigv4.ts";

const signing = sigV4({ name: "weather" });
const failing = () => async () => {
  throw Object.assign(new Error("Could not load credentials from any providers"), {
    name: "CredentialsProviderError",
  });
};
const found = () => async () => credentials;

async function headersOf(auth: AuthDescription, config: object) {
  const { WeatherClient, GetTimeCommand } = signedWeather(auth);
  const { requests, handler } = capture();
  const client = new WeatherClient({
    region: "eu-west-1",
    requestHandler: handler,
    credentialDefaultProvider: failing,
    ...config,
  });
  await client.send(new GetTimeCommand({}));
  return requests[0]!.headers;
}

test("a request is signed with the caller's credentials", async () => {
  const headers = await headersOf({ schemes: [signing] }, { credentials });
  expect(headers["authorization"]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/weather\/aws4_request/,
  );
});

test("or else with those of the environment", async () => {
  const headers = await headersOf({ schemes: [signing] }, { credentialDefaultProvider: found });
  expect(headers["authorization"]).toContain("Credential=AKIDEXAMPLE/");
});

test("without any, the error names operation and setting, and keeps its name", async () => {
  await expect(headersOf({ schemes: [signing] }, {})).rejects.toMatchObject({
    name: "CredentialsProviderError",
    message:
      "[GetTime] `WeatherClient` has no identity for this operation: pass `credentials` (sigv4). " +
      "Could not load credentials from any providers",
  });
});

describe("where the environment has no credentials", () => {
  test("optional authentication is left out", async () => {
    const headers = await headersOf({ schemes: [signing, noAuth()] }, {});
    expect(headers).not.toHaveProperty("authorization");
  });

  test("the next scheme is taken", async () => {
    const token = { token: "t" };
    const headers = await headersOf({ schemes: [signing, httpBearer()] }, { token });
    expect(headers["Authorization"]).toBe("Bearer t");
  });

  test("they are not looked for when another scheme is preferred", async () => {
    let isAsked = false;
    const credentialDefaultProvider = () => {
      return async () => {
        isAsked = true;
        return credentials;
      };
    };
    const headers = await headersOf(
      { schemes: [signing, httpBearer()] },
      {
        token: { token: "t" },
        authSchemePreference: ["httpBearerAuth"],
        credentialDefaultProvider,
      },
    );
    expect(headers["Authorization"]).toBe("Bearer t");
    expect(isAsked).toBe(false);
  });
});

test("the failure of the caller's own credentials is not passed over", async () => {
  const sent = headersOf({ schemes: [signing, noAuth()] }, { credentials: failing() });
  await expect(sent).rejects.toThrow(/^Could not load credentials/);
  await expect(sent).rejects.not.toBeInstanceOf(ServiceException);
});
