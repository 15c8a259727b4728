import { expect, test, vi } from "vitest";
import { capture } from "../../test/capture.ts";
import { weather } from "../../test/weather.ts";
import { noAuth } from "../auth/no-auth.ts";

const { WeatherClient, GetTimeCommand } = weather({ schemes: [noAuth()] });

test("a request goes to the caller's endpoint", async () => {
  const { requests, handler } = capture({ body: { Time: 0 } });
  const client = new WeatherClient({
    endpoint: "https://weather.example.com/v1",
    requestHandler: handler,
  });
  const output = await client.send(new GetTimeCommand({}));
  expect(output.Time).toEqual(new Date(0));
  expect(requests[0]).toMatchObject({ hostname: "weather.example.com", path: "/v1/time" });
});

test("nothing of AWS is sent", async () => {
  const { requests, handler } = capture();
  const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
  await client.send(new GetTimeCommand({}));
  expect(Object.keys(requests[0]?.headers ?? {})).toEqual(["host"]);
});

test("the environment of AWS has no say", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", "https://elsewhere.example.com");
  try {
    const { requests, handler } = capture();
    const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
    await client.send(new GetTimeCommand({}));
    expect(requests[0]?.hostname).toBe("example.com");
  } finally {
    vi.unstubAllEnvs();
  }
});

test("a client must be told an endpoint", async () => {
  const { handler } = capture();
  // @ts-expect-error -- The type asks for it too.
  const client = new WeatherClient({ requestHandler: handler });
  await expect(client.send(new GetTimeCommand({}))).rejects.toThrow("pass `endpoint`");
});
