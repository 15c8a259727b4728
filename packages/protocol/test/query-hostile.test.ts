import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awsQuery } from "../src/aws-query/index.ts";
import { ec2Query } from "../src/ec2-query/index.ts";
import type { Protocol, ServerOptions } from "../src/index.ts";
import { formRequest, topicsServer } from "./topics.ts";

/** The status, and the code of an error. */
async function answerOf(
  protocol: Protocol,
  request: Request,
  options?: ServerOptions,
): Promise<readonly [status: number, code: string | undefined]> {
  const response = await topicsServer(protocol, undefined, options).handle(request);
  if (response === undefined) throw new Error("No operation matches");
  return [response.status, /<Code>(.*)<\/Code>/.exec(await response.text())?.[1]];
}

describe.each<[string, Protocol, (name: string) => string]>([
  ["awsQuery", awsQuery, (form) => form],
  // Its names start with a capital, and its lists have nothing between name and number.
  [
    "ec2Query",
    ec2Query,
    (form) =>
      form
        .replaceAll(/\.(?:member|tag)\b/g, "")
        .replaceAll(
          /(^|[&.])(?!entry|key|value)([a-z])/g,
          (_match, before: string, letter: string) => {
            return before + letter.toUpperCase();
          },
        ),
  ],
])("%s refuses", (_name, protocol, named) => {
  test.each<[string, string]>([
    ["a truncated escape", "name=a%"],
    ["an escape of no UTF-8", "name=%ff"],
    ["a malformed escape where nobody reads", "unknown=%zz"],
    ["a member twice", "name=a&name=a"],
    ["a member twice, escaped", "name=a&%6e%61me=a&%4eame=a"],
    ["the operation twice", "Version=2020-01-08&Version=2020-01-08"],
    ["text for a list", "tags=a"],
    ["text for a structure", "places.member.1=a"],
    ["text for a union", "choice=a"],
    ["a structure for a text", "name.a=b"],
    ["a structure for the key of a map", "labels.entry.1.K.a=b&labels.entry.1.V=b"],
    ["an item twice", "tags.tag.1=a&tags.tag.1=b"],
    ["an item without a number", "tags.tag.a=b"],
    ["an item of a number that is too large", "tags.tag.99999999999999999999=b"],
    ["a negative item", "tags.tag.-1=b"],
    ["a key twice", "labels.entry.1.K=a&labels.entry.1.V=b&labels.entry.2.K=a&labels.entry.2.V=b"],
    ["a key without a value", "labels.entry.1.K=a"],
    ["a value without a key", "labels.entry.1.V=a"],
    ["two members of a union", "choice.byName=a&choice.bySize=1"],
    ["an unknown member of a union", "choice.byColour=a"],
    ["a number with a space", "people=+1"],
    ["no number", "people="],
    ["a number of another base", "people=0x10"],
    ["a number out of bounds", "people=9223372036854775808"],
    ["a fraction for an integer", "score.1=1.5"],
    ["no boolean", "isOpen=yes"],
    ["no base64", "seal=%3D"],
    ["no timestamp", "founded=1500"],
    ["a name that is deep", `${"a.".repeat(200)}a=b`],
    ["a name that is very deep", `${"a.".repeat(1_000_000)}a=b`],
    ["a structure in itself, often", `places.member.1${".inside".repeat(500)}.name=a`],
    ["`__proto__`", "__proto__=a"],
    ["`__proto__` above", "__proto__.isAdmin=true"],
    ["`__proto__` below", "places.member.1.name=a&places.member.1.__proto__.isAdmin=true"],
  ])("%s", async (_title, form) => {
    const request = formRequest(named(`Action=PutTopic&Version=2020-01-08&${form}`));
    expect(await answerOf(protocol, request)).toEqual([400, "SerializationException"]);
    const good = formRequest(named("Action=PutTopic&name=rome"));
    expect(await answerOf(protocol, good)).toEqual([200, undefined]);
  });

  test("bytes that are no UTF-8", async () => {
    const bytes = new TextEncoder().encode("Action=Ping&a=b");
    bytes[14] = 0xff;
    expect(await answerOf(protocol, formRequest(bytes))).toEqual([400, "SerializationException"]);
  });

  test("a form that does not say that it is one", async () => {
    const request = formRequest("Action=Ping", { "content-type": "text/plain" });
    expect(await answerOf(protocol, request)).toEqual([415, "UnsupportedMediaTypeException"]);
  });

  test("another charset", async () => {
    const type = "application/x-www-form-urlencoded; charset=utf-16";
    const request = formRequest("Action=Ping", { "content-type": type });
    expect(await answerOf(protocol, request)).toEqual([415, "UnsupportedMediaTypeException"]);
  });
});

describe("a body that is too long", () => {
  const long = `Action=Ping&${"a=b&".repeat(500)}`;
  const options = { maxBodyBytes: 1000 };
  const refusal = [413, "RequestEntityTooLargeException"];

  test("is refused by its length", async () => {
    const request = formRequest(long, { "content-length": String(long.length) });
    expect(await answerOf(awsQuery, request, options)).toEqual(refusal);
  });

  test("is refused though it does not say its length", async () => {
    expect(await answerOf(awsQuery, formRequest(long), options)).toEqual(refusal);
  });

  test("is refused though it has no end", async () => {
    const chunk = new TextEncoder().encode(long);
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const request = new Request("http://localhost/", { method: "POST", body, duplex: "half" });
    request.headers.set("content-type", "application/x-www-form-urlencoded");
    expect(await answerOf(awsQuery, request, options)).toEqual(refusal);
  });

  test("is refused where it is long once unpacked", async () => {
    const packed = new Blob([long]).stream().pipeThrough(new CompressionStream("gzip"));
    const body = new Uint8Array(await new Response(packed).arrayBuffer());
    expect(body.length).toBeLessThan(1000);
    const request = formRequest(body, { "content-encoding": "gzip" });
    expect(await answerOf(awsQuery, request, options)).toEqual(refusal);
  });

  test("is nobody's where it does not say what it is early enough", async () => {
    const late = formRequest(`${"a=b&".repeat(500)}&Action=Ping`);
    expect(await topicsServer(awsQuery, undefined, options).handle(late)).toBeUndefined();
  });
});

test("a compressed body is read", async () => {
  const packed = new Blob(["Action=PutTopic&name=rome"])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  const body = new Uint8Array(await new Response(packed).arrayBuffer());
  const request = formRequest(body, { "content-encoding": "gzip" });
  expect(await answerOf(awsQuery, request)).toEqual([200, undefined]);
});

test("`__proto__` is a key of maps like any other", async () => {
  let input: Record<string, unknown> = {};
  const server = topicsServer(awsQuery, (given) => {
    input = given;
    return { output: given };
  });
  const form = "Action=PutTopic&name=a&labels.entry.1.K=__proto__&labels.entry.1.V=b";
  const response = await server.handle(formRequest(form));
  expect(Object.keys(input["labels"] as object)).toEqual(["__proto__"]);
  expect(await response?.text()).toContain("<K>__proto__</K><V>b</V>");
});

test.each<[string, Protocol]>([
  ["awsQuery", awsQuery],
  ["ec2Query", ec2Query],
])(
  "%s: whatever the form is, the answer is one of the client's mistakes or a success",
  async (_name, protocol) => {
    const segment = fc.constantFrom(
      ..."name tags tag member score places labels entry K V key value choice byName bySize".split(
        " ",
      ),
      ..."Name Tags Score Places Labels Groups Choice ByName inside Inside groups isOpen".split(
        " ",
      ),
      ..."1 2 3 0 -1 99999999999 __proto__ constructor".split(" "),
      "",
    );
    const parameter = fc.tuple(
      fc.array(segment, { minLength: 1, maxLength: 6 }).map((path) => path.join(".")),
      fc.oneof(fc.constantFrom("", "true", "1", "a", "%", "%ff", "AQ=="), fc.string()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parameter, { maxLength: 8 }), async (parameters) => {
        const form = parameters.map(([name, value]) => `${name}=${value}`).join("&");
        const request = formRequest(`Action=PutTopic&Name=a&name=a&${form}`);
        expect([200, 400]).toContain((await answerOf(protocol, request))[0]);
      }),
      { numRuns: 300 },
    );
  },
);

test.each<[string, Protocol]>([
  ["awsQuery", awsQuery],
  ["ec2Query", ec2Query],
])("%s: whatever the bytes are, nothing is thrown", async (_name, protocol) => {
  const server = topicsServer(protocol);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
      const start = new TextEncoder().encode("Action=PutTopic&name=a&Name=a&");
      const response = await server.handle(formRequest(new Uint8Array([...start, ...bytes])));
      expect([200, 400, undefined]).toContain(response?.status);
      await server.handle(formRequest(new Uint8Array(bytes)));
    }),
    { numRuns: 300 },
  );
});
