import { signatureV4aContainer } from "@smithy/signature-v4";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { capture } from "../../test/capture.ts";
import { credentials } from "../../test/ledger.ts";
import { RegionSetSigner } from "../../test/region-set-signer.ts";
import { signedWeather } from "../../test/weather.ts";
import { sigV4 } from "./sigv4.ts";
import { sigV4a } from "./sigv4a.ts";

async function headersOf(config: object, schemes = [sigV4a({ name: "weather" })]) {
  const { WeatherClient, GetTimeCommand } = signedWeather({ schemes });
  const { requests, handler } = capture();
  const client = new WeatherClient({
    region: "eu-west-1",
    requestHandler: handler,
    credentials,
    ...config,
  });
  await client.send(new GetTimeCommand({}));
  return requests[0]!.headers;
}

const both = [sigV4a({ name: "weather" }), sigV4({ name: "weather" })];

describe("with the signer of `@aws-sdk/signature-v4a`", () => {
  beforeEach(() => {
    signatureV4aContainer.SignatureV4a = RegionSetSigner;
  });
  afterEach(() => {
    signatureV4aContainer.SignatureV4a = null;
  });

  test("a request is signed for the client's region", async () => {
    expect(await headersOf({})).toMatchObject({
      authorization: "AWS4-ECDSA-P256-SHA256 weather",
      "x-amz-region-set": "eu-west-1",
    });
  });

  test("or for the regions that the caller says", async () => {
    const sigv4aSigningRegionSet = ["eu-west-1", "us-east-1"];
    expect(await headersOf({ sigv4aSigningRegionSet })).toMatchObject({
      "x-amz-region-set": "eu-west-1,us-east-1",
    });
  });

  test("or the environment", async () => {
    vi.stubEnv("AWS_SIGV4A_SIGNING_REGION_SET", "us-east-1, us-west-2");
    try {
      expect(await headersOf({})).toMatchObject({ "x-amz-region-set": "us-east-1,us-west-2" });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("the error asks for credentials where those are missing", async () => {
    const config = {
      credentials: undefined,
      credentialDefaultProvider: () => async () => Promise.reject(new Error("None here")),
    };
    await expect(headersOf(config)).rejects.toThrow("pass `credentials` (sigv4a). None here");
  });

  test("`sigv4` is signed as ever", async () => {
    const headers = await headersOf({ authSchemePreference: ["sigv4"] }, both);
    expect(headers["authorization"]).toMatch(/^AWS4-HMAC-SHA256 /);
  });

  test("it is taken first where the contract has it first", async () => {
    expect((await headersOf({}, both))["authorization"]).toMatch(/^AWS4-ECDSA-P256-SHA256 /);
  });
});

test.each([
  ["signerConstructor", RegionSetSigner],
  ["signer", new RegionSetSigner({ service: "weather" })],
])("a `%s` may be passed", async (name, signer) => {
  const headers = await headersOf({ [name]: signer });
  expect(headers["x-amz-region-set"]).toBe("eu-west-1");
});

test("without a signer the next scheme is taken", async () => {
  expect((await headersOf({}, both))["authorization"]).toMatch(/^AWS4-HMAC-SHA256 /);
});

test("without a signer and another scheme, the error names what is missing", async () => {
  await expect(headersOf({})).rejects.toThrow(
    "[GetTime] `WeatherClient` has no identity for this operation: import " +
      "`@aws-sdk/signature-v4a`, or pass `signerConstructor` (sigv4a).",
  );
});
