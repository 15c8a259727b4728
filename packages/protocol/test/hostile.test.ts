import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOf, citiesServer, putCity } from "./cities.ts";

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

describe("bad bytes are refused with the protocol's own words", () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ["truncated", '{"places": [{"na'],
    ["an open string", '{"labels'],
    ["an escape at the end", '{"labels\\'],
    ["no JSON", "<xml/>"],
    ["two values", "{}{}"],
    ["a value that is no object", "[]"],
    ["null", "null"],
    ["a key twice", '{"labels": {}, "labels": {}}'],
    ["a key twice, in a map", '{"labels": {"a": "1", "a": "2"}}'],
    ["a key twice, escaped", '{"labels": {"a": "1", "\\u0061": "2"}}'],
    ["a key twice, in what nobody reads", '{"unknown": {"a": 1, "a": 2}}'],
    ["nested deeply", `{"notes": ${deep(200)}}`],
    ["nested very deeply", `{"notes": ${deep(1_000_000)}}`],
    ["nested deeply where nobody reads", `{"unknown": ${deep(200)}}`],
    ["a structure in itself, often", `${'{"inside":'.repeat(500)}1${"}".repeat(500)}`],
    ["`__proto__`", '{"__proto__": {"isAdmin": true}}'],
    ["`__proto__` below", '{"places": [{"name": "a", "__proto__": {}}]}'],
    ["`__proto__`, escaped", '{"places": [{"name": "a", "\\u005f_proto__": {}}]}'],
    ["a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ["UTF-16", new Uint8Array([0x7b, 0, 0x7d, 0])],
    ["a number out of bounds", '{"people": 9223372036854775808}'],
    ["a number beyond doubles", '{"people": 1e999}'],
    ["a date beyond dates", '{"founded": 1e20}'],
    ["a text for a number", '{"people": "1"}'],
    ["a number for a text", '{"labels": {"a": 1}}'],
    ["null in a list", '{"places": [null]}'],
  ])("%s", async (_title, body) => {
    const server = citiesServer();
    const answer = await answerOf(server, putCity(body));
    expect([answer.status, answer.type]).toEqual([400, "SerializationException"]);
    expect((await answerOf(server, putCity("{}"))).status).toBe(200);
  });

  test("another charset", async () => {
    const request = putCity("{}", { "content-type": "application/json; charset=utf-16" });
    expect((await answerOf(citiesServer(), request)).status).toBe(415);
  });

  test("a malformed escape in a path", async () => {
    const request = new Request("http://localhost/cities/%ff", putCity("{}"));
    expect((await answerOf(citiesServer(), request)).status).toBe(400);
  });
});

describe("a body that is too long", () => {
  const long = `{"unknown": "${"a".repeat(2000)}"}`;
  const server = citiesServer(undefined, { maxBodyBytes: 1000 });

  test("is refused by its length", async () => {
    const request = putCity(long, { "content-length": String(long.length) });
    expect((await answerOf(server, request)).status).toBe(413);
  });

  test("is refused though it does not say its length", async () => {
    expect((await answerOf(server, putCity(long))).status).toBe(413);
  });

  test("is refused where it is long once unpacked", async () => {
    const body = await gzip(long);
    expect(body.length).toBeLessThan(1000);
    const request = putCity(body, { "content-encoding": "gzip" });
    expect((await answerOf(server, request)).status).toBe(413);
  });
});

test("a compressed body is read", async () => {
  const request = putCity(await gzip('{"labels": {"a": "b"}}'), { "content-encoding": "gzip" });
  expect((await answerOf(citiesServer(), request)).status).toBe(200);
});

test("what is not compressed, though it says so, is refused", async () => {
  const request = putCity("{}", { "content-encoding": "gzip" });
  expect((await answerOf(citiesServer(), request)).status).toBe(400);
});

test("`__proto__` is a key of maps and documents like any other", async () => {
  let input: Record<string, unknown> = {};
  const server = citiesServer((given) => {
    input = given;
    return { output: given };
  });
  const answer = await answerOf(
    server,
    putCity('{"labels": {"__proto__": "a"}, "notes": {"__proto__": {"isAdmin": true}}}'),
  );
  expect(Object.keys(input["labels"] as object)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  expect(JSON.stringify(answer.body)).toBe(
    '{"labels":{"__proto__":"a"},"notes":{"__proto__":{"isAdmin":true}}}',
  );
});

test("a member with the name of an inherited one is only there if it is sent", async () => {
  let input: Record<string, unknown> = {};
  const server = citiesServer((given) => {
    input = given;
    return { output: given };
  });
  const sent = '{"places":[{"name":"a"},{"name":"b","constructor":"c"}]}';
  const answer = await answerOf(server, putCity(sent));
  expect(input["places"]).toEqual(JSON.parse(sent).places);
  expect(JSON.stringify(answer.body)).toBe(sent);
});

test("whatever the bytes are, the answer is one of the client's mistakes", async () => {
  const server = citiesServer();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (bytes) => {
      const { status } = await answerOf(server, putCity(new Uint8Array(bytes)));
      expect(status === 200 || (status >= 400 && status < 500)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("whatever the JSON is, the answer is one of the client's mistakes or a success", async () => {
  const server = citiesServer((input) => ({ output: input }));
  const body = fc.dictionary(
    fc.constantFrom("places", "labels", "founded", "seal", "people", "area", "notes", "other"),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(body, async (value) => {
      const { status } = await answerOf(server, putCity(JSON.stringify(value)));
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 300 },
  );
});

test("whatever the path and the query are, nothing is thrown", async () => {
  const server = citiesServer();
  await fc.assert(
    fc.asyncProperty(fc.webUrl({ withQueryParameters: true }), async (url) => {
      const response = await server.handle(new Request(url));
      expect(response?.status ?? 404).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
});
