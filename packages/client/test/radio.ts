import { ServiceException } from "@smithy/core/client";
import { HttpResponse } from "@smithy/core/protocols";
import type {
  HttpRequest,
  StaticErrorSchema,
  StaticOperationSchema,
  StaticStructureSchema,
  StaticUnionSchema,
} from "@smithy/types";
import {
  aws,
  awsEndpoints,
  type AwsClientConfig,
  AwsRestJsonProtocol,
  command,
  type CommandConstructor,
  eventStreams,
  type MetadataBearer,
  noAuth,
  type PlainClientResolvedConfig,
  type ServiceDescription,
  serviceClient,
  sigV4,
  type SigV4InputConfig,
} from "../src/index.ts";

// A service with streams of events both ways.

class RadioServiceException extends ServiceException {}

/** An error that ends a stream. */
export class Silence extends RadioServiceException {
  static override readonly shapeId: string = "com.example.radio#Silence";
  override readonly name = "Silence" as const;
}

const ns = "com.example.radio";
const header = { eventHeader: 1 } as const;
const Said$: StaticStructureSchema = [
  3,
  ns,
  "Said",
  0,
  ["by", "loud", "text"],
  [[0, header], [1, { ...header, eventHeaderType: "byte" }], 0],
];
const Noise$: StaticStructureSchema = [3, ns, "Noise", 0, ["sound"], [[21, { eventPayload: 1 }]]];
const Silence$: StaticErrorSchema = [-3, ns, "Silence", { error: "server" }, ["message"], [0]];
const Events$: StaticUnionSchema = [
  4,
  ns,
  "Events",
  { streaming: 1 },
  ["said", "noise", "silence"],
  [() => Said$, () => Noise$, () => Silence$],
];
const Talk$: StaticStructureSchema = [
  3,
  ns,
  "Talk",
  0,
  ["station", "events"],
  [
    [0, { httpHeader: "station" }],
    [() => Events$, { httpPayload: 1 }],
  ],
  1,
];
const Talk: StaticOperationSchema = [
  9,
  ns,
  "Talk",
  { http: ["POST", "/talk", 200] },
  () => Talk$,
  () => Talk$,
];

export interface TalkInput {
  station?: string;
  events?: AsyncIterable<unknown> | undefined;
}

export interface TalkOutput extends MetadataBearer {
  station?: string;
  events?: AsyncIterable<unknown>;
}

/** A client of the service, whose requests are signed or not. */
export function radio(isSigned = false) {
  const service: ServiceDescription = {
    name: "Radio",
    sdkId: "Radio",
    clientName: "RadioClient",
    apiVersion: "2006-03-01",
    packageVersion: "1.2.3",
    platform: aws,
    protocol: AwsRestJsonProtocol,
    protocolSettings: { defaultNamespace: ns },
    exception: [
      [-3, `smithy.ts.sdk.synthetic.${ns}`, "RadioServiceException", 0, [], []],
      RadioServiceException,
    ],
    auth: { schemes: [isSigned ? sigV4({ name: "radio" }) : noAuth()] },
    endpoints: awsEndpoints("radio"),
  };
  const RadioClient = serviceClient<
    AwsClientConfig & SigV4InputConfig,
    TalkInput,
    TalkOutput,
    PlainClientResolvedConfig
  >(service);
  const TalkCommand: CommandConstructor<
    TalkInput,
    TalkOutput,
    PlainClientResolvedConfig,
    TalkInput,
    TalkOutput
  > = command({
    service,
    schema: Talk,
    errors: [[Silence$, Silence]],
    defaults: { [`${ns}#Said`]: { text: "..." } },
    plugins: [eventStreams()],
  });
  return { RadioClient, TalkCommand };
}

interface Sent {
  readonly request: HttpRequest;
  readonly bytes: Uint8Array;
}

/** A handler that reads a request to its end, and answers with a body. */
export function talker(body: unknown, headers: Record<string, string> = { station: "s" }) {
  let read: (sent: Sent) => void;
  const sent = new Promise<Sent>((resolve) => (read = resolve));
  const handler = {
    async handle(request: HttpRequest) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request.body as AsyncIterable<Uint8Array>) chunks.push(chunk);
      read({ request, bytes: new Uint8Array(Buffer.concat(chunks)) });
      return { response: new HttpResponse({ statusCode: 200, headers, body }) };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  return { sent, handler };
}
