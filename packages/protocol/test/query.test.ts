import { describe, expect, test } from "vitest";
import { awsQuery } from "../src/aws-query/index.ts";
import { ec2Query } from "../src/ec2-query/index.ts";
import type { Protocol, Server } from "../src/index.ts";
import { formRequest, NoSuchTopic$, topicsServer } from "./topics.ts";

const start = "Action=PutTopic&Version=2020-01-08&";

/** The input that a handler receives, or the refusal. */
async function inputOf(protocol: Protocol, form: string): Promise<unknown> {
  let received: unknown;
  const server = topicsServer(protocol, (input) => {
    received = input;
    return { output: {} };
  });
  const response = await server.handle(formRequest(form));
  return response?.status === 200 ? received : response?.text();
}

async function answerOf(
  server: Server,
  request: Request,
): Promise<[number, string | null, string]> {
  const response = await server.handle(request);
  if (response === undefined) throw new Error("No operation matches");
  return [response.status, response.headers.get("content-type"), await response.text()];
}

describe("a form is read by the schema", () => {
  test("awsQuery", async () => {
    const form =
      "name=rome&tags.tag.2=b&tags.tag.1=a&score.1=1&score.5=2&places.member.1.name=x" +
      "&places.member.1.inside.name=y&places.member.1.constructor=z&labels.entry.1.K=k" +
      "&labels.entry.1.V=v%26%3D+%2B&groups.1.key=g&groups.1.value.tag.1=a&choice.bySize=2" +
      "&founded=1970-01-01T00%3A00%3A01.500Z&seal=AQI%3D&people=9007199254740993" +
      "&area=1.10&ratio=-Infinity&isOpen=false&Action=member&rank=r&unknown.a.1=b" +
      "&X-Amz-Signature=s";
    expect(await inputOf(awsQuery, start + form)).toEqual({
      name: "rome",
      tags: ["a", "b"],
      scores: [1, 2],
      places: [{ name: "x", inside: { name: "y" }, constructor: "z" }],
      labels: { k: "v&= +" },
      groups: { g: ["a"] },
      choice: { bySize: 2 },
      founded: new Date(1500),
      seal: new Uint8Array([1, 2]),
      people: 9007199254740993n,
      area: { type: "bigDecimal", string: "1.10" },
      ratio: -Infinity,
      isOpen: false,
      Action: "member",
      rank: "r",
    });
  });

  test("ec2Query", async () => {
    const form =
      "Name=rome&Tags.2=b&Tags.1=a&Score.1=1&Places.1.Name=x&Places.1.Inside.Name=y" +
      "&Labels.entry.1.K=k&Labels.entry.1.V=v&Groups.1.key=g&Groups.1.value.1=a" +
      "&Choice.ByName=n&Ratio=NaN&Rank=r";
    expect(await inputOf(ec2Query, start + form)).toEqual({
      name: "rome",
      tags: ["a", "b"],
      scores: [1],
      places: [{ name: "x", inside: { name: "y" } }],
      labels: { k: "v" },
      groups: { g: ["a"] },
      choice: { byName: "n" },
      ratio: NaN,
      rank: "r",
    });
  });

  test("empty lists, maps and structures are empty values", async () => {
    expect(await inputOf(awsQuery, `${start}name=a&tags=&score=&labels=&groups=`)).toEqual({
      name: "a",
      tags: [],
      scores: [],
      labels: {},
      groups: {},
    });
  });
});

describe("an output is written by the schema", () => {
  const output = {
    name: "<&>",
    tags: ["a"],
    scores: [1, 2],
    labels: { k: "v" },
    choice: { byName: "n" },
    founded: new Date(1500),
    rank: "r",
  };
  const content =
    "<name>&lt;&amp;&gt;</name><tags><tag>a</tag></tags><score>1</score><score>2</score>" +
    "<labels><entry><K>k</K><V>v</V></entry></labels><choice><byName>n</byName></choice>" +
    "<founded>1970-01-01T00:00:01.5Z</founded>";

  test.each<[string, Protocol, string, string]>([
    [
      "awsQuery",
      awsQuery,
      "text/xml",
      '<PutTopicResponse xmlns="https://example.com/">' +
        `<PutTopicResult rank="r">${content}</PutTopicResult>` +
        "<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000001</RequestId>" +
        "</ResponseMetadata></PutTopicResponse>",
    ],
    [
      "ec2Query",
      ec2Query,
      "text/xml;charset=UTF-8",
      `<PutTopicResponse xmlns="https://example.com/" rank="r">${content}` +
        "<requestId>00000000-0000-4000-8000-000000000001</requestId></PutTopicResponse>",
    ],
  ])("%s", async (_name, protocol, type, text) => {
    const server = topicsServer(protocol, () => ({ output }));
    const request = formRequest(`${start}name=a&Name=a`);
    expect(await answerOf(server, request)).toEqual([200, type, text]);
  });

  test.each<[string, Protocol, string]>([
    [
      "awsQuery",
      awsQuery,
      '<PingResponse xmlns="https://example.com/"><ResponseMetadata><RequestId>' +
        "00000000-0000-4000-8000-000000000001</RequestId></ResponseMetadata></PingResponse>",
    ],
    [
      "ec2Query",
      ec2Query,
      '<PingResponse xmlns="https://example.com/"><requestId>' +
        "00000000-0000-4000-8000-000000000001</requestId></PingResponse>",
    ],
  ])("%s, of an operation without one", async (_name, protocol, text) => {
    const [status, , body] = await answerOf(topicsServer(protocol), formRequest("Action=Ping"));
    expect([status, body]).toEqual([200, text]);
  });
});

describe("an error of the model", () => {
  const error = { schema: NoSuchTopic$, value: { Message: "gone", places: [{ name: "a" }] } };
  const content = "<Message>gone</Message><places><member><name>a</name></member></places>";
  const id = "00000000-0000-4000-8000-000000000001";

  test.each<[string, Protocol, number, string]>([
    [
      "has the code and the status of its trait in awsQuery",
      awsQuery,
      404,
      "<ErrorResponse><Error><Type>Sender</Type><Code>Topic.NotFound</Code>" +
        `${content}</Error><RequestId>${id}</RequestId></ErrorResponse>`,
    ],
    [
      "has its own name in ec2Query",
      ec2Query,
      400,
      `<Response><Errors><Error><Code>NoSuchTopic</Code>${content}</Error></Errors>` +
        `<RequestID>${id}</RequestID></Response>`,
    ],
  ])("%s", async (_title, protocol, status, text) => {
    const server = topicsServer(protocol, () => ({ error }));
    const [actual, , body] = await answerOf(server, formRequest(`${start}name=a&Name=a`));
    expect([actual, body]).toEqual([status, text]);
  });
});

test("every broken constraint is in one refusal, with its path", async () => {
  const form = `${start}name=ROME&tags.tag.1=a&tags.tag.2=a&places.member.3.size=1`;
  const fields = [
    [
      "/name",
      "Value at '/name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$",
    ],
    ["/tags", "Value at '/tags' failed to satisfy constraint: Member must have unique values"],
    [
      "/places/0/name",
      "Value at '/places/0/name' failed to satisfy constraint: Member must not be null",
    ],
  ];
  const messages = fields.map(([, message]) => message).join("; ");
  const members = fields.map(
    ([path, message]) => `<member><path>${path}</path><message>${message}</message></member>`,
  );
  expect(await inputOf(awsQuery, form)).toBe(
    "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationException</Code>" +
      `<message>3 validation errors detected. ${messages}</message>` +
      `<fieldList>${members.join("")}</fieldList></Error>` +
      "<RequestId>00000000-0000-4000-8000-000000000001</RequestId></ErrorResponse>",
  );
});

describe("a request is for the operation that it names", () => {
  const url = "http://localhost/?Action=PutTopic&name=rome&tags.tag.1=a%26";
  const server = topicsServer(awsQuery, (input) => ({ output: input }));

  test("in its query, where it is a GET", async () => {
    const [status, , body] = await answerOf(server, new Request(`${url}&Version=2020-01-08`));
    expect(status).toBe(200);
    expect(body).toContain("<name>rome</name><tags><tag>a&amp;</tag></tags>");
  });

  test.each<[string, Request]>([
    ["of another version", formRequest("Action=Ping&Version=2020-01-09")],
    ["of another version, in the query", new Request(`${url}&Version=2020-01-09`)],
    ["of no operation", formRequest("Action=Pong&Version=2020-01-08")],
    ["of an operation that objects inherit", formRequest("Action=constructor")],
    ["that names nothing", formRequest("Version=2020-01-08&name=rome")],
    ["without a body", new Request("http://localhost/", { method: "POST" })],
    ["of another path", new Request("http://localhost/a?Action=Ping")],
    ["of another method", new Request(url, { method: "DELETE" })],
    ["of JSON", formRequest("Action=Ping", { "content-type": "application/json" })],
    [
      "that is no gzip, though it says so",
      formRequest("Action=Ping", { "content-encoding": "gzip" }),
    ],
  ])("and one %s is nobody's", async (_title, request) => {
    expect(await server.handle(request)).toBeUndefined();
  });

  test("and one that was read already is nobody's", async () => {
    const request = formRequest("Action=Ping");
    await request.text();
    expect(await server.handle(request)).toBeUndefined();
  });

  test("and one that was given up is nobody's", async () => {
    const request = formRequest("Action=Ping");
    await request.body?.cancel();
    expect(await server.handle(request)).toBeUndefined();
  });

  test("and one that breaks off is nobody's", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
    const request = new Request("http://localhost/", { method: "POST", body, duplex: "half" });
    expect(await server.handle(request)).toBeUndefined();
  });

  test("and a foreign one can be read afterwards", async () => {
    const body = `Action=Other&${"a".repeat(100_000)}`;
    const request = formRequest(body);
    expect(await server.handle(request)).toBeUndefined();
    expect(await request.text()).toBe(body);
  });
});
