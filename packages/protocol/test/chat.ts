import type {
  Constraints,
  ErrorSchema,
  OperationSchema,
  StructureSchema,
  UnionSchema,
} from "@tsmith/schema";
import {
  createServer,
  type Handler,
  type Protocol,
  type Server,
  type ServerOptions,
} from "../src/index.ts";
import { restJson1 } from "../src/rest-json1/index.ts";

const ns = "example";
const header = { eventHeader: 1 } as const;

/** An event with a header of every type, and nothing else. */
const Marked$: StructureSchema<unknown> = [
  3,
  ns,
  "Marked",
  0,
  ["flag", "byte", "short", "integer", "long", "blob", "text", "at", "constructor"],
  [
    [2, header],
    [1, { ...header, eventHeaderType: "byte" }],
    [1, { ...header, eventHeaderType: "short" }],
    [1, { ...header, eventHeaderType: "integer" }],
    [1, { ...header, eventHeaderType: "long" }],
    [21, header],
    [0, header],
    [4, header],
    [0, header],
  ],
];
const Said$: StructureSchema<unknown> = [
  3,
  ns,
  "Said",
  0,
  ["by", "text", "at", "size"],
  [[0, header], 0, 4, 1],
];
const Choice$: UnionSchema<unknown> = [4, ns, "Choice", 0, ["yes", "no"], [2, 0]];
const payload = { eventPayload: 1 } as const;
const Bytes$: StructureSchema<unknown> = [3, ns, "Bytes", 0, ["bytes"], [[21, payload]]];
const Text$: StructureSchema<unknown> = [3, ns, "Text", 0, ["text"], [[0, payload]]];
const Nested$: StructureSchema<unknown> = [
  3,
  ns,
  "Nested",
  0,
  ["by", "said"],
  [
    [0, header],
    [() => Said$, payload],
  ],
];
const Chosen$: StructureSchema<unknown> = [
  3,
  ns,
  "Chosen",
  0,
  ["choice"],
  [[() => Choice$, payload]],
];
const Nothing$: StructureSchema<unknown> = [3, ns, "Nothing", 0, [], []];
export const Gone$: ErrorSchema<unknown> = [
  -3,
  ns,
  "Gone",
  { error: "client" },
  ["message", "since"],
  [0, [1, { ...header, eventHeaderType: "integer" }]],
];
/** The events of a chat: every way in which an event can be written. */
export const Events$: UnionSchema<unknown> = [
  4,
  ns,
  "Events",
  { streaming: 1 },
  ["marked", "said", "bytes", "text", "nested", "chosen", "nothing", "gone"],
  [
    () => Marked$,
    () => Said$,
    () => Bytes$,
    () => Text$,
    () => Nested$,
    () => Chosen$,
    () => Nothing$,
    () => Gone$,
  ],
];
const ChatInput$: StructureSchema<unknown> = [
  3,
  ns,
  "ChatInput",
  0,
  ["room", "events"],
  [
    [0, { httpHeader: "room" }],
    [() => Events$, { httpPayload: 1 }],
  ],
  1,
];
const ChatOutput$: StructureSchema<unknown> = [
  3,
  ns,
  "ChatOutput",
  0,
  ["host", "events"],
  [
    [0, { httpHeader: "host" }],
    [() => Events$, { httpPayload: 1 }],
  ],
];
/** Events both ways, and a member beside them. */
export const Chat$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "Chat",
  { http: ["POST", "/chat", 200] },
  () => ChatInput$,
  () => ChatOutput$,
];
const ListenInput$: StructureSchema<unknown> = [
  3,
  ns,
  "ListenInput",
  0,
  ["events"],
  [[() => Events$, { httpPayload: 1 }]],
];
/** Events in, and nothing beside them. */
const Listen$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "Listen",
  { http: ["POST", "/listen", 200] },
  () => ListenInput$,
  "unit",
];

const constraints: Constraints = {
  "example#ChatInput": { members: { room: { required: true, length: { max: 5 } } } },
  "example#Said": {
    members: { text: { length: { max: 5 } }, by: { pattern: "^[a-z]*$" }, size: { type: "byte" } },
  },
};

export const service = { id: "example#Chats", version: "1" };

/** A server of chats. */
export function chatServer(
  handler: Handler,
  options: ServerOptions = {},
  protocol: Protocol = restJson1,
): Server {
  const operations = {
    Chat: { schema: Chat$, errors: [] },
    Listen: { schema: Listen$, errors: [] },
  };
  return createServer({ ...service, protocol, constraints, operations }, handler, options);
}
