import {
  targetOf,
  type Constraint,
  type SchemaRef,
  type SimpleShape,
  type TimestampShape,
} from "@tsmith/schema";
import { numberCheck } from "../../constraints/check.ts";
import { decodeBigDecimal, decodeBigInteger, numberDecoder } from "../number.ts";
import { listDecoder, mapDecoder } from "./decode-collection.ts";
import {
  bigIntegerDecoder,
  blobDecoder,
  decodeBigDecimalText,
  decodeBigIntegerText,
  decodeBoolean,
  decodeDocument,
  stringDecoder,
  timestampDecoder,
  unitDecoder,
} from "./decode-simple.ts";
import { structureDecoder } from "./decode-structure.ts";
import { isObject, type JsonDecode, type JsonDecoders, type JsonSettings } from "./decoder.ts";

/** The decoders of a service; each is compiled where it is asked for first. */
export function jsonDecoders(settings: JsonSettings): JsonDecoders {
  const { bigNumbersAsText, ...plain } = settings;
  const simple: SimpleDecoder = (shape, constraint) => simpleDecoder(settings, shape, constraint);
  const decoders: JsonDecoders = {
    ...settings,
    isObject,
    structures: new Map(),
    decoder: (schema, constraint) => shapeDecoder(decoders, simple, schema, constraint),
    defaults: {
      decoder: (schema, constraint) =>
        (bigNumbersAsText === true ? jsonDecoders(plain) : decoders).decoder(schema, constraint),
    },
  };
  return decoders;
}

/** Compiles the decoder of what holds nothing else. */
export type SimpleDecoder = (
  shape: SimpleShape | TimestampShape,
  constraint: Constraint | undefined,
) => JsonDecode;

/** Compiles the decoder of any shape; formats differ in the simple ones. */
export function shapeDecoder(
  decoders: JsonDecoders,
  simple: SimpleDecoder,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): JsonDecode {
  const { shape, traits } = targetOf(schema);
  const isSparse = traits.sparse !== undefined;
  switch (shape.type) {
    case "list":
      return listDecoder(decoders, shape, isSparse, constraint);
    case "map":
      return mapDecoder(decoders, shape, isSparse, constraint);
    case "structure":
    case "union":
      return structureDecoder(decoders, shape);
    default:
      return simple(shape, constraint);
  }
}

function simpleDecoder(
  { side, timestampFormat, ignoresTimestampFormat, bigNumbersAsText }: JsonSettings,
  shape: SimpleShape | TimestampShape,
  constraint: Constraint | undefined,
): JsonDecode {
  switch (shape.type) {
    case "string":
      return stringDecoder(constraint);
    case "number":
      return numberDecoder(constraint?.type, numberCheck(constraint));
    case "boolean":
      return decodeBoolean;
    case "blob":
      return blobDecoder(constraint);
    case "timestamp": {
      const isGiven = shape.format !== "default" && ignoresTimestampFormat !== true;
      return timestampDecoder(isGiven ? shape.format : timestampFormat, side);
    }
    case "bigInteger":
      return bigIntegerDecoder(
        constraint,
        bigNumbersAsText === true ? decodeBigIntegerText : decodeBigInteger,
      );
    case "bigDecimal":
      return bigNumbersAsText === true ? decodeBigDecimalText : decodeBigDecimal;
    case "document":
      return decodeDocument;
    case "unit":
      return unitDecoder(isObject);
    default:
      return shape satisfies never;
  }
}
