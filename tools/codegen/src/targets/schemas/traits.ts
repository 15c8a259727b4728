import {
  isNodeObject,
  nodeProperty,
  type NodeValue,
  type Shape,
  type ShapeId,
} from "@tsmith/smithy";

/** The traits of a shape as a schema holds them: bits where bits can say it, else an object. @internal */
export type SchemaTraits = number | { readonly [trait: string]: SchemaTraitValue };

/** @internal */
export type SchemaTraitValue = string | number | readonly (string | number)[];

/** Trait → its place in the bit vector of schemas. */
const BITS: ReadonlyMap<ShapeId, number> = new Map([
  ["smithy.api#httpLabel", 1],
  ["smithy.api#idempotent", 2],
  ["smithy.api#idempotencyToken", 4],
  ["smithy.api#sensitive", 8],
  ["smithy.api#httpPayload", 16],
  ["smithy.api#httpResponseCode", 32],
  ["smithy.api#httpQueryParams", 64],
]);

const present = (): SchemaTraitValue => 1;
const own = (value: NodeValue): SchemaTraitValue =>
  typeof value === "number" ? value : stringOf(value);
/** The runtime only asks whether it is there. */
const marked = (): SchemaTraitValue => "-";

/** The traits that matter on the wire, and the form that the official runtime reads them in. */
const FORMS: ReadonlyMap<ShapeId, (value: NodeValue) => SchemaTraitValue> = new Map([
  ["aws.protocols#awsQueryError", awsQueryError],
  ["aws.protocols#ec2QueryName", own],
  ["aws.protocols#httpChecksum", marked],
  ["smithy.api#endpoint", (value) => [stringOf(nodeProperty(value, "hostPrefix"))]],
  ["smithy.api#error", own],
  ["smithy.api#eventHeader", present],
  ["smithy.api#eventPayload", present],
  ["smithy.api#hostLabel", present],
  ["smithy.api#http", http],
  ["smithy.api#httpChecksumRequired", present],
  ["smithy.api#httpError", own],
  ["smithy.api#httpHeader", own],
  ["smithy.api#httpLabel", present],
  ["smithy.api#httpPayload", present],
  ["smithy.api#httpPrefixHeaders", own],
  ["smithy.api#httpQuery", own],
  ["smithy.api#httpQueryParams", present],
  ["smithy.api#httpResponseCode", present],
  ["smithy.api#idempotencyToken", present],
  ["smithy.api#idempotent", present],
  ["smithy.api#jsonName", own],
  ["smithy.api#mediaType", own],
  ["smithy.api#requestCompression", marked],
  ["smithy.api#requiresLength", present],
  ["smithy.api#sensitive", present],
  ["smithy.api#sparse", present],
  ["smithy.api#streaming", present],
  ["smithy.api#xmlAttribute", present],
  ["smithy.api#xmlFlattened", present],
  ["smithy.api#xmlName", own],
  ["smithy.api#xmlNamespace", xmlNamespace],
]);

/** Whether a shape's own traits say anything to the wire. @internal */
export function hasOwnSchemaTraits(shape: Shape): boolean {
  return [...shape.traits.keys()].some((id) => FORMS.has(id));
}

/** The traits of a shape in the order of their names; `0` for none. @internal */
export function schemaTraits(shape: Shape): SchemaTraits {
  const ids = [...shape.traits.keys()].filter((id) => FORMS.has(id));
  if (ids.every((id) => BITS.has(id))) {
    return ids.reduce((bits, id) => bits | (BITS.get(id) ?? 0), 0);
  }
  return Object.fromEntries(
    ids.toSorted().flatMap((id) => {
      const form = FORMS.get(id);
      const name = id.slice(id.indexOf("#") + 1);
      return form === undefined ? [] : [[name, form(shape.traits.get(id) ?? null)]];
    }),
  );
}

/** `[code, httpResponseCode]` @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
function awsQueryError(value: NodeValue): SchemaTraitValue {
  const status = nodeProperty(value, "httpResponseCode");
  return [stringOf(nodeProperty(value, "code")), typeof status === "number" ? status : 400];
}

/** `[method, uri, code]` @see https://smithy.io/2.0/spec/http-bindings.html#http-trait */
function http(value: NodeValue): SchemaTraitValue {
  const code = nodeProperty(value, "code");
  return [
    stringOf(nodeProperty(value, "method")),
    stringOf(nodeProperty(value, "uri")),
    typeof code === "number" ? code : 200,
  ];
}

/** `[prefix, uri]` @see https://smithy.io/2.0/spec/protocol-traits.html#xmlnamespace-trait */
function xmlNamespace(value: NodeValue): SchemaTraitValue {
  return isNodeObject(value)
    ? [stringOf(nodeProperty(value, "prefix")), stringOf(nodeProperty(value, "uri"))]
    : ["", ""];
}

function stringOf(value: NodeValue | undefined): string {
  return typeof value === "string" ? value : "";
}
