import { NodeHttpHandler } from "@smithy/node-http-handler";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { capture } from "../../test/capture.ts";
import { LedgerClient, ListExportsCommand, service } from "../../test/ledger.ts";
import { runtimeDefaults } from "./node.ts";

beforeEach(() => {
  vi.stubEnv("AWS_CONFIG_FILE", "none");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "none");
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test("requests are sent with `node:http`", () => {
  expect(runtimeDefaults(service, {}).requestHandler).toBeInstanceOf(NodeHttpHandler);
  expect(runtimeDefaults(service, {}).runtime).toBe("node");
});

test("region and credentials come from the environment", async () => {
  vi.stubEnv("AWS_REGION", "ap-south-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDENV");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  const { requests, handler } = capture();
  await new LedgerClient({ requestHandler: handler }).send(new ListExportsCommand());
  expect(requests[0]?.hostname).toBe("ledger.ap-south-1.amazonaws.com");
  expect(requests[0]?.headers["authorization"]).toContain("Credential=AKIDENV/");
});

test("retries and endpoint variants come from the environment", async () => {
  vi.stubEnv("AWS_MAX_ATTEMPTS", "9");
  vi.stubEnv("AWS_RETRY_MODE", "adaptive");
  vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
  const { config } = new LedgerClient({ region: "eu-west-1" });
  expect(await config.maxAttempts()).toBe(9);
  expect(await (config.retryMode as () => Promise<string>)()).toBe("adaptive");
  expect(await config.useFipsEndpoint()).toBe(true);
});

test("an endpoint of the service comes from the environment", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL_LEDGER", "http://localhost:4010");
  const { requests, handler } = capture();
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new LedgerClient({ region: "eu-west-1", credentials, requestHandler: handler });
  await client.send(new ListExportsCommand());
  expect(requests[0]).toMatchObject({ hostname: "localhost", port: 4010 });
});

test("a missing region is told when a request needs it", async () => {
  vi.stubEnv("AWS_REGION", undefined);
  const client = new LedgerClient({ credentials: { accessKeyId: "a", secretAccessKey: "b" } });
  await expect(client.send(new ListExportsCommand())).rejects.toThrow("Region is missing");
});
