import { XmlCodec, XmlShapeDeserializer } from "@aws-sdk/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";
import { wholeNumber } from "./exact-number.ts";

/** The runtime's codec, which rounds a `long`. */
export class ExactXmlCodec extends XmlCodec {
  override createDeserializer(): ExactXmlDeserializer {
    const deserializer = new ExactXmlDeserializer(this.settings);
    if (this.serdeContext) deserializer.setSerdeContext(this.serdeContext);
    return deserializer;
  }
}

export class ExactXmlDeserializer extends XmlShapeDeserializer {
  override readSchema(schema: Schema, value: unknown): unknown {
    const exact = typeof value === "string" ? wholeNumber(value) : undefined;
    if (exact !== undefined && NormalizedSchema.of(schema).isNumericSchema()) return exact;
    return super.readSchema(schema, value);
  }
}
