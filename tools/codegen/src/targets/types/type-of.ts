import {
  type EnumShape,
  expectShape,
  type ListShape,
  type MapShape,
  type Shape,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { generic } from "../../print/code.ts";
import { type Doc, globalReference, join, text, typeReference } from "../../print/doc.ts";
import { isUnit } from "../../view/closure.ts";
import { type Direction, typeName } from "../../view/output-form.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";

/** A module of the types package that declares types of shapes. @internal */
export type TypesModule = "models" | "enums" | "errors";

/** Where a type is written: which way its values go, and how its parts are imported. @internal */
export interface TypePlace {
  readonly view: ServiceView;
  readonly direction: Direction;
  readonly moduleOf: (module: TypesModule) => string;
}

/** Inside the types package. @internal */
export function insidePlace(view: ServiceView, direction: Direction): TypePlace {
  return { view, direction, moduleOf: (module) => `./${module}.ts` };
}

/** In another package of the same service. @internal */
export function outsidePlace(view: ServiceView, direction: Direction): TypePlace {
  return { view, direction, moduleOf: () => view.packages.types.name };
}

const SPARSE: ShapeId = "smithy.api#sparse";

/** The TypeScript type of a shape's values. @internal */
export function typeOf(place: TypePlace, id: ShapeId): Doc {
  const { view } = place;
  const shape = expectShape(view.model, id);
  switch (shape.type) {
    case "blob":
      return shape.traits.has("smithy.api#streaming")
        ? runtimeType("StreamingBlobTypes", "@smithy/types")
        : globalReference("Uint8Array");
    case "boolean":
      return text("boolean");
    case "string":
      return join(text(" | "), stringTypes(shape));
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return text("number");
    case "bigInteger":
      return text("bigint");
    case "bigDecimal":
      return runtimeType("NumericValue", "@smithy/core/serde");
    case "timestamp":
      return globalReference("Date");
    case "document":
      return runtimeType("DocumentType", "@smithy/types");
    case "enum":
    case "intEnum":
      return enumType(place, shape);
    case "list":
    case "set":
      return listType(place, shape);
    case "map":
      return mapType(place, shape);
    case "structure":
      // Unit stands for a value that says nothing, such as a union member without content.
      if (isUnit(id)) return text("Record<string, never>");
      return declared(place, shape);
    case "union": {
      const type = declared(place, shape);
      return shape.traits.has("smithy.api#streaming")
        ? generic(globalReference("AsyncIterable"), [type])
        : type;
    }
    case "member":
      return typeOf(place, shape.target);
    case "service":
    case "operation":
    case "resource":
      throw new Error(`\`${id}\` is a ${shape.type}, which has no values.`);
  }
  shape satisfies never;
}

/** The alternatives of a shape's type: two for a string that is converted from JSON. @internal */
export function typesOf(place: TypePlace, id: ShapeId): readonly Doc[] {
  const shape = expectShape(place.view.model, id);
  return shape.type === "string" ? stringTypes(shape) : [typeOf(place, id)];
}

function stringTypes(shape: Shape): readonly Doc[] {
  if (!isJson(shape)) return [text("string")];
  return [runtimeType("AutomaticJsonStringConversion", "@smithy/core/serde"), text("string")];
}

/** `ExportStatus`; on its way out a value that the contract does not know may take its place. */
function enumType({ view, direction, moduleOf }: TypePlace, shape: EnumShape): Doc {
  const known = typeReference(view.names.shape(shape.id), moduleOf("enums"));
  if (direction === "input" || view.settings.enums === "closed") return known;
  const open = shape.type === "enum" ? "OpenEnum" : "OpenIntEnum";
  return generic(runtimeType(open, "@tsmith/schema"), [known]);
}

function listType(place: TypePlace, shape: ListShape): Doc {
  const element = typeOf(place, shape.member.target);
  if (shape.traits.has(SPARSE)) return [text("("), element, text(" | null)[]")];
  return isJson(expectShape(place.view.model, shape.member.target))
    ? [text("("), element, text(")[]")]
    : [element, text("[]")];
}

/** A record by any string, or a partial one by the values of an enum. */
function mapType(place: TypePlace, shape: MapShape): Doc {
  const element = typeOf(place, shape.value.target);
  const value = shape.traits.has(SPARSE) ? [element, text(" | null")] : element;
  const record = globalReference("Record");
  const key = expectShape(place.view.model, shape.key.target);
  if (key.type !== "enum") return generic(record, [text("string"), value]);
  const known = generic(record, [enumType(place, key), value]);
  return generic(globalReference("Partial"), [known]);
}

function declared(
  { view, direction, moduleOf }: TypePlace,
  shape: StructureShape | UnionShape,
): Doc {
  const module = shape.traits.has("smithy.api#error") ? "errors" : "models";
  return typeReference(typeName(view, shape.id, direction), moduleOf(module));
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#mediatype-trait */
function isJson(shape: Shape): boolean {
  const mediaType = shape.traits.get("smithy.api#mediaType");
  return typeof mediaType === "string" && /^application\/(.*\+)?json(;|$)/.test(mediaType);
}
