import type { Constraint } from "@tsmith/schema";
import { numberCheck } from "../../constraints/check.ts";
import { targetOf, type SchemaRef } from "../../schema/shape.ts";
import { decodeBigDecimal, numberDecoder } from "../number.ts";
import { listDecoder, mapDecoder } from "./decode-collection.ts";
import {
  bigIntegerDecoder,
  blobDecoder,
  decodeBoolean,
  decodeDocument,
  decodeUnit,
  stringDecoder,
  timestampDecoder,
} from "./decode-simple.ts";
import { structureDecoder } from "./decode-structure.ts";
import type { JsonDecode, JsonDecoders, JsonSettings } from "./decoder.ts";

/** The decoders of a service; each is compiled where it is asked for first. */
export function jsonDecoders(settings: JsonSettings): JsonDecoders {
  const decoders: JsonDecoders = {
    ...settings,
    structures: new Map(),
    decoder: (schema, constraint) => jsonDecoder(decoders, schema, constraint),
  };
  return decoders;
}

function jsonDecoder(
  decoders: JsonDecoders,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): JsonDecode {
  const { shape, traits } = targetOf(schema);
  const isSparse = traits.sparse !== undefined;
  switch (shape.type) {
    case "string":
      return stringDecoder(constraint);
    case "number":
      return numberDecoder(constraint?.type, numberCheck(constraint));
    case "boolean":
      return decodeBoolean;
    case "blob":
      return blobDecoder(constraint);
    case "timestamp":
      return timestampDecoder(
        shape.format === "default" ? decoders.timestampFormat : shape.format,
        decoders.side,
      );
    case "bigInteger":
      return bigIntegerDecoder(constraint);
    case "bigDecimal":
      return decodeBigDecimal;
    case "document":
      return decodeDocument;
    case "unit":
      return decodeUnit;
    case "list":
      return listDecoder(decoders, shape, isSparse, constraint);
    case "map":
      return mapDecoder(decoders, shape, isSparse, constraint);
    case "structure":
    case "union":
      return structureDecoder(decoders, shape);
    default:
      return shape satisfies never;
  }
}
