import type { Diagnostic, Result } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type {
  Declarations,
  MetadataDeclaration,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import { nodeProperty, type NodeObject, type NodeValue } from "../model/node.ts";
import type { Source } from "../source.ts";
import { VERSIONS, type Version } from "../version.ts";
import { parseJson } from "./parse-json.ts";
import { readShape } from "./read-shape.ts";
import { objectAt, placeOf, pointerTo, reportAdditional, stringAt, type Reader } from "./reader.ts";

/**
 * The declarations of a JSON AST. What has the wrong form is reported and left out; there is no
 * value where the text is not JSON or not of a version that is known.
 *
 * @see https://smithy.io/2.0/spec/json-ast.html
 * @public
 */
export function readJsonAst(source: Source): Result<Declarations> {
  const diagnostics: Diagnostic[] = [];
  const reader: Reader = { source, report: reportInto(diagnostics) };
  const json = parseJson(source, reader.report);
  const model = json === undefined ? undefined : objectAt(reader, [], json);
  return { value: model === undefined ? undefined : readModel(reader, model), diagnostics };
}

const PROPERTIES: ReadonlySet<string> = new Set(["smithy", "metadata", "shapes"]);

/** @see https://smithy.io/2.0/spec/json-ast.html#top-level-properties */
function readModel(reader: Reader, model: NodeObject): Declarations | undefined {
  reportAdditional(reader, [], model, PROPERTIES);
  const version = readVersion(reader, nodeProperty(model, "smithy"));
  if (version === undefined) return undefined;
  const shapes: ShapeDeclaration[] = [];
  const applies: TraitDeclaration[] = [];
  const nodes = objectAt(reader, ["shapes"], nodeProperty(model, "shapes") ?? {}) ?? {};
  for (const [id, node] of Object.entries(nodes)) readShape(reader, id, node, { shapes, applies });
  const metadata = readMetadata(reader, nodeProperty(model, "metadata") ?? {});
  return { version, metadata, shapes, applies };
}

function readVersion(reader: Reader, value: NodeValue | undefined): Version | undefined {
  if (value === undefined) {
    const help = 'A JSON AST starts with `"smithy": "2.0"`.';
    reader.report("Model/missing-property", { property: "smithy", help }, placeOf(reader, []));
    return undefined;
  }
  const text = stringAt(reader, ["smithy"], value);
  if (text === undefined) return undefined;
  const version = VERSIONS.get(text);
  if (version === undefined) {
    reader.report("Model/unsupported-version", { version: text }, placeOf(reader, ["smithy"]));
  }
  return version;
}

function readMetadata(reader: Reader, value: NodeValue): MetadataDeclaration[] {
  const metadata = objectAt(reader, ["metadata"], value) ?? {};
  return Object.entries(metadata).map(([key, entry]) => ({
    key,
    value: entry,
    location: pointerTo(reader, ["metadata", key]),
  }));
}
