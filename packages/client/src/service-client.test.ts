import { expect, expectTypeOf, test } from "vitest";
import { capture } from "../test/capture.ts";
import {
  credentials,
  GetExportCommand,
  LedgerClient,
  type LedgerClientConfig,
  LedgerServiceException,
  ListExportsCommand,
  type ListExportsCommandOutput,
  ResourceNotFoundException,
} from "../test/ledger.ts";

function client(handler: object, config: LedgerClientConfig = {}) {
  return new LedgerClient({
    region: "eu-west-1",
    credentials,
    requestHandler: handler,
    ...config,
  });
}

test("a command becomes a request of its protocol", async () => {
  const { requests, handler } = capture();
  await client(handler).send(new ListExportsCommand({ MaxResults: 7 }));
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: "GET",
    protocol: "https:",
    hostname: "ledger.eu-west-1.amazonaws.com",
    path: "/exports",
    query: { max_results: "7" },
  });
});

test("a response becomes an output with metadata", async () => {
  const { handler } = capture({
    headers: { "x-amzn-requestid": "r-1" },
    body: { Exports: [{ Id: "a", CreatedAt: 0 }] },
  });
  const output = await client(handler).send(new ListExportsCommand());
  expectTypeOf(output).toEqualTypeOf<ListExportsCommandOutput>();
  expect(output.Exports).toEqual([{ Id: "a", CreatedAt: new Date(0) }]);
  expect(output.$metadata).toMatchObject({ httpStatusCode: 200, requestId: "r-1", attempts: 1 });
});

test("a request is signed for service and region", async () => {
  const { requests, handler } = capture();
  await client(handler).send(new ListExportsCommand());
  expect(requests[0]?.headers["authorization"]).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/ledger\/aws4_request/,
  );
});

test("an operation with a scheme of its own is not signed", async () => {
  const { requests, handler } = capture();
  await client(handler).send(new GetExportCommand({ Id: "a" }));
  expect(requests[0]?.headers).not.toHaveProperty("authorization");
});

test("the user agent names the service and the package's version", async () => {
  const { requests, handler } = capture();
  await client(handler).send(new ListExportsCommand());
  expect(requests[0]?.headers["user-agent"]).toMatch(/^aws-sdk-js\/1\.2\.3 .*api\/ledger#1\.2\.3/);
});

test("throttling is retried", async () => {
  const throttled = { status: 400, headers: { "x-amzn-errortype": "ThrottlingException" } };
  const { requests, handler } = capture(throttled, { body: { Exports: [] } });
  const output = await client(handler).send(new ListExportsCommand());
  expect(requests).toHaveLength(2);
  expect(output.$metadata.attempts).toBe(2);
});

test("`maxAttempts` bounds the retries", async () => {
  const broken = { status: 500, body: { message: "no" } };
  const { requests, handler } = capture(broken, broken, broken);
  const failure = client(handler, { maxAttempts: 2 }).send(new ListExportsCommand());
  await expect(failure).rejects.toBeInstanceOf(LedgerServiceException);
  expect(requests).toHaveLength(2);
});

test("an error of the operation is an instance of its class", async () => {
  const { handler } = capture({
    status: 404,
    headers: { "x-amzn-errortype": "ResourceNotFoundException" },
    body: { Message: "gone", ResourceName: "a" },
  });
  const error = await client(handler)
    .send(new GetExportCommand({ Id: "a" }))
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResourceNotFoundException);
  expect(error).toMatchObject({
    name: "ResourceNotFoundException",
    message: "gone",
    ResourceName: "a",
    $fault: "client",
    $metadata: { httpStatusCode: 404 },
  });
});

test("an error that the operation does not list keeps its name and its members", async () => {
  const { handler } = capture({
    status: 403,
    headers: { "x-amzn-errortype": "NewException:http://example.com/" },
    body: { message: "new", Extra: 1 },
  });
  const error = await client(handler)
    .send(new ListExportsCommand())
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LedgerServiceException);
  expect(error).not.toBeInstanceOf(ResourceNotFoundException);
  expect(error).toMatchObject({ name: "NewException", message: "new", Extra: 1 });
});

test("an error of another operation is told by its name", async () => {
  const { handler } = capture({
    status: 404,
    headers: { "x-amzn-errortype": "ResourceNotFoundException" },
    body: { Message: "gone", ResourceName: "a" },
  });
  const error = await client(handler)
    .send(new ListExportsCommand())
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResourceNotFoundException);
  expect(error).toBeInstanceOf(LedgerServiceException);
  expect(error).toMatchObject({ message: "gone", ResourceName: "a" });
});

test("`send` takes a callback", async () => {
  const { handler } = capture({ body: { NextToken: "t" } });
  const output = await new Promise<ListExportsCommandOutput | undefined>((resolve, reject) => {
    client(handler).send(new ListExportsCommand(), (error, data) => {
      if (error) reject(error as Error);
      else resolve(data);
    });
  });
  expect(output?.NextToken).toBe("t");
});

test("middleware can be added to a client", async () => {
  const { requests, handler } = capture();
  const ledger = client(handler);
  ledger.middlewareStack.add(
    (next) => async (args) => {
      (args.request as { headers: Record<string, string> }).headers["x-mine"] = "1";
      return next(args);
    },
    { step: "build" },
  );
  await ledger.send(new ListExportsCommand());
  expect(requests[0]?.headers["x-mine"]).toBe("1");
});

test("an extension sets the region", async () => {
  const { requests, handler } = capture();
  const extension = {
    configure: (config: { setRegion(region: () => Promise<string>): void }) =>
      config.setRegion(async () => "us-west-2"),
  };
  await client(handler, { extensions: [extension] }).send(new ListExportsCommand());
  expect(requests[0]?.hostname).toBe("ledger.us-west-2.amazonaws.com");
});

test("an extension sets the credentials", async () => {
  const { requests, handler } = capture();
  const extension = {
    configure: (config: { setCredentials(value: typeof credentials): void }) =>
      config.setCredentials({ ...credentials, accessKeyId: "OTHER" }),
  };
  await client(handler, { extensions: [extension] }).send(new ListExportsCommand());
  expect(requests[0]?.headers["authorization"]).toContain("Credential=OTHER/");
});

test("the resolved configuration holds providers", async () => {
  const { config } = client({}, { maxAttempts: 5 });
  expect(await config.region()).toBe("eu-west-1");
  expect(await config.maxAttempts()).toBe(5);
  expect(await config.credentials()).toMatchObject(credentials);
  expect(config.serviceId).toBe("Ledger");
  expect(config.apiVersion).toBe("2020-01-01");
});

test("`destroy` destroys the handler", () => {
  let isDestroyed = false;
  const { handler } = capture();
  client({ ...handler, destroy: () => (isDestroyed = true) }).destroy();
  expect(isDestroyed).toBe(true);
});

test("a command holds its input and names its endpoint parameters", () => {
  expect(new ListExportsCommand({ MaxResults: 1 }).input).toEqual({ MaxResults: 1 });
  expect(new ListExportsCommand().input).toEqual({});
  expect(ListExportsCommand.getEndpointParameterInstructions()).toEqual({
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
  });
});
