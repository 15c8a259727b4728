import type { Constraint, SimpleShape, TimestampShape } from "@tsmith/schema";
import type { Side } from "../../side.ts";
import { jsonDecoders, shapeDecoder } from "../json/decode.ts";
import { decodeBoolean, stringDecoder, unitDecoder } from "../json/decode-simple.ts";
import type { JsonDecode, JsonDecoders, JsonSettings } from "../json/decoder.ts";
import {
  bigIntegerDecoder,
  blobDecoder,
  decodeBigDecimal,
  decodeDocument,
  decodeTimestamp,
  numberDecoder,
} from "./decode-simple.ts";
import { isMap } from "./item.ts";

/** The decoders of a service: the walk of JSON, over what CBOR has for simple values. */
export function cborDecoders(side: Side): JsonDecoders {
  // The names and formats that JSON may choose are those that CBOR always has.
  const settings: JsonSettings = { ...side, usesJsonName: false, timestampFormat: "epoch-seconds" };
  const decoders: JsonDecoders = {
    ...settings,
    isObject: isMap,
    structures: new Map(),
    decoder: (schema, constraint) => shapeDecoder(decoders, simpleDecoder, schema, constraint),
    defaults: jsonDecoders(settings),
  };
  return decoders;
}

/** @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#shape-serialization */
function simpleDecoder(
  shape: SimpleShape | TimestampShape,
  constraint: Constraint | undefined,
): JsonDecode {
  switch (shape.type) {
    case "string":
      return stringDecoder(constraint);
    case "number":
      return numberDecoder(constraint);
    case "boolean":
      return decodeBoolean;
    case "blob":
      return blobDecoder(constraint);
    case "timestamp":
      return decodeTimestamp;
    case "bigInteger":
      return bigIntegerDecoder(constraint);
    case "bigDecimal":
      return decodeBigDecimal;
    case "document":
      return decodeDocument;
    case "unit":
      return unitDecoder(isMap);
    default:
      return shape satisfies never;
  }
}
