// oxlint-disable eslint/no-underscore-dangle -- The runtime names so what its subclasses may change.
import { JsonCodec2, JsonShapeDeserializer2 } from "@smithy/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import { toUtf8 } from "@smithy/core/serde";
import type { $ShapeDeserializer, Schema } from "@smithy/types";
import { inheritedNames, ownProperties } from "../values/inherited-names.ts";
import { isRecord, type ValueRecord } from "../values/record.ts";
import { withProto } from "./own-proto.ts";
import { isExactNumber, numberOf, reviveExactly } from "./exact-number.ts";

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
    if (typeof text !== "string" || !LONG_NUMBER.test(text)) return super.read(schema, data);
    return this._read(schema, JSON.parse(text, reviveExactly));
  }

  protected override _read(schema: Schema, value: unknown): unknown {
    const normalized = NormalizedSchema.of(schema);
    if (isExactNumber(value)) {
      if (normalized.isNumericSchema()) return numberOf(value);
      if (normalized.isTimestampSchema()) return super._read(schema, Number(numberOf(value)));
    }
    const given = isTyped(normalized, value) ? untyped(value) : value;
    const inherited = inheritedNames(normalized);
    if (inherited.length === 0 || !isRecord(given)) return super._read(schema, given);
    const own = ownProperties(given);
    const read = super._read(schema, own) as ValueRecord;
    return withProto(read, normalized, own, (member, raw) => this._read(member, raw));
  }
}

/** Digits that may be more than a number has. */
const LONG_NUMBER = /\d[\d.]{15}/;

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
