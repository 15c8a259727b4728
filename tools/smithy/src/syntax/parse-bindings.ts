import { PROPERTIES, listed, typeName } from "../json-ast/properties.ts";
import type { Reference, ShapeDeclaration } from "../load/declaration.ts";
import { locateWithin } from "../locate.ts";
import { isNodeArray, isNodeObject, type NodeValue } from "../model/node.ts";
import type { Location } from "../source.ts";
import { suggest } from "../suggest.ts";
import { dropComments } from "./documentation.ts";
import { parseNodeObject, type ParsedObject } from "./parse-node.ts";
import type { Cursor } from "./cursor.ts";

export type Bindings = Pick<ShapeDeclaration, "references" | "referenceMaps" | "values">;

// ServiceStatement and ResourceStatement end with a NodeObject
// https://smithy.io/2.0/spec/idl.html#service-shape
export function parseBindings(cursor: Cursor, type: "service" | "resource"): Bindings {
  dropComments(cursor);
  const body = parseNodeObject(cursor);
  const kinds = PROPERTIES[type];
  const references = new Map<string, readonly Reference[]>();
  const referenceMaps = new Map<string, ReadonlyMap<string, Reference>>();
  const values: Record<string, NodeValue> = {};
  for (const [property, value] of Object.entries(body.value)) {
    const reader: PropertyReader = { cursor, body, property };
    switch (kinds.get(property)) {
      case "string":
        if (isString(reader, value)) values[property] = value;
        break;
      case "reference":
        if (isString(reader, value)) references.set(property, [referenceAt(reader, value, [])]);
        break;
      case "references":
        references.set(property, referencesIn(reader, value));
        break;
      case "referenceMap":
      case "nameMap":
        referenceMaps.set(property, referenceMapIn(reader, value));
        break;
      case undefined:
        break;
    }
  }
  const unknown = Object.keys(body.value).filter((property) => !kinds.has(property));
  reportUnknown(cursor, body, unknown, [...kinds.keys()]);
  reportProperties(cursor, body);
  return { references, referenceMaps, values };
}

/** A property whose value is read, for diagnostics. */
interface PropertyReader {
  readonly cursor: Cursor;
  readonly body: ParsedObject;
  readonly property: string;
}

type Path = readonly (string | number)[];

/** Shape ids may be quoted here as well as not. */
function referenceAt({ body, property }: PropertyReader, id: string, path: Path): Reference {
  return { id, location: locateWithin(body.location, [property, ...path]) };
}

function referencesIn(reader: PropertyReader, value: NodeValue): Reference[] {
  if (!isNodeArray(value)) {
    reportType(reader, "an array", value);
    return [];
  }
  return value.flatMap((element, index) =>
    isString(reader, element, [index]) ? referenceAt(reader, element, [index]) : [],
  );
}

function referenceMapIn(reader: PropertyReader, value: NodeValue): Map<string, Reference> {
  const references = new Map<string, Reference>();
  if (!isNodeObject(value)) {
    reportType(reader, "an object", value);
    return references;
  }
  for (const [key, id] of Object.entries(value)) {
    if (isString(reader, id, [key])) references.set(key, referenceAt(reader, id, [key]));
  }
  return references;
}

function isString(reader: PropertyReader, value: NodeValue, path: Path = []): value is string {
  if (typeof value === "string") return true;
  reportType(reader, "a string", value, path);
  return false;
}

function reportType(
  { cursor, body, property }: PropertyReader,
  expected: string,
  value: NodeValue,
  path: Path = [],
): void {
  const location = locateWithin(body.location, [property, ...path]);
  const parameters = { property, expected, found: typeName(value) };
  cursor.report("Model/expected-type", parameters, placeOf(cursor, location));
}

function reportUnknown(
  cursor: Cursor,
  { location }: ParsedObject,
  unknown: readonly string[],
  expected: readonly string[],
): void {
  const [first] = unknown;
  if (first === undefined) return;
  const suggestion = suggest(first, expected);
  const parameters = { expected: listed(expected), found: listed(unknown), suggestion };
  cursor.report("Model/additional-properties", parameters, placeOf(cursor, location));
}

/** @see https://smithy.io/2.0/spec/service-types.html#resource-properties */
function reportProperties(cursor: Cursor, { value, location }: ParsedObject): void {
  const { version } = cursor;
  if (version !== "1.0" || !Object.hasOwn(value, "properties")) return;
  const place = placeOf(cursor, locateWithin(location, ["properties"]));
  cursor.report("Model/properties-need-version", { version }, place);
}

function placeOf({ shape }: Cursor, location: Location): { shape?: string; location: Location } {
  return shape === undefined ? { location } : { shape, location };
}
