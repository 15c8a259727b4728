import { XmlCodec, XmlShapeDeserializer } from "@aws-sdk/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import type { Schema } from "@smithy/types";
import { inheritedNames } from "../values/inherited-names.ts";
import { isRecord, set, type ValueRecord } from "../values/record.ts";
import { BoundValue } from "./bound-values.ts";
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
    if (value instanceof BoundValue) return value.value;
    const exact = typeof value === "string" ? wholeNumber(value) : undefined;
    const normalized = NormalizedSchema.of(schema);
    if (exact !== undefined && normalized.isNumericSchema()) return exact;
    if (!isRecord(value)) return super.readSchema(schema, value);
    const given = contentOf(value);
    if (given === "") return super.readSchema(schema, "");
    if (inheritedNames(normalized).length === 0) return super.readSchema(schema, given);
    const own = unmarked(given);
    const read = super.readSchema(schema, own) as ValueRecord;
    return withProto(read, normalized, own, (member, raw) => this.readSchema(member, raw));
  }
}

/** What an element holds; one that holds nothing is an empty text, whatever it declares. */
function contentOf(element: ValueRecord): ValueRecord | "" {
  const content = withoutNamespaces(element);
  return Object.keys(content).length === 0 ? "" : content;
}

/** The runtime takes the declaration of a namespace for a part of an element. */
function withoutNamespaces(value: ValueRecord): ValueRecord {
  if (!Object.keys(value).some(isNamespace)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isNamespace(key)));
}

function isNamespace(attribute: string): boolean {
  return attribute === "xmlns" || attribute.startsWith("xmlns:");
}

/**
 * The parts of an error's document under their own names: the runtime looks there for the members
 * of the error, before it knows their schemas.
 */
export function ownErrorFields(data: ValueRecord): ValueRecord {
  const own = unmarked(data);
  for (const [key, child] of Object.entries(own)) {
    if (isRecord(child)) own[key] = contentOf(child);
  }
  for (const key of ["Error", "Errors"]) {
    const inner = own[key];
    if (isRecord(inner)) own[key] = ownErrorFields(inner);
    else if (Array.isArray(inner))
      own[key] = inner.map((one) => ownErrorFields(one as ValueRecord));
  }
  return own;
}

/** The children of an element under their own names, in an object that inherits nothing. */
function unmarked(value: ValueRecord): ValueRecord {
  const own = Object.create(null) as ValueRecord;
  for (const [key, child] of Object.entries(value)) {
    set(own, key.endsWith(MARK) ? key.slice(0, -MARK.length) : key, child);
  }
  return own;
}
