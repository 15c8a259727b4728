import type {
  Constraints,
  ErrorSchema,
  ListSchema,
  MapSchema,
  OperationSchema,
  StructureSchema,
} from "@tsmith/schema";
import {
  createServer,
  type Answer,
  type Handler,
  type Server,
  type ServerOptions,
} from "../src/index.ts";
import { restJson1 } from "../src/rest-json1/index.ts";

const ns = "example";

const Place$: StructureSchema<unknown> = [
  3,
  ns,
  "Place",
  0,
  ["name", "inside", "constructor", "size"],
  [0, () => Place$, 0, 1],
  1,
];
const Places$: ListSchema<unknown> = [1, ns, "Places", 0, () => Place$];
const Labels$: MapSchema<unknown> = [2, ns, "Labels", 0, 0, 0];
const PutCityInput$: StructureSchema<unknown> = [
  3,
  ns,
  "PutCityInput",
  0,
  ["id", "tags", "trace", "places", "labels", "founded", "seal", "people", "area", "notes"],
  [
    [0, 1],
    [64, { httpQuery: "tag" }],
    [0, { httpHeader: "X-Trace" }],
    () => Places$,
    () => Labels$,
    4,
    21,
    1,
    19,
    15,
  ],
  1,
];
const PutCityOutput$: StructureSchema<unknown> = [
  3,
  ns,
  "PutCityOutput",
  0,
  ["trace", "places", "labels", "founded", "seal", "people", "area", "notes"],
  [[0, { httpHeader: "X-Trace" }], () => Places$, () => Labels$, 4, 21, 1, 19, 15],
];
/** The operation with every kind of member. */
export const PutCity$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "PutCity",
  { http: ["PUT", "/cities/{id}", 200] },
  () => PutCityInput$,
  () => PutCityOutput$,
];
const GetMap$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "GetMap",
  { http: ["GET", "/map", 200] },
  () => "unit",
  () => "unit",
];

/** An error with a status of its own. */
export const NoSuchCity$: ErrorSchema<unknown> = [
  -3,
  ns,
  "NoSuchCity",
  { error: "client", httpError: 404 },
  ["message"],
  [0],
];

const constraints: Constraints = {
  "example#Place": {
    members: {
      name: { required: true, length: { min: 1, max: 20 } },
      size: { type: "byte", range: { min: 1 } },
    },
  },
  "example#PutCityInput": {
    members: {
      id: { required: true, pattern: "^[a-z]+$" },
      tags: { uniqueItems: true, member: { enum: ["old", "new"] } },
      places: { length: { max: 3 } },
      people: { type: "long" },
    },
  },
};

/** A server of a small service that answers as it is told, an empty output unless told. */
export function citiesServer(
  handler: (input: Record<string, unknown>) => Answer | Promise<Answer> = () => ({ output: {} }),
  options: ServerOptions = {},
): Server {
  const handle: Handler = async ({ input }) => handler(input as Record<string, unknown>);
  const service = {
    id: "example#Cities",
    version: "1",
    protocol: restJson1,
    constraints,
    operations: {
      PutCity: { schema: PutCity$, errors: [NoSuchCity$] },
      GetMap: { schema: GetMap$, errors: [] },
    },
  };
  return createServer(service, handle, options);
}

/** A request to `PutCity` with a body of JSON. */
export function putCity(body: string | Uint8Array<ArrayBuffer>, headers: object = {}): Request {
  return new Request("http://localhost/cities/rome", {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

/** The response, and what it says. */
export async function answerOf(
  server: Server,
  request: Request,
): Promise<{ status: number; type: string | null; body: unknown }> {
  const response = await server.handle(request);
  if (response === undefined) throw new Error("No operation matches");
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get("x-amzn-errortype"),
    body: text === "" ? undefined : JSON.parse(text),
  };
}
