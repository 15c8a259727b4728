import type {
  Constraints,
  ErrorSchema,
  ListSchema,
  MapSchema,
  OperationSchema,
  StructureSchema,
  UnionSchema,
} from "@tsmith/schema";
import { createServer, type Protocol, type Server, type ServerOptions } from "../src/index.ts";
import { answerNothing, type Answering, handlerOf, ns, Places$ } from "./places.ts";

const Tags$: ListSchema<unknown> = [1, ns, "Tags", 0, [0, { xmlName: "tag" }]];
const Scores$: ListSchema<unknown> = [1, ns, "Scores", 0, 1];
const Labels$: MapSchema<unknown> = [
  2,
  ns,
  "Labels",
  0,
  [0, { xmlName: "K" }],
  [0, { xmlName: "V" }],
];
const Groups$: MapSchema<unknown> = [2, ns, "Groups", 0, 0, () => Tags$];
const Choice$: UnionSchema<unknown> = [4, ns, "Choice", 0, ["byName", "bySize"], [0, 1]];

const names: string[] = [
  "name",
  "tags",
  "scores",
  "places",
  "labels",
  "groups",
  "choice",
  "founded",
  "seal",
  "people",
  "area",
  "ratio",
  "isOpen",
  "Action",
  "rank",
];
const schemas: StructureSchema<unknown>[5] = [
  0,
  () => Tags$,
  [() => Scores$, { xmlFlattened: 1, xmlName: "score" }],
  () => Places$,
  () => Labels$,
  [() => Groups$, { xmlFlattened: 1 }],
  () => Choice$,
  4,
  21,
  1,
  19,
  1,
  2,
  0,
  [0, { xmlAttribute: 1 }],
];

const PutTopicInput$: StructureSchema<unknown> = [
  3,
  ns,
  "PutTopicInput",
  0,
  ["token", ...names],
  [[0, 4], ...schemas],
];
const PutTopicOutput$: StructureSchema<unknown> = [3, ns, "PutTopicOutput", 0, names, schemas];

/** The operation with every kind of member, which is also an attribute where there are any. */
export const PutTopic$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "PutTopic",
  0,
  () => PutTopicInput$,
  () => PutTopicOutput$,
];
/** An operation with neither input nor output. */
export const Ping$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "Ping",
  0,
  () => "unit",
  () => "unit",
];

/** An error with a code and a status of its own. */
export const NoSuchTopic$: ErrorSchema<unknown> = [
  -3,
  ns,
  "NoSuchTopic",
  { error: "client", awsQueryError: ["Topic.NotFound", 404], httpError: 410 },
  ["Message", "places"],
  [0, () => Places$],
];

const constraints: Constraints = {
  "example#Place": { members: { name: { required: true, length: { max: 20 } } } },
  "example#PutTopicInput": {
    members: {
      name: { required: true, pattern: "^[a-z]+$" },
      tags: { uniqueItems: true },
      scores: { member: { type: "integer" } },
      people: { type: "long" },
      ratio: { type: "double" },
    },
  },
};

/** A server of a small service for AWS's query protocols; its answer is empty unless told. */
export function topicsServer(
  protocol: Protocol,
  answering: Answering = answerNothing,
  options: ServerOptions = {},
): Server {
  const service = {
    id: "example#Topics",
    version: "2020-01-08",
    xmlNamespace: "https://example.com/",
    protocol,
    constraints,
    operations: {
      PutTopic: { schema: PutTopic$, errors: [NoSuchTopic$] },
      Ping: { schema: Ping$, errors: [] },
    },
  };
  return createServer(service, handlerOf(answering), options);
}

/** A request with a form. */
export function formRequest(body: string | Uint8Array<ArrayBuffer>, headers: object = {}): Request {
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
  });
}
