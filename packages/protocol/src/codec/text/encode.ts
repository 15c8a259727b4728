import { targetOf, type SchemaRef } from "@tsmith/schema";
import { encodeBase64 } from "../base64.ts";
import { bytesOf } from "../blob.ts";
import { numberText } from "../number.ts";
import { formatTimestamp } from "../timestamp.ts";
import type { TextSettings } from "./decode.ts";

/** Writes the value of a simple shape for a header, a label or a query parameter. */
export type TextEncode = (value: unknown) => string;

/**
 * Compiles the encoder of a simple shape.
 *
 * @throws TypeError (the encoder) where a value is not of the shape.
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules
 */
export function textEncoder(
  settings: Pick<TextSettings, "isHeader" | "timestampFormat">,
  schema: SchemaRef,
): TextEncode {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return settings.isHeader && traits.mediaType !== undefined
        ? (value) => encodeBase64(bytesOf(value))
        : (value) => scalar(value, "string");
    case "boolean":
      return (value) => scalar(value, "boolean");
    case "number":
    case "bigInteger":
    case "bigDecimal":
      return numberText;
    case "blob":
      return (value) => encodeBase64(bytesOf(value));
    case "timestamp": {
      const format = shape.format === "default" ? settings.timestampFormat : shape.format;
      return (value) => {
        if (value instanceof Date) return formatTimestamp(value, format);
        throw new TypeError(`Expected a Date, found ${typeof value}`);
      };
    }
    case "document":
    case "unit":
    case "list":
    case "map":
    case "structure":
    case "union":
      throw new TypeError(`A ${shape.type} cannot be bound to a header, a label or a query`);
    default:
      return shape satisfies never;
  }
}

function scalar(value: unknown, type: "string" | "boolean"): string {
  if (typeof value === type) return String(value);
  throw new TypeError(`Expected a ${type}, found ${typeof value}`);
}
