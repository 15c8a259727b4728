import { XmlCodec, XmlShapeDeserializer } from "@aws-sdk/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";
import { inheritedNames } from "../values/inherited-names.ts";
import { isRecord, set, type ValueRecord } from "../values/record.ts";
import { withProto } from "./own-proto.ts";
import { wholeNumber } from "./exact-number.ts";

/** The runtime's codec, which rounds a `long`. */
export class ExactXmlCodec extends XmlCodec {
  override createDeserializer(): ExactXmlDeserializer {
    const deserializer = new ExactXmlDeserializer(this.settings);
    if (this.serdeContext) deserializer.setSerdeContext(this.serdeContext);
    return deserializer;
  }
}

/** Elements with the name of something that every object inherits, which the parser takes for it. */
const INHERITED = new RegExp(
  `<(/?)(${Object.getOwnPropertyNames(Object.prototype).join("|")})(?=[\\s/>])`,
  "g",
);
/** What such a name ends with until it is read. */
const MARK = ".own";

export class ExactXmlDeserializer extends XmlShapeDeserializer {
  protected override parseXml(xml: string): unknown {
    return super.parseXml(xml.replace(INHERITED, `<$1$2${MARK}`));
  }

  override readSchema(schema: Schema, value: unknown): unknown {
    const exact = typeof value === "string" ? wholeNumber(value) : undefined;
    const normalized = NormalizedSchema.of(schema);
    if (exact !== undefined && normalized.isNumericSchema()) return exact;
    if (inheritedNames(normalized).length === 0 || !isRecord(value)) {
      return super.readSchema(schema, value);
    }
    const own = unmarked(value);
    const read = super.readSchema(schema, own) as ValueRecord;
    return withProto(read, normalized, own, (member, raw) => this.readSchema(member, raw));
  }
}

/** The children of an element under their own names, in an object that inherits nothing. */
function unmarked(value: ValueRecord): ValueRecord {
  const own = Object.create(null) as ValueRecord;
  for (const [key, child] of Object.entries(value)) {
    set(own, key.endsWith(MARK) ? key.slice(0, -MARK.length) : key, child);
  }
  return own;
}
