import {
  isNodeObject,
  nodeEntries,
  nodeItems,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "@tsmith/smithy";
import { block, code } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { memberKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { described, schemaType, typedMember } from "./schema-types.ts";

/** `openapi.ts`: the document as types, in the form that openapi-typescript gave them. @internal */
export function openApiTypes(document: NodeObject): File {
  const paths = objects(nodeProperty(document, "paths"));
  const operations = paths.flatMap(([, item]) =>
    METHODS.map((method) => nodeProperty(item, method)).filter(isNodeObject),
  );
  return printModule({
    path: "src/openapi.ts",
    declares: ["paths", "webhooks", "components", "$defs", "operations"],
    body: [
      declaration(
        "paths",
        paths.map(([uri, item]) => pathType(uri, item)),
      ),
      text("export type webhooks = Record<string, never>;"),
      declaration("components", componentTypes(document)),
      text("export type $defs = Record<string, never>;"),
      declaration("operations", operations.map(operationType)),
    ],
  });
}

function declaration(name: string, members: readonly Doc[]): Doc {
  return members.length === 0
    ? text(`export type ${name} = Record<string, never>;`)
    : code`export interface ${text(name)} ${block(members)}`;
}

/** What a document says of schemas; the other kinds of components are not used. */
function componentTypes(document: NodeObject): readonly Doc[] {
  const schemas = objects(nodeProperty(nodeProperty(document, "components"), "schemas")).map(
    ([name, schema]) => described(schema, typedMember(memberKey(name), schemaType(schema))),
  );
  const others = ["responses", "parameters", "requestBodies", "headers", "pathItems"];
  return [
    schemas.length === 0 ? text("schemas: never;") : code`schemas: ${block(schemas)};`,
    ...others.map((kind) => text(`${kind}: never;`)),
  ];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function pathType(uri: string, item: NodeObject): Doc {
  const methods = METHODS.map((method) => {
    const operation = nodeProperty(item, method);
    if (!isNodeObject(operation)) return text(`${method}?: never;`);
    const name = text(JSON.stringify(nodeProperty(operation, "operationId")));
    return described(operation, code`${text(method)}: operations[${name}];`);
  });
  return code`${memberKey(uri)}: ${block([parameterTypes([]), ...methods])};`;
}

function operationType(operation: NodeObject): Doc {
  const body = nodeProperty(operation, "requestBody");
  const responses = objects(nodeProperty(operation, "responses")).map(([status, response]) =>
    described(response, code`${text(status)}: ${block(responseType(response))};`),
  );
  const members = [
    parameterTypes(nodeItems(operation, "parameters").filter(isNodeObject)),
    isNodeObject(body) ? bodyType(body) : text("requestBody?: never;"),
    code`responses: ${block(responses)};`,
  ];
  return code`${memberKey(String(nodeProperty(operation, "operationId")))}: ${block(members)};`;
}

function parameterTypes(parameters: readonly NodeObject[]): Doc {
  const places = ["query", "header", "path", "cookie"].map((place) => {
    const here = parameters.filter((parameter) => nodeProperty(parameter, "in") === place);
    if (here.length === 0) return text(`${place}?: never;`);
    const mark = here.some(isRequired) ? "" : "?";
    const members = here.map((parameter) => valueType(nameOf(parameter), parameter));
    return code`${text(place + mark)}: ${block(members)};`;
  });
  return code`parameters: ${block(places)};`;
}

function nameOf(parameter: NodeObject): string {
  return String(nodeProperty(parameter, "name"));
}

function bodyType(body: NodeObject): Doc {
  const content = block(contentTypes(body));
  return code`${text(isRequired(body) ? "requestBody" : "requestBody?")}: ${block([code`content: ${content};`])};`;
}

function responseType(response: NodeObject): readonly Doc[] {
  const headers = objects(nodeProperty(response, "headers")).map(([name, header]) =>
    valueType(name, header),
  );
  const content = contentTypes(response);
  return [
    code`headers: ${block([...headers, text("[name: string]: unknown;")])};`,
    content.length === 0 ? text("content?: never;") : code`content: ${block(content)};`,
  ];
}

function contentTypes(holder: NodeObject): readonly Doc[] {
  return objects(nodeProperty(holder, "content")).map(([mediaType, content]) =>
    typedMember(memberKey(mediaType), schemaType(nodeProperty(content, "schema"))),
  );
}

/** A parameter or a header. */
function valueType(name: string, value: NodeObject): Doc {
  const key = [memberKey(name), ...(isRequired(value) ? [] : [text("?")])];
  return described(value, typedMember(key, schemaType(nodeProperty(value, "schema"))));
}

function isRequired(value: NodeObject): boolean {
  return nodeProperty(value, "required") === true;
}

/** The entries of an object that are objects themselves. */
function objects(value: NodeValue | undefined): readonly (readonly [string, NodeObject])[] {
  return nodeEntries(value).filter((entry): entry is [string, NodeObject] =>
    isNodeObject(entry[1]),
  );
}
