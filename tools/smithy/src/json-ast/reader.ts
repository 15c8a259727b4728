import type { DiagnosticPlace, Report } from "../diagnostics.ts";
import { isNodeArray, isNodeObject } from "../model/node.ts";
import type { NodeArray, NodeObject, NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId, type ShapeId } from "../model/shape-id.ts";
import type { JsonPointer, Source } from "../source.ts";
import { suggest } from "../suggest.ts";
import { listed, typeName } from "./properties.ts";

/** A source that is read, and the shape in it. */
export interface Reader {
  readonly source: Source;
  readonly report: Report;
  /** For diagnostics. */
  readonly shape?: ShapeId;
}

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

export function pointerTo({ source }: Reader, path: Path): JsonPointer {
  return { source, pointer: path };
}

/**
 * A pointer to a property of the value at `path`. Most are never asked for their keys, so that
 * these are put together when they are.
 */
export function pointerWithin({ source }: Reader, path: Path, key: string): JsonPointer {
  return new PropertyPointer(source, path, key);
}

class PropertyPointer implements JsonPointer {
  readonly source: Source;
  readonly #path: Path;
  readonly #key: string;

  constructor(source: Source, path: Path, key: string) {
    this.source = source;
    this.#path = path;
    this.#key = key;
  }

  get pointer(): Path {
    return [...this.#path, this.#key];
  }
}

/** Where a diagnostic about the value, or about its key, points. */
export function placeOf(reader: Reader, path: Path, isKey = false): DiagnosticPlace {
  const location: JsonPointer = { source: reader.source, pointer: path, isKey };
  return reader.shape === undefined ? { location } : { shape: reader.shape, location };
}

export function objectAt(reader: Reader, path: Path, value: NodeValue): NodeObject | undefined {
  if (isNodeObject(value)) return value;
  reportType(reader, path, value, "object");
  return undefined;
}

export function arrayAt(reader: Reader, path: Path, value: NodeValue): NodeArray | undefined {
  if (isNodeArray(value)) return value;
  reportType(reader, path, value, "array");
  return undefined;
}

export function stringAt(reader: Reader, path: Path, value: NodeValue): string | undefined {
  if (typeof value === "string") return value;
  reportType(reader, path, value, "string");
  return undefined;
}

function reportType(reader: Reader, path: Path, value: NodeValue, type: string): void {
  const property = path.at(-1);
  const found = typeName(value);
  if (typeof property === "string") {
    const expected = type === "string" ? "a string" : `an ${type}`;
    reader.report("Model/expected-type", { property, expected, found }, placeOf(reader, path));
  } else {
    reader.report("Model/expected-element", { expected: type, found }, placeOf(reader, path));
  }
}

/** The id at `path`, or in its key, if it is an absolute one. */
export function shapeIdAt(
  reader: Reader,
  path: Path,
  id: string,
  isKey = false,
): ShapeId | undefined {
  if (isAbsoluteShapeId(id)) return id;
  const place = placeOf(reader, path, isKey);
  // What is said of the id that a member has is said of the shape that has the member.
  const shape = place.shape?.split("$", 1)[0];
  reader.report(
    "Model/invalid-shape-id",
    { id },
    shape === undefined ? place : { ...place, shape },
  );
  return undefined;
}

/** Warns of properties that the format does not know. */
export function reportAdditional(
  reader: Reader,
  path: Path,
  value: NodeObject,
  expected: ReadonlySet<string>,
): void {
  const unknown: string[] = [];
  for (const property in value) if (!expected.has(property)) unknown.push(property);
  const [first] = unknown;
  if (first === undefined) return;
  const names = [...expected].toSorted();
  const suggestion = suggest(first, names);
  const parameters = { expected: listed(names), found: listed(unknown), suggestion };
  reader.report("Model/additional-properties", parameters, placeOf(reader, path));
}
