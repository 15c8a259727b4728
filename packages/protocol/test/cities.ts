import type {
  Constraints,
  ErrorSchema,
  MapSchema,
  OperationSchema,
  StructureSchema,
} from "@tsmith/schema";
import { createServer, type Protocol, type Server, type ServerOptions } from "../src/index.ts";
import { restJson1 } from "../src/rest-json1/index.ts";
import { answerNothing, type Answering, handlerOf, ns, Places$ } from "./places.ts";

const Labels$: MapSchema<unknown> = [2, ns, "Labels", 0, 0, 0];
const inputNames: string[] = ["id", "tags"];
const inputSchemas: StructureSchema<unknown>[5] = [
  [0, 1],
  [64, { httpQuery: "tag" }],
];
const names: string[] = ["trace", "places", "labels", "founded", "seal", "people", "area"];
const schemas: StructureSchema<unknown>[5] = [
  [0, { httpHeader: "X-Trace" }],
  () => Places$,
  () => Labels$,
  4,
  21,
  1,
  19,
];
const PutCityInput$: StructureSchema<unknown> = [
  3,
  ns,
  "PutCityInput",
  0,
  [...inputNames, ...names, "notes"],
  [...inputSchemas, ...schemas, 15],
  1,
];
const PutCityOutput$: StructureSchema<unknown> = [
  3,
  ns,
  "PutCityOutput",
  0,
  [...names, "notes"],
  [...schemas, 15],
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
/** The same without a document, which XML has not. */
export const PutPlainCity$: OperationSchema<unknown, unknown> = [
  9,
  ns,
  "PutPlainCity",
  { http: ["PUT", "/plain-cities/{id}", 200] },
  () => [3, ns, "PutCityInput", 0, [...inputNames, ...names], [...inputSchemas, ...schemas], 1],
  () => [3, ns, "PutCityOutput", 0, names, schemas],
];
/** The operation with neither input nor output. */
export const GetMap$: OperationSchema<unknown, unknown> = [
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
  answering: Answering = answerNothing,
  options: ServerOptions = {},
  protocol: Protocol = restJson1,
): Server {
  const service = {
    id: "example#Cities",
    version: "1",
    protocol,
    constraints,
    operations: {
      PutCity: { schema: PutCity$, errors: [NoSuchCity$] },
      PutPlainCity: { schema: PutPlainCity$, errors: [NoSuchCity$] },
      GetMap: { schema: GetMap$, errors: [] },
    },
  };
  return createServer(service, handlerOf(answering), options);
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
