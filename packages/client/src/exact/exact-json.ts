// oxlint-disable eslint/no-underscore-dangle -- The runtime names so what its subclasses may change.
import { JsonCodec2, JsonShapeDeserializer2 } from "@smithy/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import { toUtf8 } from "@smithy/core/serde";
import type { $ShapeDeserializer, Schema } from "@smithy/types";
import { inheritedNames, ownProperties } from "../values/inherited-names.ts";
import { isRecord, type ValueRecord } from "../values/record.ts";
import { withProto } from "./own-proto.ts";
import { BoundValue } from "./bound-values.ts";
import { isExactNumber, numberOf, plainNumber, reviveExactly } from "./exact-number.ts";

/**
 * The runtime's codec, but for two things: it parses a number without its last digits unless a
 * schema has a `bigInteger` or the like, which leaves out `long`; and it keeps what a schema does
 * not have where an object names its type.
 */
export class ExactJsonCodec extends JsonCodec2 {
  override createDeserializer(): $ShapeDeserializer<string> {
    const deserializer = new ExactJsonDeserializer(this.settings);
    if (this.serdeContext) deserializer.setSerdeContext(this.serdeContext);
    return deserializer;
  }
}

class ExactJsonDeserializer extends JsonShapeDeserializer2 {
  override async read(schema: Schema, data: unknown): Promise<unknown> {
    const text = data instanceof Uint8Array ? toUtf8(data) : data;
    if (typeof text !== "string" || !isAtRisk(text, schema)) return super.read(schema, data);
    return this._read(schema, JSON.parse(text, reviveExactly));
  }

  protected override _read(schema: Schema, value: unknown): unknown {
    const normalized = NormalizedSchema.of(schema);
    if (value instanceof BoundValue) return value.value;
    if (normalized.isDocumentSchema()) return super._read(schema, plainNumbers(value));
    if (isExactNumber(value)) {
      if (normalized.isBigDecimalSchema()) return super._read(schema, value);
      if (normalized.isNumericSchema()) return numberOf(value);
      if (normalized.isBigIntegerSchema() && typeof value === "bigint") return value;
      return super._read(schema, Number(numberOf(value)));
    }
    const given = isTyped(normalized, value) ? untyped(value) : value;
    const inherited = inheritedNames(normalized);
    if (inherited.length === 0 || !isRecord(given)) return super._read(schema, given);
    const own = ownProperties(given);
    const read = super._read(schema, own) as ValueRecord;
    return withProto(read, normalized, own, (member, raw) => this._read(member, raw));
  }
}

/** A document of numbers where they have every digit. */
function plainNumbers(value: unknown): unknown {
  if (isExactNumber(value)) return plainNumber(value);
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (!isRecord(value)) return value;
  // As own properties, `__proto__` among them.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainNumbers(item)]));
}

/** Whether a number in the text may have digits that JavaScript's own does not keep. */
function isAtRisk(text: string, schema: Schema): boolean {
  return LONG_NUMBER.test(text) || (LAST_ZERO.test(text) && holdsDecimals(schema));
}

const LONG_NUMBER = /\d[\d.]{15}/;
/** A decimal keeps its zeros, where a number drops them. */
const LAST_ZERO = /\.\d*0(?!\d)/;

const decimals = new WeakMap<object, boolean>();

/** Whether a value may have a `bigDecimal` at any depth; the runtime does not look into recursion. */
function holdsDecimals(schema: Schema): boolean {
  const root = NormalizedSchema.of(schema);
  const key: unknown = root.getSchema();
  if (typeof key !== "object" || key === null) return root.isBigDecimalSchema();
  let holds = decimals.get(key);
  if (holds === undefined) {
    holds = findsDecimal(root, new Set());
    decimals.set(key, holds);
  }
  return holds;
}

function findsDecimal(schema: NormalizedSchema, seen: Set<unknown>): boolean {
  if (schema.isBigDecimalSchema()) return true;
  if (schema.isListSchema() || schema.isMapSchema()) {
    return findsDecimal(schema.getValueSchema(), seen);
  }
  if (!schema.isStructSchema() || seen.has(schema.getSchema())) return false;
  seen.add(schema.getSchema());
  return [...schema.structIterator()].some(([, member]) => findsDecimal(member, seen));
}

/** Whether a structure's value names its type, which is no member of it. */
function isTyped(schema: NormalizedSchema, value: unknown): value is object {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, TYPE)) return false;
  if (!schema.isStructSchema() || schema.isUnionSchema()) return false;
  return ![...schema.structIterator()].some(
    ([name, member]) => (member.getMergedTraits().jsonName ?? name) === TYPE,
  );
}

const TYPE = "__type";

function untyped(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== TYPE));
}
