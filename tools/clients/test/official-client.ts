import type { ErrorClass } from "@tsmith/arbitrary";
import { requestHandlerOf } from "@tsmith/arbitrary/laws";
import type { ServiceView } from "@tsmith/codegen";
import type { OtherClient } from "@tsmith/prove";
import { account } from "./transports.ts";

/** What an official package exports: its commands, paginators and errors, by their names. */
type Exports = Readonly<Record<string, unknown>>;
type Output = Readonly<Record<string, unknown>>;
type ClientClass = new (config: never) => { send(command: never): Promise<object> };
type CommandClass = new (input: unknown) => object;
type Paginate = (configuration: object, input: object) => AsyncIterable<Output>;

/** An official client, as the laws ask a client of a service. */
export function officialClient(exported: object, Client: ClientClass) {
  const exports = exported as Exports;
  return (view: ServiceView): OtherClient => ({
    connect: (fetch) => {
      const config = { ...account, ...configuration, requestHandler: requestHandlerOf(fetch) };
      const client = new Client(config as never);
      return {
        async send(operation, input) {
          const Command = exports[`${operation}Command`] as CommandClass;
          const output = await client.send(new Command(await nodeInput(input)) as never);
          const { $metadata: _, ...members } = output as Output;
          return members;
        },
        async *items(operation, input) {
          const paginate = exports[`paginate${operation}`] as Paginate;
          const path = itemsOf(view, operation);
          for await (const page of paginate({ client }, input)) yield* itemsAt(page, path);
        },
      };
    },
    errorClass: (name) => exports[name] as ErrorClass,
  });
}

/** In Node the clients take bytes and streams of Node, and no `Blob`. */
async function nodeInput(input: unknown): Promise<unknown> {
  const members = Object.entries(input ?? {}).map(async ([name, value]) => [
    name,
    value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value,
  ]);
  return Object.fromEntries(await Promise.all(members));
}

function itemsOf({ operations }: ServiceView, name: string): readonly string[] {
  return operations.find((operation) => operation.name === name)?.pagination?.items ?? [];
}

/** Items of a list, or pairs of a map, where a path of members leads to. */
function itemsAt(page: Output, path: readonly string[]): readonly unknown[] {
  const found = path.reduce<unknown>((value, name) => (value as Output | undefined)?.[name], page);
  return Array.isArray(found) ? found : Object.entries(found ?? {});
}

const configuration = {
  // Where another is set, the client of S3 adds it to the buckets that it creates.
  region: "us-east-1",
  endpoint: "https://service.example",
  maxAttempts: 1,
  // A bucket in the host would be no part of the endpoint.
  forcePathStyle: true,
  logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
};

function ignore(): void {}
