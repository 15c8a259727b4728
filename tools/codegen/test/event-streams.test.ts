import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RunningServer, serve } from "@tsmith/mock/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, type BuiltPackage } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";
import { importFromMemory } from "../src/memory-modules.ts";
import { compile, install } from "./compile.ts";

// What is generated of a service with streams of events, used as its users do.

const MODEL = "event-streams.smithy";

const TYPE_LAWS = `import { expectTypeOf } from "vitest";
import { ChatCommand, type ChatCommandOutput, type Events, Gone } from "./index.ts";

async function* events(): AsyncGenerator<Events> {
  yield { said: { by: "a", loud: 1, text: "b" } };
  yield { gone: new Gone({ message: "no more", $metadata: {} }) };
  // @ts-expect-error -- An event is one of the union.
  yield { said: {}, gone: new Gone({ message: "no more", $metadata: {} }) };
}
new ChatCommand({ room: "r", events: events() });
// @ts-expect-error -- Events come one after another.
new ChatCommand({ room: "r", events: { said: {} } });
expectTypeOf<ChatCommandOutput["events"]>().toEqualTypeOf<AsyncIterable<Events> | undefined>();
`;

let packages: readonly BuiltPackage[];

beforeAll(async () => {
  const sources = [{ name: MODEL, text: readFileSync(join(import.meta.dirname, MODEL), "utf8") }];
  ({ packages } = await build(defaultConfig([], "packages"), sources));
});

test("the packages compile, and events have types", { timeout: 120_000 }, async () => {
  const home = install("event-streams", packages);
  writeFileSync(join(home, "chats-client/src/laws.ts"), TYPE_LAWS);
  expect(await compile(home)).toBe("");
});

interface Chat {
  send(command: object): Promise<{ host: string; events: AsyncIterable<object> }>;
  destroy(): void;
}

interface ChatMock {
  fetch(request: Request): Promise<Response>;
  readonly calls: {
    readonly chat: readonly { readonly input: { room: string; events: AsyncIterable<object> } }[];
  };
  readonly chat: { reply(output: object): unknown };
  reset(): void;
}

describe("a client and a mock over a socket", () => {
  let mock: ChatMock;
  let client: Chat;
  let ChatCommand: new (input: object) => object;
  let server: RunningServer;
  beforeAll(async () => {
    const names = packages.map(({ name }) => name);
    const [clientName = "", mockName = ""] = ["client", "mock"].map((target) =>
      names.find((name) => name.endsWith(`-${target}`)),
    );
    const entries = [clientName, `${mockName}/core`];
    const [clients = {}, mocks = {}] = await importFromMemory(packages, entries, import.meta.url);
    // What the generated packages export under these names.
    mock = (mocks["chatsMock"] as () => ChatMock)();
    server = await serve(mock);
    ChatCommand = clients["ChatCommand"] as typeof ChatCommand;
    client = new (clients["ChatsClient"] as new (config: object) => Chat)({
      endpoint: server.url,
      region: "us-east-1",
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
    });
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  test("a mock keeps the events that it is sent, and answers with what it is told", async () => {
    mock.reset();
    const said = [{ said: { by: "a", loud: -5, text: "b" } }, { said: { text: "c" } }];
    mock.chat.reply({ host: "h", events: given(said) });
    const { host, events } = await client.send(new ChatCommand({ room: "r", events: given(said) }));
    expect(host).toBe("h");
    expect(await all(events)).toEqual(said);
    const [call] = mock.calls.chat;
    expect(call?.input.room).toBe("r");
    expect(await all(call!.input.events)).toEqual(said);
    expect(await all(call!.input.events)).toEqual(said);
  });

  test("a mock answers by itself with events, the same each time", async () => {
    mock.reset();
    const answers: unknown[] = [];
    for (let i = 0; i < 2; i += 1) {
      const input = { room: "r", events: given([{ said: {} }]) };
      const { host, events } = await client.send(new ChatCommand(input));
      answers.push([host, await all(events).catch((error: unknown) => String(error))]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await all(mock.calls.chat[0]!.input.events)).toEqual([{ said: {} }]);
  });
});

async function* given(events: readonly object[]) {
  yield* events;
}

async function all(events: AsyncIterable<object>): Promise<object[]> {
  const read: object[] = [];
  for await (const event of events) read.push(event);
  return read;
}
