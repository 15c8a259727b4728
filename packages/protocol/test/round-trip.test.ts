import * as fc from "fast-check";
import { expect, test } from "vitest";
import { restJson1Client } from "../src/rest-json1/index.ts";
import { citiesServer, NoSuchCity$, PutCity$ } from "./cities.ts";
import { bigDecimal, blob, long, mapOf, place, present, text, timestamp } from "./values.ts";

const service = { id: "example#Cities", version: "1" };
const client = restJson1Client.connect(service, { schema: PutCity$, errors: [NoSuchCity$] });

const shared = {
  trace: fc.stringMatching(/^[!-~]([ -~]{0,8}[!-~])?$/),
  places: fc.array(place, { maxLength: 3 }),
  labels: mapOf(text),
  founded: timestamp,
  seal: blob,
  people: long,
  area: bigDecimal,
  // `JSON.stringify` writes -0 as 0.
  notes: fc
    .jsonValue({ depthSize: "small" })
    .filter((value) => value !== null)
    .map((value): unknown => JSON.parse(JSON.stringify(value))),
};

test("an input reaches the handler as the client gave it, an output comes back as it was", async () => {
  const input = fc.record(
    {
      id: fc.stringMatching(/^[a-z]+$/),
      tags: fc.uniqueArray(fc.constantFrom("old", "new"), { minLength: 1 }),
      ...shared,
    },
    { requiredKeys: ["id"], noNullPrototype: true },
  );
  const output = fc.record(shared, { requiredKeys: [], noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(input, output, async (given, answer) => {
      let received: unknown;
      const server = citiesServer((read) => {
        received = read;
        return { output: answer };
      });
      const response = await server.handle(client.writeRequest(given, "http://localhost"));
      if (response?.status !== 200) throw new Error(await response?.text());
      expect(received).toEqual(present(given));
      expect(await client.readResponse(response)).toEqual({ output: present(answer) });
    }),
    { numRuns: 300 },
  );
});

test("an error of the model comes back with its members", async () => {
  const error = { schema: NoSuchCity$, value: { message: "gone" } };
  const server = citiesServer(() => ({ error }));
  const response = await server.handle(client.writeRequest({ id: "rome" }, "http://localhost"));
  expect(await client.readResponse(response!)).toEqual({ error });
});

test("an error that the model does not know has a name and a message", async () => {
  const server = citiesServer(() => ({ output: {} }));
  const response = await server.handle(client.writeRequest({ id: "R" }, "http://localhost"));
  expect(await client.readResponse(response!)).toMatchObject({
    unknownError: {
      status: 400,
      name: "ValidationException",
      message: expect.stringMatching(/^1 validation error/),
    },
  });
});

test("an answer of no service is an error without a name", async () => {
  const response = new Response("<html>Bad gateway</html>", { status: 502 });
  expect(await client.readResponse(response)).toEqual({
    unknownError: { status: 502, name: "", message: "" },
  });
});

test("a label has a value", () => {
  expect(() => client.writeRequest({}, "http://localhost")).toThrow(TypeError);
});
