import { expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import {
  credentials,
  type LedgerClient,
  type LedgerClientConfig,
  service,
} from "../../test/ledger.ts";
import { command } from "../command.ts";
import { serviceClient } from "../service-client.ts";
import type { ServiceDescription } from "../service.ts";
import { endpointParameters } from "./endpoint-parameters.ts";
import { inputPath } from "./input-path.ts";

const tenants: ServiceDescription = {
  ...service,
  clientContextParams: { Tenant: "tenantName" },
  endpoints: {
    version: "1.0",
    parameters: {
      Region: { type: "String", builtIn: "AWS::Region" },
      Tenant: { type: "String" },
      Stage: { type: "String" },
      Kind: { type: "String" },
    },
    rules: [
      {
        type: "endpoint",
        conditions: [],
        endpoint: { url: "https://{Kind}.{Stage}.{Tenant}.{Region}.example.com" },
      },
    ],
  },
};

test("built-in parameters and those of the caller are read from the configuration", () => {
  expect(endpointParameters(tenants)).toEqual({
    Region: { type: "builtInParams", name: "region" },
    Tenant: { type: "clientContextParams", name: "tenantName" },
  });
});

test("an operation sets parameters by a constant and by a path in its input", async () => {
  const { requests, handler } = capture();
  const Client = serviceClient<
    LedgerClientConfig & { tenantName: string },
    object,
    { $metadata: object },
    LedgerClient["config"]
  >(tenants);
  const Command = command({
    service: tenants,
    schema: [9, "com.example", "Ask", { http: ["POST", "/", 200] }, () => "unit", () => "unit"],
    endpointParameters: {
      Stage: { type: "staticContextParams", value: "beta" },
      Kind: inputPath("Items[0].Kind"),
    },
  });
  const client = new Client({
    region: "eu-west-1",
    credentials,
    requestHandler: handler,
    tenantName: "acme",
  });
  await client.send(new Command({ Items: [{ Kind: "blue" }] }));
  expect(requests[0]?.hostname).toBe("blue.beta.acme.eu-west-1.example.com");
});
