import { expect, test } from "vitest";
import { answerOf, citiesServer, NoSuchCity$, putCity } from "./cities.ts";

test("a handler receives the input that the schema describes", async () => {
  let received: unknown;
  const server = citiesServer((input) => {
    received = input;
    return { output: {} };
  });
  const body = `{
    "places": [{ "name": "Forum", "unknown": 1, "inside": { "name": "Curia" } }, { "name": "Ara", "size": 3 }],
    "labels": { "a": "b" }, "founded": 1.5, "seal": "AQI=", "people": 9007199254740993,
    "area": 1.10, "notes": [1, { "b": null }]
  }`;
  const request = putCity(body, { "x-trace": "t" });
  expect(
    (await answerOf(server, new Request(`${request.url}?tag=old&tag=new`, request))).status,
  ).toBe(200);
  expect(received).toEqual({
    id: "rome",
    tags: ["old", "new"],
    trace: "t",
    places: [
      { name: "Forum", inside: { name: "Curia" } },
      { name: "Ara", size: 3 },
    ],
    labels: { a: "b" },
    founded: new Date(1500),
    seal: new Uint8Array([1, 2]),
    people: 9007199254740993n,
    area: { type: "bigDecimal", string: "1.10" },
    notes: [1, { b: null }],
  });
});

test("an output is written as the schema describes it", async () => {
  const server = citiesServer(() => ({
    output: {
      trace: "t",
      places: [{ name: 'a"b\n', size: 1 }],
      founded: new Date(1500),
      seal: new Uint8Array([1, 2]),
      people: 9007199254740993n,
      area: { type: "bigDecimal", string: "1.10" },
      unknown: 1,
    },
  }));
  const response = await server.handle(putCity("{}"));
  expect(response?.headers.get("x-trace")).toBe("t");
  expect(response?.headers.get("content-type")).toBe("application/json");
  expect(await response?.text()).toBe(
    '{"places":[{"name":"a\\"b\\n","size":1}],"founded":1.5,"seal":"AQI=",' +
      '"people":9007199254740993,"area":1.10}',
  );
});

test("an error of the model has its status and its name", async () => {
  const error = { schema: NoSuchCity$, value: { message: "gone" } };
  expect(
    await answerOf(
      citiesServer(() => ({ error })),
      putCity("{}"),
    ),
  ).toEqual({
    status: 404,
    type: "NoSuchCity",
    body: { message: "gone" },
  });
});

test("every broken constraint is in one refusal, with its path", async () => {
  let isCalled = false;
  const server = citiesServer(() => {
    isCalled = true;
    return { output: {} };
  });
  const body = '{"places": [{"name": ""}, {"inside": {"name": "a", "size": 0}}]}';
  const request = new Request("http://localhost/cities/R0ME?tag=old&tag=older", putCity(body));
  const answer = await answerOf(server, request);
  expect(answer.status).toBe(400);
  expect(answer.type).toBe("ValidationException");
  const messages = [
    "Value at '/id' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$",
    "Value at '/tags/1' failed to satisfy constraint: Member must satisfy enum value set: [old, new]",
    "Value with length 0 at '/places/0/name' failed to satisfy constraint: Member must have length between 1 and 20, inclusive",
    "Value at '/places/1/inside/size' failed to satisfy constraint: Member must be greater than or equal to 1",
    "Value at '/places/1/name' failed to satisfy constraint: Member must not be null",
  ];
  expect(answer.body).toEqual({
    message: `5 validation errors detected. ${messages.join("; ")}`,
    fieldList: ["/id", "/tags/1", "/places/0/name", "/places/1/inside/size", "/places/1/name"].map(
      (path, i) => ({ path, message: messages[i] }),
    ),
  });
  expect(isCalled).toBe(false);
});

test("a handler may refuse a member as the protocol does", async () => {
  const failures = [{ path: "/id", message: "Value at '/id' is taken" }];
  expect(
    await answerOf(
      citiesServer(() => ({ failures })),
      putCity("{}"),
    ),
  ).toEqual({
    status: 400,
    type: "ValidationException",
    body: { message: "1 validation error detected. Value at '/id' is taken", fieldList: failures },
  });
});

test("what a handler throws is told to the owner, and not to the client", async () => {
  const thrown: unknown[] = [];
  const error = new Error("secret");
  const server = citiesServer(() => Promise.reject(error), { onError: (e) => thrown.push(e) });
  const answer = await answerOf(server, putCity("{}"));
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(thrown).toEqual([error]);
});

test("an output that is not of its shape is the handler's error", async () => {
  const server = citiesServer(() => ({ output: { places: [{ name: 1 }] } }));
  expect((await answerOf(server, putCity("{}"))).status).toBe(500);
});

test("a request for no operation is nobody's", async () => {
  expect(await citiesServer().handle(new Request("http://localhost/towns"))).toBeUndefined();
});
