import {
  memberTraits,
  targetOf,
  type Constraints,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "@tsmith/schema";
import { memberConstraint } from "../../constraints/table.ts";
import { isPresent, notA } from "../expect.ts";
import { defaultMaker } from "../json/decode-member.ts";
import { isObject, type JsonDecoders } from "../json/decoder.ts";
import { ownMember } from "../json/encode.ts";
import { textEncoder } from "../text/encode.ts";
import { expectOnlyMember } from "../tree/only-member.ts";
import type { WireFormat } from "../timestamp.ts";
import { unknownMember } from "./unknown-member.ts";
import { element, escapeText, namespaceAttribute } from "./element.ts";

/** Writes a value as an element, or as the elements of a flattened list or map. */
export type XmlWrite = (value: unknown) => string;

/** What is inside of an element, and what is on it. */
export interface XmlContent {
  /** Ready to be written, each with a space in front. */
  readonly attributes: string;
  readonly content: string;
}

/** Writes the members of a structure or union. */
export type ContentWrite = (value: unknown) => XmlContent;

/** How a protocol writes XML. */
export interface XmlSettings {
  readonly timestampFormat: WireFormat;
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  /** Reads default values, which models write as JSON. */
  readonly defaults: JsonDecoders;
}

/** Compiles the encoders of a service, each structure once. */
export interface XmlEncoders extends XmlSettings {
  readonly writers: Map<Shape, ContentWrite>;
}

/** Encoders of a service: each schema is compiled once. */
export function xmlEncoders(settings: XmlSettings): XmlEncoders {
  return { ...settings, writers: new Map() };
}

/**
 * Compiles the writer of a schema below a name.
 *
 * @param namespace - Where the member has none: that of the shape counts for a root only.
 * @throws TypeError (the writer) where a value is not of the shape: that is the caller's mistake.
 * @see https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings
 */
export function xmlWriter(
  encoders: XmlEncoders,
  name: string,
  schema: SchemaRef,
  namespace = "",
): XmlWrite {
  const { shape, traits } = targetOf(schema);
  const attributes = namespaceAttribute(memberTraits(schema).xmlNamespace) || namespace;
  switch (shape.type) {
    case "list":
      return listWriter(encoders, shape, name, attributes, traits.xmlFlattened !== undefined);
    case "map":
      return mapWriter(encoders, shape, name, attributes, traits.xmlFlattened !== undefined);
    case "structure":
    case "union": {
      const write = contentWriter(encoders, shape);
      return (value) => {
        const written = write(value);
        return element(name, attributes + written.attributes, written.content);
      };
    }
    case "unit":
      return () => element(name, attributes, "");
    default: {
      const encode = textEncoder({ ...encoders, isHeader: false }, schema);
      return (value) => element(name, attributes, escapeText(encode(value)));
    }
  }
}

function listWriter(
  encoders: XmlEncoders,
  shape: ListShape,
  name: string,
  attributes: string,
  isFlattened: boolean,
): XmlWrite {
  const itemName = isFlattened ? name : nameOf({ name: "member", schema: shape.member });
  const write = xmlWriter(encoders, itemName, shape.member, isFlattened ? attributes : "");
  return (value) => {
    if (!Array.isArray(value)) throw notA("list", value);
    const items: readonly unknown[] = value;
    // XML has nothing that stands for `null`.
    const content = items.filter(isPresent).map(write).join("");
    return isFlattened ? content : element(name, attributes, content);
  };
}

function mapWriter(
  encoders: XmlEncoders,
  shape: MapShape,
  name: string,
  attributes: string,
  isFlattened: boolean,
): XmlWrite {
  const writeKey = memberWriter(encoders, { name: "key", schema: shape.key });
  const writeValue = memberWriter(encoders, { name: "value", schema: shape.value });
  const writeEntry = ([key, entry]: readonly [string, unknown]): string =>
    writeKey(key) + writeValue(entry);
  return (value) => {
    if (!isObject(value)) throw notA("map", value);
    const entries = Object.entries(value).filter(([, entry]) => isPresent(entry));
    const [entryName, entryAttributes] = isFlattened ? [name, attributes] : ["entry", ""];
    const content = entries
      .map((entry) => element(entryName, entryAttributes, writeEntry(entry)))
      .join("");
    return isFlattened ? content : element(name, attributes, content);
  };
}

/** Compiles the writer of the members of a structure or union. */
export function contentWriter(encoders: XmlEncoders, shape: StructureShape): ContentWrite {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  const forward: ContentWrite = (value) => write(value);
  encoders.writers.set(shape, forward);
  const writeMembers = membersWriter(encoders, shape, shape.members);
  const write: ContentWrite =
    shape.type === "union"
      ? (value) => {
          const unknown = unknownMember(value);
          if (unknown !== undefined) return { attributes: "", content: unknown };
          return writeMembers(expectOnlyMember(value, shape));
        }
      : writeMembers;
  encoders.writers.set(shape, write);
  return write;
}

/** Compiles the writer of all members of a structure, or of those that a body holds. */
export function membersWriter(
  encoders: XmlEncoders,
  shape: StructureShape,
  members: readonly Member[],
): ContentWrite {
  const writers = members.map((member) => ({
    name: member.name,
    isAttribute: targetOf(member.schema).traits.xmlAttribute !== undefined,
    makeDefault: makerOf(encoders, shape, member),
    write: memberWriter(encoders, member),
  }));
  return (value) => {
    if (!isObject(value)) throw notA("structure", value);
    let attributes = "";
    let content = "";
    for (const { name, isAttribute, makeDefault, write } of writers) {
      const given = ownMember(value, name) ?? makeDefault?.();
      if (!isPresent(given)) continue;
      if (isAttribute) attributes += write(given);
      else content += write(given);
    }
    return { attributes, content };
  };
}

function memberWriter(encoders: XmlEncoders, { name, schema }: Member): XmlWrite {
  const wireName = nameOf({ name, schema });
  if (targetOf(schema).traits.xmlAttribute === undefined) {
    return xmlWriter(encoders, wireName, schema);
  }
  const encode = textEncoder({ ...encoders, isHeader: false }, schema);
  return (value) => ` ${wireName}="${escapeText(encode(value))}"`;
}

function nameOf({ name, schema }: Member): string {
  return memberTraits(schema).xmlName ?? name;
}

function makerOf(
  { side, constraints, defaults }: XmlEncoders,
  { id, type }: StructureShape,
  { name, schema }: Member,
): (() => unknown) | undefined {
  if (side === "client" || type === "union") return undefined;
  return defaultMaker(defaults, schema, memberConstraint(constraints, id, name));
}
