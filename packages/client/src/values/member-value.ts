import type { NormalizedSchema } from "@smithy/core/schema";
import { fromBase64, NumericValue } from "@smithy/core/serde";
import type { DefaultNode } from "./default-values.ts";

/** The value that a default stands for. */
export function defaultValue(schema: NormalizedSchema, node: DefaultNode): unknown {
  if (schema.isBlobSchema()) return fromBase64(String(node));
  if (schema.isTimestampSchema()) {
    return new Date(typeof node === "number" ? node * 1000 : String(node));
  }
  if (schema.isBigIntegerSchema()) return BigInt(String(node));
  if (schema.isBigDecimalSchema()) return new NumericValue(String(node), "bigDecimal");
  // No two values share a list or an object, which their owner may change.
  return typeof node === "object" ? structuredClone(node) : node;
}

/**
 * What stands for a required member that a service did not send; but for structures, which their
 * own members make.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction
 */
export function zeroValue(schema: NormalizedSchema): unknown {
  if (schema.isUnionSchema()) return { $unknown: ["", null] };
  if (schema.isListSchema()) return [];
  if (schema.isMapSchema()) return {};
  if (schema.isBlobSchema()) return new Uint8Array();
  if (schema.isTimestampSchema()) return new Date(0);
  if (schema.isBooleanSchema()) return false;
  if (schema.isNumericSchema()) return 0;
  if (schema.isBigIntegerSchema()) return 0n;
  if (schema.isBigDecimalSchema()) return new NumericValue("0", "bigDecimal");
  return schema.isDocumentSchema() ? null : "";
}
