import * as fc from "fast-check";
import { expect, test } from "vitest";
import { restJson1Client } from "../src/rest-json1/index.ts";
import { citiesServer, NoSuchCity$, PutCity$ } from "./cities.ts";

const client = restJson1Client.connect({ schema: PutCity$, errors: [NoSuchCity$] });

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const nastyName = fc.constantFrom("__proto__", "constructor", "a/b", "~", "é", "");

const place = fc.letrec<{ place: object }>((tie) => ({
  place: fc.record(
    {
      name: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }),
      inside: fc.option(tie("place"), { nil: undefined, maxDepth: 3 }),
      constructor: text,
      size: fc.integer({ min: 1, max: 127 }),
    },
    { requiredKeys: ["name"], noNullPrototype: true },
  ),
})).place;

const shared = {
  trace: fc.stringMatching(/^[!-~]([ -~]{0,8}[!-~])?$/),
  places: fc.array(place, { maxLength: 3 }),
  labels: fc
    .array(fc.tuple(fc.oneof(nastyName, text), text), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries)),
  // Of years that have more digits, a double of seconds does not keep the milliseconds.
  founded: fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  }),
  seal: fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
  people: fc.oneof(
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
  ),
  area: fc
    .stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,30})?$/)
    .map((string) => ({ type: "bigDecimal", string })),
  // `JSON.stringify` writes -0 as 0.
  notes: fc
    .jsonValue({ depthSize: "small" })
    .filter((value) => value !== null)
    .map((value): unknown => JSON.parse(JSON.stringify(value))),
};

/** Members that are absent are not there at all. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, present(member)]));
}

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
