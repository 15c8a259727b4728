import { Readable } from "node:stream";
import { HttpResponse } from "@smithy/core/protocols";
import type { HttpRequest } from "@smithy/types";
import { createServer, type Handler } from "@tsmith/protocol";
import { load, type OperationShape } from "@tsmith/smithy";
import { beforeAll, describe, expect, test } from "vitest";
import { clientSubjectOf, type ClientSubject } from "../src/client-subject.ts";
import { receive } from "../src/event-stream-compare.ts";
import { protocols } from "../src/protocols.ts";
import { subjectOf, type Subject } from "../src/subject.ts";
import { fromRuntime } from "../src/written-request.ts";

const withEvents = [...protocols.keys()].filter((id) => !/query/i.test(id));

/** A chat in a protocol: events of every kind both ways, members beside them. */
function modelOf(protocol: string) {
  const text = `$version: "2.0"
namespace example
@${protocol}
@aws.auth#sigv4(name: "chats")
@title("Chats")
service Chats { version: "1", operations: [Chat, Listen] }
@http(method: "POST", uri: "/chat")
operation Chat {
  input := { @required @httpHeader("room") room: String, @httpPayload events: Events }
  output := { @required @httpHeader("host") host: String, @httpPayload events: Events }
}
@http(method: "POST", uri: "/listen")
operation Listen { input := {}, output := { @httpPayload events: Events } }
@streaming
union Events { marked: Marked, said: Said, bytes: Bytes, nested: Nested, nothing: Nothing, gone: Gone }
structure Marked {
  @eventHeader flag: Boolean
  @eventHeader byte: Byte
  @eventHeader short: Short
  @eventHeader integer: Integer
  @eventHeader long: Long
  @eventHeader blob: Blob
  @eventHeader text: String
  @eventHeader at: Timestamp
}
structure Said {
  @eventHeader by: String
  text: String
  at: Timestamp
  loud: Boolean = false
}
structure Bytes { @eventPayload bytes: Blob }
structure Nested { @eventHeader by: String, @eventPayload choice: Choice }
union Choice { yes: Boolean, no: String }
structure Nothing {}
@error("client")
structure Gone { message: String, since: Integer }`;
  const { value: model, diagnostics } = load([{ name: "main.smithy", text }]);
  const service = model?.shapes.get("example#Chats");
  const operation = (id: string) => model?.shapes.get(`example#${id}`) as OperationShape;
  if (model === undefined || service?.type !== "service") throw new Error(diagnostics[0]?.message);
  return { model, service, operation };
}

const at = new Date("2024-10-31T14:15:14Z");
const marked = {
  flag: true,
  byte: -128,
  short: 300,
  integer: -70_000,
  long: 2n ** 60n,
  blob: Uint8Array.of(0, 255),
  text: "ä",
  at,
};
const EVENTS = [
  { marked },
  { marked: { long: 5 } },
  { said: { by: "a", text: "<b>", at, loud: true } },
  { bytes: { bytes: Uint8Array.of(1, 2, 3) } },
  { nested: { by: "a", choice: { no: "n" } } },
  { nothing: {} },
];

/** Events as callers and handlers give them. */
async function* given(events: readonly unknown[]) {
  yield* events;
}

describe.each(withEvents)("a generated client and a server of %s", (protocol) => {
  const { model, service, operation } = modelOf(protocol);
  let subject: Subject;
  let client: ClientSubject;
  beforeAll(async () => {
    subject = subjectOf(model, service, protocols.get(protocol)!);
    client = await clientSubjectOf(model, service, protocol);
  });

  /** Sends a command to a server with this handler, over no network. */
  async function send(name: string, input: object, handler: Handler) {
    const server = createServer(subject.description, handler);
    const requests: HttpRequest[] = [];
    const handle = async (request: HttpRequest) => {
      requests.push(request);
      const { host, path, query, headers, method, body } = fromRuntime(request);
      const url = `http://${host}${path}${query === "" ? "" : `?${query}`}`;
      const response = await server.handle(
        new Request(url, { method, headers, body: (await body()).slice() }),
      );
      if (response === undefined) throw new Error(`no operation matches ${url}`);
      return {
        response: new HttpResponse({
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
        }),
      };
    };
    const output = await client.send(operation(name), input, {
      endpoint: "http://localhost",
      region: "us-east-1",
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
      requestHandler: { handle },
    });
    return { output: output as Record<string, unknown>, request: requests[0] };
  }

  test("give one another the events and what is beside them", async () => {
    let received: unknown;
    const { output, request } = await send(
      "Chat",
      { room: "r", events: given(EVENTS) },
      async ({ input }) => {
        const { events, ...initial } = input as Record<string, unknown>;
        received = { ...initial, ...(await receive(events)) };
        return { output: { host: "h", events: given(EVENTS) } };
      },
    );
    expect(received).toEqual({ room: "r", events: EVENTS, thrown: undefined });
    const { events, $metadata, ...initial } = output;
    expect(initial).toEqual({ host: "h" });
    expect($metadata).toMatchObject({ httpStatusCode: 200 });
    expect(await receive(events)).toEqual({ events: EVENTS, thrown: undefined });
    expect(request?.headers).toMatchObject({
      "content-type": "application/vnd.amazon.eventstream",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS",
    });
    expect(request?.headers["content-length"]).toBeUndefined();
  });

  test("give one another errors, which end a stream", async () => {
    const gone = { message: "no", since: 5 };
    let received: unknown;
    const { output } = await send(
      "Chat",
      { room: "r", events: given([{ nothing: {} }, { gone }]) },
      async ({ input }) => {
        received = await receive((input as { events: unknown }).events);
        return { output: { host: "h", events: given([{ said: {} }, { gone }]) } };
      },
    );
    expect(received).toMatchObject({
      events: [{ nothing: {} }],
      thrown: { code: "gone", modeled: { value: gone } },
    });
    const { events, thrown } = await receive(output["events"]);
    // What a service leaves out has its default.
    expect(events).toEqual([{ said: { loud: false } }]);
    const shape = model.shapes.get("example#Gone")!;
    expect(thrown).toBeInstanceOf(client.errorClass(shape));
    expect(thrown).toMatchObject({ name: "Gone", $fault: "client", ...gone });
  });

  test("speak of a stream that has nothing beside it", async () => {
    const { output } = await send("Listen", {}, async () => ({
      output: { events: given([{ nothing: {} }]) },
    }));
    expect(await receive(output["events"])).toEqual({
      events: [{ nothing: {} }],
      thrown: undefined,
    });
  });
});
