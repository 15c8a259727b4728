import { ServiceException } from "@smithy/core/client";
import type { StaticErrorSchema, StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { capture } from "../test/capture.ts";
import { weather } from "../test/weather.ts";
import { noAuth } from "./auth/no-auth.ts";
import type { ErrorBinding } from "./index.ts";

const ns = "com.example.weather";
const { WeatherClient, operation } = weather({ schemes: [noAuth()] });

class StormException extends ServiceException {
  declare Message: string;
  declare Wind: number;
}
const Storm$: StaticErrorSchema = [
  -3,
  ns,
  "Storm",
  { error: "client" },
  ["Message", "Wind"],
  [0, 1],
  2,
];
const errors: readonly ErrorBinding[] = [[Storm$, StormException]];

/** What a client makes of an answer to an operation with this output. */
async function answered(
  output: StaticOperationSchema[5],
  answer: Parameters<typeof capture>[0],
): Promise<unknown> {
  const schema: StaticOperationSchema = [
    9,
    ns,
    "Ask",
    { http: ["GET", "/", 200] },
    () => "unit",
    output,
  ];
  const Ask = operation(schema, errors);
  const { handler } = capture(answer!);
  const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
  const sent: Promise<object> = client.send(new Ask({}));
  return sent.then(
    (value) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== "$metadata")),
    (error: unknown) => error,
  );
}

test("an operation without output gives none, whatever is sent", async () => {
  expect(await answered(() => "unit", { body: { a: 1 } })).toEqual({});
});

test("a payload that is absent is absent", async () => {
  expect(await answered(() => [3, ns, "Out", 0, ["Text"], [[0, 16]]], { text: "" })).toEqual({});
});

test("what a service forgot to send has a value", async () => {
  expect(
    await answered(() => [3, ns, "Out", 0, ["Text", "Note"], [0, 0], 1], { body: {} }),
  ).toEqual({ Text: "" });
});

test("an error has its message as `Message` too, if its contract says so, and what is required", async () => {
  const error = await answered(() => "unit", {
    status: 400,
    headers: { "x-amzn-errortype": "Storm" },
    body: { Message: "heavy" },
  });
  expect(error).toBeInstanceOf(StormException);
  expect(error).toMatchObject({ message: "heavy", Message: "heavy", Wind: 0 });
});
