import { describe, expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import {
  credentials,
  LedgerClient,
  type LedgerClientConfig,
  ListExportsCommand,
} from "../../test/ledger.ts";

async function endpointOf(config: LedgerClientConfig) {
  const { requests, handler } = capture();
  const client = new LedgerClient({ credentials, requestHandler: handler, ...config });
  await client.send(new ListExportsCommand());
  const { protocol, hostname, port, path } = requests[0]!;
  return `${protocol}//${hostname}${port ? `:${port}` : ""}${path}`;
}

describe("the standard host name", () => {
  test.each([
    ["eu-west-1", {}, "https://ledger.eu-west-1.amazonaws.com/exports"],
    ["cn-north-1", {}, "https://ledger.cn-north-1.amazonaws.com.cn/exports"],
    ["us-gov-west-1", {}, "https://ledger.us-gov-west-1.amazonaws.com/exports"],
    ["xx-new-1", {}, "https://ledger.xx-new-1.amazonaws.com/exports"],
    ["us-east-1", { useFipsEndpoint: true }, "https://ledger-fips.us-east-1.amazonaws.com/exports"],
    ["us-east-1", { useDualstackEndpoint: true }, "https://ledger.us-east-1.api.aws/exports"],
    [
      "us-east-1",
      { useFipsEndpoint: true, useDualstackEndpoint: true },
      "https://ledger-fips.us-east-1.api.aws/exports",
    ],
  ])("of %s with %j", async (region, config, expected) => {
    expect(await endpointOf({ region, ...config })).toBe(expected);
  });
});

test("a custom endpoint keeps its port and path", async () => {
  expect(await endpointOf({ region: "eu-west-1", endpoint: "http://localhost:4010/base" })).toBe(
    "http://localhost:4010/base/exports",
  );
});

test("a custom endpoint may come from a provider", async () => {
  const place = { protocol: "http:", hostname: "localhost", port: 4010, path: "/" };
  expect(await endpointOf({ region: "eu-west-1", endpoint: async () => place })).toBe(
    "http://localhost:4010/exports",
  );
});

test("a custom endpoint excludes FIPS", async () => {
  const config = { region: "eu-west-1", endpoint: "http://localhost", useFipsEndpoint: true };
  await expect(endpointOf(config)).rejects.toThrow("FIPS and custom endpoint are not supported");
});

test("a region that is no host label is refused", async () => {
  await expect(endpointOf({ region: "evil.example/" })).rejects.toThrow("Region not accepted");
});

test("an `endpointProvider` replaces the rules", async () => {
  const config: LedgerClientConfig = {
    region: "eu-west-1",
    endpointProvider: ({ Region }) => ({ url: new URL(`https://${Region}.example.com`) }),
  };
  expect(await endpointOf(config)).toBe("https://eu-west-1.example.com/exports");
});
