import {
  targetOf,
  type ListShape,
  type MapShape,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "@tsmith/schema";
import { escapeUri } from "../../http/query.ts";
import { isPresent, notA } from "../expect.ts";
import { isObject } from "../json/decoder.ts";
import { ownMember } from "../json/encode.ts";
import { textEncoder } from "../text/encode.ts";
import { expectOnlyMember } from "../tree/only-member.ts";
import type { FormFormat } from "./format.ts";

/** Adds the parameters of a value that has a name; the input itself has none. */
export type FormWrite = (name: string, value: unknown, parameters: string[]) => void;

/** Compiles the writers of a service, each structure once. */
export interface FormEncoders {
  readonly format: FormFormat;
  readonly writers: Map<Shape, FormWrite>;
}

/** Encoders of a service: each schema is compiled once. */
export function formEncoders(format: FormFormat): FormEncoders {
  return { format, writers: new Map() };
}

/**
 * Compiles the writer of a schema.
 *
 * @throws TypeError (the writer) where a value is not of the shape: that is the caller's mistake.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#request-serialization
 */
export function formWriter(encoders: FormEncoders, schema: SchemaRef): FormWrite {
  const { shape } = targetOf(schema);
  switch (shape.type) {
    case "list":
      return listWriter(encoders, schema, shape);
    case "map":
      return mapWriter(encoders, schema, shape);
    case "structure":
    case "union":
      return structureWriter(encoders, shape);
    case "unit":
      return () => undefined;
    default: {
      const encode = textEncoder({ timestampFormat: "date-time", isHeader: false }, schema);
      return (name, value, parameters) => {
        parameters.push(formParameter(name, encode(value)));
      };
    }
  }
}

/** A parameter, escaped. */
export function formParameter(name: string, value: string): string {
  return `${escapeUri(name)}=${escapeUri(value)}`;
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#collections */
function listWriter(encoders: FormEncoders, schema: SchemaRef, { member }: ListShape): FormWrite {
  const { partNameOf, isFlattened, writesEmptyLists } = encoders.format;
  const write = formWriter(encoders, member);
  const infix = isFlattened(schema) ? "" : `.${partNameOf({ name: "member", schema: member })}`;
  return (name, value, parameters) => {
    if (!Array.isArray(value)) throw notA("list", value);
    // A form has nothing that stands for `null`.
    const items: readonly unknown[] = value.filter(isPresent);
    if (items.length === 0 && writesEmptyLists) parameters.push(formParameter(name, ""));
    for (const [i, item] of items.entries()) write(`${name}${infix}.${i + 1}`, item, parameters);
  };
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#maps */
function mapWriter(encoders: FormEncoders, schema: SchemaRef, shape: MapShape): FormWrite {
  const { partNameOf, isFlattened } = encoders.format;
  const write = formWriter(encoders, shape.value);
  const infix = isFlattened(schema) ? "" : ".entry";
  const keyName = partNameOf({ name: "key", schema: shape.key });
  const valueName = partNameOf({ name: "value", schema: shape.value });
  return (name, value, parameters) => {
    if (!isObject(value)) throw notA("map", value);
    const entries = Object.entries(value).filter(([, entry]) => isPresent(entry));
    for (const [i, [key, entry]] of entries.entries()) {
      const prefix = `${name}${infix}.${i + 1}`;
      parameters.push(formParameter(`${prefix}.${keyName}`, key));
      write(`${prefix}.${valueName}`, entry, parameters);
    }
  };
}

/** Puts a forward reference first: a structure may contain itself. */
function structureWriter(encoders: FormEncoders, shape: StructureShape): FormWrite {
  const known = encoders.writers.get(shape);
  if (known !== undefined) return known;
  const forward: FormWrite = (...given) => write(...given);
  encoders.writers.set(shape, forward);
  const writeMembers = membersWriter(encoders, shape);
  const write: FormWrite =
    shape.type === "union"
      ? (name, value, parameters) => writeMembers(name, expectOnlyMember(value, shape), parameters)
      : writeMembers;
  encoders.writers.set(shape, write);
  return write;
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#structures-and-unions */
function membersWriter(encoders: FormEncoders, { members, type }: StructureShape): FormWrite {
  const writers = members.map((member) => ({
    name: member.name,
    wireName: encoders.format.nameOf(member),
    write: formWriter(encoders, member.schema),
  }));
  return (prefix, value, parameters) => {
    if (!isObject(value)) throw notA(type, value);
    for (const { name, wireName, write } of writers) {
      const member = ownMember(value, name);
      if (!isPresent(member)) continue;
      write(prefix === "" ? wireName : `${prefix}.${wireName}`, member, parameters);
    }
  };
}
