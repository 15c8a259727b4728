import {
  memberTraits,
  targetOf,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "../../schema/shape.ts";
import type { Traits } from "../../schema/traits.ts";
import type { Constraints } from "@tsmith/schema";
import { memberConstraint } from "../../constraints/table.ts";
import { defaultMaker } from "../json/decode-member.ts";
import { isObject, type JsonDecoders } from "../json/decoder.ts";
import { ownMember } from "../json/encode.ts";
import { textEncoder } from "../text/encode.ts";
import type { WireFormat } from "../timestamp.ts";
import { element, escapeText, namespaceOf } from "./element.ts";

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
  readonly writers: Map<Shape, Map<string, ContentWrite>>;
}

/** Encoders of a service: each schema is compiled once. */
export function xmlEncoders(settings: XmlSettings): XmlEncoders {
  return { ...settings, writers: new Map() };
}

/**
 * Compiles the writer of a schema below a name.
 *
 * @param inherited - The namespace of the element around it, which is not said again.
 * @param otherwise - The namespace where the schema has none.
 * @throws TypeError (the writer) where a value is not of the shape: that is the caller's mistake.
 * @see https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings
 */
export function xmlWriter(
  encoders: XmlEncoders,
  name: string,
  schema: SchemaRef,
  inherited: string,
  otherwise?: Traits["xmlNamespace"],
): XmlWrite {
  const { shape, traits } = targetOf(schema);
  const place = { name, ...namespaceOf(traits.xmlNamespace ?? otherwise, inherited) };
  const { attributes } = place;
  switch (shape.type) {
    case "list":
      return listWriter(encoders, shape, place, traits.xmlFlattened !== undefined);
    case "map":
      return mapWriter(encoders, shape, place, traits.xmlFlattened !== undefined);
    case "structure":
    case "union": {
      const write = contentWriter(encoders, shape, place.namespace);
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

/** Where an element stands: its name, the namespace inside of it, and the attribute that says so. */
interface Place {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: string;
}

/** A flattened item has the namespace of its list, where it has none of its own. */
function listWriter(
  encoders: XmlEncoders,
  shape: ListShape,
  { name, namespace, attributes }: Place,
  isFlattened: boolean,
): XmlWrite {
  const itemName = isFlattened ? name : nameOf({ name: "member", schema: shape.member });
  const write = xmlWriter(encoders, itemName, shape.member, namespace);
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
  { name, namespace, attributes }: Place,
  isFlattened: boolean,
): XmlWrite {
  const writeKey = memberWriter(encoders, { name: "key", schema: shape.key }, namespace);
  const writeValue = memberWriter(encoders, { name: "value", schema: shape.value }, namespace);
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
export function contentWriter(
  encoders: XmlEncoders,
  shape: StructureShape,
  namespace: string,
): ContentWrite {
  const writers = encoders.writers.get(shape) ?? new Map<string, ContentWrite>();
  encoders.writers.set(shape, writers);
  const known = writers.get(namespace);
  if (known !== undefined) return known;
  const forward: ContentWrite = (value) => write(value);
  writers.set(namespace, forward);
  const writeMembers = membersWriter(encoders, shape, shape.members, namespace);
  const write: ContentWrite =
    shape.type === "union" ? (value) => writeMembers(expectUnion(value, shape)) : writeMembers;
  writers.set(namespace, write);
  return write;
}

/** Compiles the writer of all members of a structure, or of those that a body holds. */
export function membersWriter(
  encoders: XmlEncoders,
  shape: StructureShape,
  members: readonly Member[],
  namespace: string,
): ContentWrite {
  const writers = members.map((member) => ({
    name: member.name,
    isAttribute: targetOf(member.schema).traits.xmlAttribute !== undefined,
    makeDefault: makerOf(encoders, shape, member),
    write: memberWriter(encoders, member, namespace),
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

function memberWriter(
  encoders: XmlEncoders,
  { name, schema }: Member,
  namespace: string,
): XmlWrite {
  const wireName = nameOf({ name, schema });
  if (targetOf(schema).traits.xmlAttribute === undefined) {
    return xmlWriter(encoders, wireName, schema, namespace);
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

function expectUnion(value: unknown, { members }: StructureShape): unknown {
  if (!isObject(value)) throw notA("union", value);
  const set = members.filter(({ name }) => isPresent(ownMember(value, name)));
  if (set.length !== 1) throw notA("union with one member", value);
  return value;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function notA(expected: string, found: unknown): TypeError {
  return new TypeError(`Expected a ${expected}, found ${found === null ? "null" : typeof found}`);
}
