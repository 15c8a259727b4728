import type { MetadataDeclaration } from "../load/declaration.ts";
import { typeName } from "../json-ast/properties.ts";
import { suggest } from "../suggest.ts";
import { VERSIONS } from "../version.ts";
import {
  at,
  current,
  expect,
  expectSpaces,
  mark,
  next,
  skipSpaces,
  spanOf,
  type Cursor,
} from "./cursor.ts";
import { expectLineBreak } from "./line-break.ts";
import { parseNodeObjectKey, parseNodeValue } from "./parse-node.ts";
import { parseAbsoluteRootShapeId, parseNamespace } from "./parse-shape-id.ts";

// ControlStatement = "$" NodeObjectKey *SP ":" *SP NodeValue BR
// https://smithy.io/2.0/spec/idl.html#control-section
export function parseControlStatement(cursor: Cursor, seen: Set<string>): void {
  const start = cursor.index;
  expect(cursor, "DOLLAR");
  const keyToken = current(cursor);
  const key = parseNodeObjectKey(cursor);
  skipSpaces(cursor);
  expect(cursor, "COLON");
  skipSpaces(cursor);
  const { value, location } = parseNodeValue(cursor);
  const behind = current(cursor);
  if (seen.has(key)) {
    cursor.report("Model/duplicate-control", { key }, location);
  } else if (!CONTROLS.includes(key)) {
    const suggestion = suggest(key, CONTROLS);
    cursor.report("Model/unknown-control", { key, suggestion }, spanOf(cursor, keyToken));
  } else if (typeof value !== "string") {
    cursor.report("Model/control-not-string", { key, found: typeName(value) }, location);
  } else if (key === "version") {
    const version = VERSIONS.get(value);
    if (version !== undefined) cursor.version = version;
    // The reference implementation points behind the value.
    else cursor.report("Model/unsupported-version", { version: value }, at(cursor, behind));
  } else {
    cursor.suffixes[key === "operationInputSuffix" ? "input" : "output"] = value;
  }
  seen.add(key);
  mark(cursor, "control", start);
  expectLineBreak(cursor);
}

const CONTROLS: readonly string[] = ["version", "operationInputSuffix", "operationOutputSuffix"];

// MetadataStatement = %s"metadata" SP NodeObjectKey *SP "=" *SP NodeValue BR
// https://smithy.io/2.0/spec/idl.html#metadata-section
export function parseMetadataStatement(cursor: Cursor): MetadataDeclaration {
  const start = cursor.index;
  next(cursor);
  expectSpaces(cursor);
  const key = parseNodeObjectKey(cursor);
  skipSpaces(cursor);
  expect(cursor, "EQUAL");
  skipSpaces(cursor);
  const metadata = { key, ...parseNodeValue(cursor) };
  mark(cursor, "metadata", start);
  expectLineBreak(cursor);
  return metadata;
}

// NamespaceStatement = %s"namespace" SP Namespace BR
// https://smithy.io/2.0/spec/idl.html#namespaces
export function parseNamespaceStatement(cursor: Cursor): void {
  const start = cursor.index;
  next(cursor);
  expectSpaces(cursor);
  cursor.namespace = parseNamespace(cursor).id;
  mark(cursor, "namespace", start);
  expectLineBreak(cursor);
}

// UseStatement = %s"use" SP AbsoluteRootShapeId BR
// https://smithy.io/2.0/spec/idl.html#referring-to-shapes
export function parseUseStatement(cursor: Cursor): void {
  const start = cursor.index;
  next(cursor);
  expectSpaces(cursor);
  const use = parseAbsoluteRootShapeId(cursor);
  mark(cursor, "use", start);
  const name = use.id.slice(use.id.indexOf("#") + 1);
  const other = cursor.uses.get(name);
  if (other === undefined) cursor.uses.set(name, use);
  else {
    cursor.report(
      "Model/duplicate-use",
      { name: use.id, other: other.id },
      {
        location: use.location,
        related: [{ message: "imported here", location: other.location }],
      },
    );
  }
  expectLineBreak(cursor);
}
