import type { StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import { weather } from "../../test/weather.ts";
import { noAuth } from "../auth/no-auth.ts";

const ns = "com.example.weather";
const { WeatherClient, operation } = weather({ schemes: [noAuth()] });

/** The request for an operation with a payload of this schema, which is not given. */
async function requestWithout(payload: object | number) {
  const schema: StaticOperationSchema = [
    9,
    ns,
    "Put",
    { http: ["PUT", "/", 200] },
    () => [3, ns, "PutInput", 0, ["Payload"], [[payload as never, 16]]],
    () => "unit",
  ];
  const Put = operation(schema);
  const { requests, handler } = capture();
  const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
  await client.send(new Put({}));
  const { body, headers } = requests[0]!;
  return { body: body as unknown, type: headers["content-type"] };
}

test("parameters may be named as what every object inherits", async () => {
  const schema: StaticOperationSchema = [
    9,
    ns,
    "Find",
    { http: ["GET", "/find?valueOf=x", 200] },
    () => [3, ns, "FindInput", 0, ["All"], [[128 | 0, { httpQueryParams: 1 }]]],
    () => "unit",
  ];
  const Find = operation(schema);
  const { requests, handler } = capture();
  const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
  const All = { toString: "a", ["__proto__"]: "c", valueOf: "d", plain: "e" };
  await client.send(new Find({ All } as object));
  expect(Object.entries(requests[0]?.query ?? {}).toSorted()).toEqual([
    ["__proto__", "c"],
    ["plain", "e"],
    ["toString", "a"],
    ["valueOf", "x"],
  ]);
});

test("an object stands for a structure that is absent", async () => {
  const { body, type } = await requestWithout(() => [3, ns, "Inner", 0, [], []]);
  expect({ body, type }).toEqual({ body: "{}", type: "application/json" });
});

test.each<[string, object | number]>([
  ["union", () => [4, ns, "Either", 0, ["a"], [0]]],
  ["list", 64 | 0],
  ["document", 15],
])("nothing stands for a %s", async (_title, payload) => {
  expect(await requestWithout(payload)).toEqual({ body: undefined, type: undefined });
});
