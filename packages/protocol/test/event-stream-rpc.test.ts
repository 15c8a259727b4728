import { describe, expect, test } from "vitest";
import { awsJson1_0, awsJson1_1 } from "../src/aws-json/index.ts";
import type { Answer, Protocol } from "../src/index.ts";
import { rpcv2Cbor } from "../src/rpcv2-cbor/index.ts";
import { rpcv2Json } from "../src/rpcv2-json/index.ts";
import { chatServer } from "./chat.ts";
import {
  type Body,
  bodyOf,
  concat,
  drained,
  event,
  frame,
  messagesIn,
  plain,
  post,
} from "./event-frames.ts";

interface Rpc {
  readonly protocol: Protocol;
  readonly path: (operation: string) => string;
  readonly headers: (operation: string) => Readonly<Record<string, string>>;
  readonly mediaType: string;
  /** `{"room":"r"}`, `{"text":"a"}`, `{"room":"abcdef"}`, `{"host":"h"}`. */
  readonly documents: readonly (string | Uint8Array)[];
}

const eventStream = "application/vnd.amazon.eventstream";
const json = ['{"room":"r"}', '{"text":"a"}', '{"room":"abcdef"}', '{"host":"h"}'];
const cbor = [
  "a164726f6f6d6172",
  "a164746578746161",
  "a164726f6f6d66616263646566",
  "a164686f73746168",
].map((hex) => new Uint8Array(Buffer.from(hex, "hex")));

function rpcv2(
  protocol: Protocol,
  name: string,
  mediaType: string,
  documents: Rpc["documents"],
): Rpc {
  return {
    protocol,
    path: (operation) => `/service/Chats/operation/${operation}`,
    headers: () => ({ "smithy-protocol": name, accept: eventStream }),
    mediaType,
    documents,
  };
}

function awsJson(protocol: Protocol): Rpc {
  return {
    protocol,
    path: () => "/",
    headers: (operation) => ({ "x-amz-target": `Chats.${operation}` }),
    mediaType: "application/json",
    documents: json,
  };
}

describe.each<[string, Rpc]>([
  ["awsJson1_0", awsJson(awsJson1_0)],
  ["awsJson1_1", awsJson(awsJson1_1)],
  ["rpcv2Cbor", rpcv2(rpcv2Cbor, "rpc-v2-cbor", "application/cbor", cbor)],
  ["rpcv2Json", rpcv2(rpcv2Json, "rpc-v2-json", "application/json", json)],
])("%s", (_name, { protocol, path, headers, mediaType, documents }) => {
  const [initial = "", said = "", tooLong = "", host = ""] = documents;

  async function called(operation: string, body: Body, answer: Answer = { output: {} }) {
    let input: unknown;
    const server = chatServer(
      async (call) => {
        const { events, ...rest } = call.input as Record<string, unknown>;
        input = { ...rest, ...(await drained(events)) };
        return answer;
      },
      {},
      protocol,
    );
    const response = await server.handle(post(path(operation), body, headers(operation)));
    return { input, response };
  }

  test("the members beside a stream come in the first event", async () => {
    const body = concat(
      event("initial-request", initial, mediaType),
      event("said", said, mediaType),
    );
    const { input } = await called("Chat", body);
    expect(input).toEqual({ room: "r", events: [{ said: { text: "a" } }], thrown: undefined });
  });

  test.each<[string, Uint8Array]>([
    ["is not there", event("said", said, mediaType)],
    ["is not whole", event("initial-request", initial, mediaType).slice(0, -1)],
    ["is of another type", event("initial-request", initial, "text/plain")],
    ["breaks a constraint", event("initial-request", tooLong, mediaType)],
    ["is empty", event("initial-request", "", mediaType)],
    ["is none: there are no events", new Uint8Array()],
  ])("a request is refused where a first event that is required %s", async (_title, bytes) => {
    const { body, state } = bodyOf([bytes, bytes]);
    const { input, response } = await called("Chat", body);
    expect(input).toBeUndefined();
    expect(response?.status).toBeGreaterThanOrEqual(400);
    expect(response?.status).toBeLessThan(500);
    expect(state.pulled).toBeLessThanOrEqual(3);
  });

  test("where nothing is beside the stream, the first event may be one that says nothing", async () => {
    const events = [event("said", said, mediaType), event("nothing", "", mediaType)];
    const expected = { events: [{ said: { text: "a" } }, { nothing: {} }], thrown: undefined };
    expect((await called("Listen", concat(...events))).input).toEqual(expected);
    const first = event("initial-request", "", mediaType);
    expect((await called("Listen", concat(first, ...events))).input).toEqual(expected);
    const later = await called("Listen", concat(...events, first));
    expect(later.input).toMatchObject({ thrown: { name: "Rejection" } });
  });

  test("an output begins with its members, then come the events", async () => {
    const output = { host: "h", events: [{ said: { text: "a" } }, { gone: {} }] };
    const body = event("initial-request", initial, mediaType);
    const { response } = await called("Chat", body, { output });
    expect(response?.headers.get("content-type")).toBe(eventStream);
    expect(response?.headers.get("smithy-protocol")).toBe(
      headers("Chat")["smithy-protocol"] ?? null,
    );
    const [first, second, third, ...rest] = messagesIn(
      new Uint8Array(await response!.arrayBuffer()),
    );
    expect(plain(first!).headers).toEqual({
      ":message-type": "event",
      ":event-type": "initial-response",
      ":content-type": mediaType,
    });
    expect(Buffer.from(first!.body)).toEqual(Buffer.from(host));
    expect(plain(second!).headers).toMatchObject({
      ":event-type": "said",
      ":content-type": mediaType,
    });
    expect(Buffer.from(second!.body)).toEqual(Buffer.from(said));
    expect(plain(third!).headers).toMatchObject({
      ":message-type": "exception",
      ":exception-type": "gone",
    });
    expect(rest).toEqual([]);
  });

  test("a body of another type is refused", async () => {
    const body = event("initial-request", initial, mediaType);
    const server = chatServer(async () => ({ output: {} }), {}, protocol);
    const typed = { ...headers("Chat"), "content-type": "application/json" };
    const response = await server.handle(post(path("Chat"), body, typed));
    expect(response?.status).toBe(415);
  });
});

test("an event of awsJson may be called by the name of the protocol", async () => {
  let input: unknown;
  const server = chatServer(
    async (call) => {
      input = await drained((call.input as { events: unknown }).events);
      return { output: {} };
    },
    {},
    awsJson1_1,
  );
  const type = "application/x-amz-json-1.1";
  const body = concat(
    event("said", "{}", type),
    frame({ ":message-type": "event", ":event-type": "said" }),
  );
  await server.handle(post("/", body, { "x-amz-target": "Chats.Listen" }));
  expect(input).toEqual({ events: [{ said: {} }, { said: {} }], thrown: undefined });
});
