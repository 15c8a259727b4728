import { signatureV4aContainer } from "@smithy/signature-v4";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import { credentials } from "../../test/ledger.ts";
import { RegionSetSigner } from "../../test/region-set-signer.ts";
import { signedWeather } from "../../test/weather.ts";
import type { AuthDescription } from "./auth-scheme.ts";
import { httpBearer } from "./http-bearer.ts";
import { noAuth } from "./no-auth.ts";
import { sigV4 } from "./sigv4.ts";
import { sigV4a } from "./sigv4a.ts";

const signing = sigV4({ name: "weather" });
const auth: AuthDescription = {
  schemes: [signing],
  endpoint: [signing, sigV4a({ name: "weather" })],
};
const several = { name: "sigv4a", signingName: "rain", signingRegionSet: ["*"] };
const single = { name: "sigv4", signingName: "snow", signingRegion: "us-east-1" };

/** What is sent to an endpoint that asks for some schemes. */
async function headersOf(authSchemes: object[], description = auth, config = {}) {
  const { WeatherClient, GetTimeCommand } = signedWeather(description, {
    version: "1.0",
    parameters: { Region: { type: "String", builtIn: "AWS::Region" } },
    rules: [
      {
        type: "endpoint",
        conditions: [],
        endpoint: { url: "https://{Region}.example.com", properties: { authSchemes } },
      },
    ],
  });
  const { requests, handler } = capture();
  const region = "eu-west-1";
  const client = new WeatherClient({ region, credentials, requestHandler: handler, ...config });
  await client.send(new GetTimeCommand({}));
  return requests[0]!.headers;
}

describe("an endpoint has the say", () => {
  beforeEach(() => {
    signatureV4aContainer.SignatureV4a = RegionSetSigner;
  });
  afterEach(() => {
    signatureV4aContainer.SignatureV4a = null;
  });

  test("in how a request is signed", async () => {
    expect(await headersOf([several])).toMatchObject({
      authorization: "AWS4-ECDSA-P256-SHA256 rain",
      "x-amz-region-set": "*",
    });
    expect((await headersOf([single]))["authorization"]).toMatch(/\/us-east-1\/snow\/aws4_request/);
  });

  test("not in whether it is", async () => {
    const headers = await headersOf([several], { ...auth, schemes: [noAuth()] });
    expect(headers).not.toHaveProperty("authorization");
  });

  test("not in schemes of another kind", async () => {
    const description = { ...auth, schemes: [signing, httpBearer()] };
    const config = { token: { token: "t" }, authSchemePreference: ["httpBearerAuth"] };
    const headers = await headersOf([several], description, config);
    expect(headers["Authorization"]).toBe("Bearer t");
  });
});

test("without a signer for several regions, the endpoint's next scheme is taken", async () => {
  expect((await headersOf([several, single]))["authorization"]).toMatch(
    /^AWS4-HMAC-SHA256 .*\/us-east-1\//,
  );
});

test("without any other, the error says what is missing", async () => {
  await expect(headersOf([several])).rejects.toThrow("import `@aws-sdk/signature-v4a`");
});

test("a scheme that nobody knows is no scheme", async () => {
  await expect(headersOf([{ name: "other" }])).rejects.toThrow(
    "[GetTime] `WeatherClient` has no identity for this operation: it knows none of the schemes",
  );
});
